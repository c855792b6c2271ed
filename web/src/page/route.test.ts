import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './route.ts';

test('addresses name a view, a call, or the picker', () => {
  assert.deepEqual(parse(''), { view: 'run', picking: false });
  assert.deepEqual(parse('#state/5'), { view: 'state', number: 5, picking: false });
  assert.deepEqual(parse('#run/pick'), { view: 'run', picking: true });
  assert.deepEqual(parse('#proof'), { view: 'proof', picking: false });
  for (const hash of ['#x', '#run/5/6', '#state/-1', '#proof/99999999999'])
    assert.deepEqual(parse(hash), { view: 'run', picking: false });
});
