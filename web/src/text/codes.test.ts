import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64, isBase64, toBase64 } from './base64.ts';
import { toBase58 } from './base58.ts';
import { fromHex, toHex } from './hex.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('base64 takes the canonical form only', () => {
  assert.equal(toBase64(bytes(1)), 'AQ==');
  assert.deepEqual(fromBase64('AQI='), bytes(1, 2));
  assert.equal(isBase64(''), true);
  for (const text of ['AQ', 'AR==', 'AQJ=', 'AQ==\n', 'A===', '_w==', 'AQ==AQ=='])
    assert.equal(isBase64(text), false, text);
  assert.throws(() => fromBase64('AR=='), RangeError);
  const long = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 7) & 255);
  assert.deepEqual(fromBase64(toBase64(long)), long);
});

test('base58 agrees with known values', () => {
  assert.equal(toBase58(bytes()), '');
  assert.equal(toBase58(bytes(0, 0, 1)), '112');
  assert.equal(toBase58(new TextEncoder().encode('Hello World!')), '2NEpo7TZRRrLZSi2U');
  assert.equal(toBase58(new Uint8Array(32)), '1'.repeat(32));
});

test('hex is pairs of digits', () => {
  assert.equal(toHex(bytes(0, 255, 16)), '00ff10');
  assert.deepEqual(fromHex('00FF10'), bytes(0, 255, 16));
  assert.throws(() => fromHex('0'), RangeError);
  assert.throws(() => fromHex('zz'), RangeError);
});
