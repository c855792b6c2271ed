import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PathStep } from '../session/types.ts';
import { pairs } from './path.ts';

const step = (kind: PathStep['kind'], nibbles: string, hash: string): PathStep => ({
  kind,
  nibbles,
  hash,
  size: 1,
});

test('a node is paired with the one that stood at its place before', () => {
  const then = { root: 'a', value: null, steps: [step('extension', '00', 'a'), step('leaf', 'abc', 'b')] };
  const now = {
    root: 'A',
    value: null,
    steps: [step('extension', '00', 'A'), step('branch', 'a', 'B'), step('leaf', 'bc', 'C')],
  };
  const levels = pairs(now, then);
  assert.deepEqual(
    levels.map(({ taken, was }) => [taken, was?.hash]),
    [
      ['00', 'a'],
      ['a', undefined],
      ['bc', undefined],
    ],
  );
});

test('the roots belong together whatever kind they are', () => {
  const then = { root: 'a', value: null, steps: [step('leaf', '00', 'a')] };
  const now = { root: 'A', value: null, steps: [step('branch', '0', 'A'), step('leaf', '0', 'B')] };
  assert.equal(pairs(now, then)[0]?.was?.hash, 'a');
});
