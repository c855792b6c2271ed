import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedEndorsement } from './endorsements.ts';
import { judgeQuotes, withJudged } from './quotes.ts';
import type { Report } from './types.ts';

const endorsement = (kind: string, ok: boolean | null): JudgedEndorsement => ({
  kind,
  says: 'Somebody vouches',
  points: [
    { name: 'It is for this session', ok: true, detail: '' },
    { name: 'The quote', ok, detail: 'why' },
  ],
  details: null,
});

const check = (step: string, ok: boolean | null) => ({
  step,
  name: 'before',
  ok,
  missing: false,
  detail: '',
  where: null,
});

const report = {
  verdict: 'PROVEN',
  anchor: 'genesis',
  reason: 'all equal',
  checks: [check('form', true), check('endorsements', true), check('endorsements', null), check('execution', true)],
  statements: [],
  not_proven: [],
  endorsements: [endorsement('vitrine/wallet/v1', true), endorsement('vitrine/tdx/v1', null)],
  policy: null,
} as unknown as Report;

test('a quote that holds is told in its place', () => {
  const after = withJudged(report, new Map([[1, endorsement('vitrine/tdx/v1', true)]]));
  assert.equal(after.verdict, 'PROVEN');
  assert.deepEqual(
    after.checks.map(({ ok }) => ok),
    [true, true, true, true],
  );
  assert.equal(after.checks[1]?.name, 'before');
  assert.equal(after.checks[2]?.name, 'Somebody vouches');
});

test('a quote that contradicts makes the report FAILED', () => {
  const after = withJudged(report, new Map([[1, endorsement('vitrine/tdx/v1', false)]]));
  assert.equal(after.verdict, 'FAILED');
  assert.equal(after.reason, 'An endorsement does not hold: vitrine/tdx/v1: The quote: why');
  assert.equal(report.verdict, 'PROVEN');
});

test('without a quote nothing is fetched', async () => {
  const none = { ...report, endorsements: [endorsement('vitrine/wallet/v1', true)] };
  assert.equal(await judgeQuotes(none, 'nowhere'), none);
});
