import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  bytes,
  count,
  counted,
  cut,
  cutApart,
  exactGas,
  gas,
  kilobytes,
  milliseconds,
  near,
  nearShort,
  utc,
} from './format.ts';

test('gas has three decimals in Tgas, rounded half up, and Ggas below a tenth', () => {
  assert.equal(gas(6_387_252_207_376n), '6.387 Tgas');
  assert.equal(gas(1_264_642_771_339n), '1.265 Tgas');
  assert.equal(gas(400_000_000_000n), '0.400 Tgas');
  assert.equal(gas(100_000_000_000n), '0.100 Tgas');
  assert.equal(gas(99_999_999_999n), '100.000 Ggas');
  assert.equal(gas(12_345_678n), '0.012 Ggas');
  assert.equal(gas(1_000_000_000_000_000n), '1,000.000 Tgas');
  assert.equal(gas(999_999_999_999_999n), '1,000.000 Tgas');
  assert.equal(gas(0n), '0 gas');
  assert.equal(exactGas(6_387_252_207_376n), '6,387,252,207,376 gas');
});

test('NEAR has six decimals, and less than the least of them is in yocto', () => {
  assert.equal(near(571_770_451_987_600_000_000n), '0.000572 NEAR');
  assert.equal(near(100_001_392_848_252_482_400_000_001n), '100.001393 NEAR');
  assert.equal(near(999_999_999_999_999_999n), '999,999,999,999,999,999 yocto');
  assert.equal(near(10n ** 18n), '0.000001 NEAR');
  assert.equal(near(1n), '1 yocto');
  assert.equal(near(999_557_726_458_015_150_000_000_000n, 2), '999.56 NEAR');
});

test('running text leaves the zeros out that say nothing', () => {
  assert.equal(nearShort(1_250_000_000_000_000_000_000n), '0.00125 NEAR');
  assert.equal(nearShort(10n ** 24n), '1 NEAR');
  assert.equal(nearShort(100n * 10n ** 24n), '100 NEAR');
  assert.equal(nearShort(1n), '1 yocto');
});

test('bytes are exact, kilobytes only for buttons', () => {
  assert.equal(bytes(133903), '133,903 bytes');
  assert.equal(bytes(1), '1 byte');
  assert.equal(kilobytes(12406), '12 KB');
  assert.equal(kilobytes(10), '1 KB');
});

test('hashes are cut in the middle, and two that differ never to the same text', () => {
  const hash = 'A4QzMqJfUwVhKdy1HKZXAhV4XpwpWVZ7QDdLQsPQNDBf';
  assert.equal(cut(hash), 'A4QzMq…PQNDBf');
  assert.equal(cut(hash, 8), 'A4QzMqJf…QsPQNDBf');
  assert.equal(cut('short'), 'short');
  const other = `${hash.slice(0, 20)}x${hash.slice(21)}`;
  const [one, two] = cutApart(hash, other);
  assert.notEqual(one, two);
  assert.deepEqual(cutApart(hash, hash), [cut(hash), cut(hash)]);
});

test('counts, blocks, times', () => {
  assert.equal(count(1_234_567), '1,234,567');
  assert.equal(count(18_446_744_073_709_551_615n), '18,446,744,073,709,551,615');
  assert.equal(blocks([1009, 1013]), 'Blocks 1,009 to 1,013');
  assert.equal(blocks([1009, 1009]), 'Block 1,009');
  assert.equal(counted(7, 'key is', 'keys are'), 'Seven keys are');
  assert.equal(counted(1, 'key is', 'keys are'), 'One key is');
  assert.equal(counted(11, 'key', 'keys'), '11 keys');
  assert.equal(milliseconds(16.32), '16.3 ms');
  assert.equal(milliseconds(1500), '1.5 s');
  assert.equal(utc('1795305612000000000'), '2026-11-22 00:00:12 UTC');
});
