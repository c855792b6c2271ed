import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAmount } from './amount.ts';

test('amounts are exact, whatever their size', () => {
  assert.equal(parseAmount('0.4', 12), 400_000_000_000n);
  assert.equal(parseAmount('100', 12), 100_000_000_000_000n);
  assert.equal(parseAmount(' 1,000.5 ', 24), 1_000_500_000_000_000_000_000_000_000n);
  assert.equal(parseAmount('.25', 2), 25n);
  assert.equal(parseAmount('1.', 2), 100n);
  assert.equal(parseAmount('340282366920938463463374607431768211455', 0), 2n ** 128n - 1n);
  assert.equal(parseAmount('1.50', 1), 15n);
});

test('what is no amount gets a sentence, not a number', () => {
  for (const text of ['', 'x', '-1', '1e3', '0x10', '1.2.3', '.', 'NaN'])
    assert.equal(typeof parseAmount(text, 12), 'string', text);
  assert.match(String(parseAmount('0.5', 0)), /no number|has none/);
  assert.match(String(parseAmount('0.0000000000001', 12)), /more than 12 decimals/);
});
