import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../session/types.ts';
import { toBase64 } from '../text/base64.ts';
import { fromHex } from '../text/hex.ts';
import { decode, keyCharacters, keyName } from './decode.ts';

const hex = (text: string) => toBase64(fromHex(text));
const le = (value: bigint, length: number) => {
  let text = '';
  for (let at = 0; at < length; at++) text += ((value >> BigInt(8 * at)) & 255n).toString(16).padStart(2, '0');
  return text;
};
const change = (part: Partial<Change>): Change => ({
  key: '09',
  kind: 'data',
  account: 'ft.test',
  name: null,
  before: null,
  after: null,
  before_length: null,
  after_length: null,
  ...part,
});
const v1 = (amount: bigint, usage: bigint, code = '00'.repeat(32)) => le(amount, 16) + le(0n, 16) + code + le(usage, 8);

test('a token balance under a prefix and a borsh account name', () => {
  const name = hex(`00${le(8n, 4)}6465782e74657374`);
  const row = decode(change({ name, before: hex(le(0n, 16)), after: hex(le(998450n, 16)) }));
  assert.equal(row.name, '00 “dex.test”');
  assert.deepEqual([row.before, row.after, row.readAs], [{ text: '0' }, { text: '998,450' }, 'borsh u128']);
});

test('an account shows its balance, and what else differs', () => {
  const row = decode(change({ kind: 'account', before: hex(v1(5n, 100n)), after: hex(v1(7n, 182n, '11'.repeat(32))) }));
  assert.deepEqual([row.name, row.before, row.after], ['balance', { yocto: 5n }, { yocto: 7n }]);
  assert.match(row.readAs, /contract none → /);
  assert.match(row.readAs, /storage 100 → 182 bytes/);
});

test('an account of the second form, with a global contract', () => {
  const v2 = `${'ff'.repeat(16)}00${le(9n, 16)}${le(0n, 16)}${le(132n, 8)}02${'22'.repeat(32)}`;
  const row = decode(change({ kind: 'account', before: null, after: hex(v2) }));
  assert.deepEqual([row.name, row.before, row.after], ['made', null, { yocto: 9n }]);
});

test('an access key shows its nonce', () => {
  const row = decode(
    change({
      kind: 'access_key',
      key: `0266742e7465737402` + `00${'01'.repeat(32)}`,
      before: hex(`${le(4n, 8)}01`),
      after: hex(`${le(5n, 8)}01`),
    }),
  );
  assert.match(row.name, /^ed25519:.*, nonce$/);
  assert.deepEqual([row.before, row.after], [{ text: '4' }, { text: '5' }]);
});

test('bytes that no rule covers, and rows cut short, stay bytes', () => {
  assert.equal(decode(change({ name: hex('01'), after: hex('ff00ff') })).readAs, 'bytes');
  assert.deepEqual(decode(change({ kind: 'account', after: hex('0102') })).after, { text: '0102' });
  assert.equal(decode(change({ key: '0f', kind: 'other', account: '', after: hex('00') })).kind, 'bandwidth scheduler');
});

test('keys are text where they are text', () => {
  assert.equal(keyName(new TextEncoder().encode('STATE')), '“STATE”');
  assert.equal(keyName(fromHex('00ff01')), '00 ff 01');
  assert.deepEqual(keyCharacters('0966742c00'), ['·', 'f', 't', ',', '·']);
});
