import { textOf } from '../session/result.ts';
import type { Change } from '../session/types.ts';
import { toBase58 } from '../text/base58.ts';
import { fromBase64 } from '../text/base64.ts';
import { bytes, count, cut } from '../text/format.ts';
import { fromHex, toHex } from '../text/hex.ts';
import { BorshReader } from './borsh.ts';

// Rows of the state, read for people: docs/spec/runtime.md §2 says what they are. What no rule covers stays bytes.

/** A value as the table of changes shows it. `yocto` values are amounts and get a unit. */
export type Shown = { text: string } | { yocto: bigint } | null;

export interface DecodedChange {
  account: string;
  /** `data`, `account`, `access key` … */
  kind: string;
  /** What follows the kind: the contract's key, or the one field that differs. */
  name: string;
  before: Shown;
  after: Shown;
  /** How the value was read. */
  readAs: string;
}

export function decode(change: Change): DecodedChange {
  if (tooLong(change.before, change.before_length) || tooLong(change.after, change.after_length))
    return lengths(change);
  const before = change.before === null ? null : fromBase64(change.before);
  const after = change.after === null ? null : fromBase64(change.after);

  const attempt = (work: () => DecodedChange) => {
    try {
      return work();
    } catch {
      return plain(change, before, after);
    }
  };
  if (change.kind === 'account') return attempt(() => accountChange(change, before, after));
  if (change.kind === 'access_key') return attempt(() => keyChange(change, before, after));
  if (change.kind === 'data') return dataChange(change, before, after);
  return plain(change, before, after);
}

function owner(change: Change): string {
  return change.account ?? '';
}

function tooLong(value: string | null, length: number | null): boolean {
  return value === null && length !== null;
}

/** Rows too long to show: contract code. */
function lengths(change: Change): DecodedChange {
  const length = (value: number | null): Shown => (value === null ? null : { text: bytes(value) });
  return {
    account: owner(change),
    kind: kindOf(change),
    name: '',
    before: length(change.before_length),
    after: length(change.after_length),
    readAs: 'its length',
  };
}

interface Account {
  balance: bigint;
  locked: bigint;
  usage: bigint;
  contract: string;
}

const V2_SENTINEL = 2n ** 128n - 1n;

function readAccount(row: Uint8Array): Account {
  const reader = new BorshReader(row);
  let balance = reader.u128();
  if (balance !== V2_SENTINEL) {
    const locked = reader.u128();
    const hash = reader.take(32);
    const contract = hash.every((byte) => byte === 0) ? 'none' : toBase58(hash);
    return { balance, locked, usage: reader.u64(), contract };
  }
  if (reader.u8() !== 0) throw new RangeError('an unknown version of the account');
  balance = reader.u128();
  const locked = reader.u128();
  const usage = reader.u64();
  const form = reader.u8();
  if (form === 0) return { balance, locked, usage, contract: 'none' };
  if (form === 3) return { balance, locked, usage, contract: `global, of ${textOf(reader.take(reader.u32())) ?? ''}` };
  const hash = toBase58(reader.take(32));
  return { balance, locked, usage, contract: form === 2 ? `global ${hash}` : hash };
}

function accountChange(change: Change, before: Uint8Array | null, after: Uint8Array | null): DecodedChange {
  const was = before && readAccount(before);
  const is = after && readAccount(after);
  const shared = { account: owner(change), kind: 'account' };
  if (!was || !is) {
    const one = (account: Account | null): Shown => account && { yocto: account.balance };
    return {
      ...shared,
      name: was ? 'deleted' : 'made',
      before: one(was),
      after: one(is),
      readAs: 'borsh account, its balance',
    };
  }
  const rest: string[] = [];
  if (was.contract !== is.contract) rest.push(`contract ${cut(was.contract)} → ${cut(is.contract)}`);
  if (was.usage !== is.usage) rest.push(`storage ${count(was.usage)} → ${count(is.usage)} bytes`);
  if (was.locked !== is.locked) rest.push('stake');
  const also = rest.length === 0 ? '' : `; also ${rest.join(', ')}`;
  if (was.balance === is.balance && was.contract !== is.contract) {
    return {
      ...shared,
      name: 'contract',
      before: { text: was.contract },
      after: { text: is.contract },
      readAs: `borsh account${also}`,
    };
  }
  return {
    ...shared,
    name: 'balance',
    before: { yocto: was.balance },
    after: { yocto: is.balance },
    readAs: `borsh account${also}`,
  };
}

function keyChange(change: Change, before: Uint8Array | null, after: Uint8Array | null): DecodedChange {
  // 02, the account, 02, the public key in borsh.
  const name = fromHex(change.key).subarray(2 + owner(change).length);
  const nonce = (row: Uint8Array | null): Shown => row && { text: count(new BorshReader(row).u64()) };
  const key = name[0] === 0 ? `ed25519:${toBase58(name.subarray(1))}` : toHex(name);
  const what = before && after ? 'nonce' : after ? 'added' : 'deleted';
  return {
    account: owner(change),
    kind: 'access key',
    name: `${cut(key, 14)}, ${what}`,
    before: nonce(before),
    after: nonce(after),
    readAs: 'borsh access key',
  };
}

function dataChange(change: Change, before: Uint8Array | null, after: Uint8Array | null): DecodedChange {
  const name = change.name === null ? new Uint8Array() : fromBase64(change.name);
  const form = valueForm([before, after].filter((value) => value !== null));
  const show = (value: Uint8Array | null): Shown => value && { text: form.show(value) };
  return {
    account: owner(change),
    kind: 'data',
    name: keyName(name),
    before: show(before),
    after: show(after),
    readAs: form.name,
  };
}

type Form = { name: string; show: (value: Uint8Array) => string };

/** How both values of a row can be read: the same way, or as bytes. */
function valueForm(values: Uint8Array[]): Form {
  const all = (length: number) => values.every((value) => value.length === length);
  if (all(16)) return { name: 'borsh u128', show: (value) => count(new BorshReader(value).u128()) };
  if (values.every((value) => printable(value) !== null))
    return { name: 'text', show: (value) => printable(value) ?? '' };
  if (values.every((value) => borshText(value) !== null))
    return { name: 'borsh text', show: (value) => borshText(value) ?? '' };
  if (all(8)) return { name: 'borsh u64', show: (value) => count(new BorshReader(value).u64()) };
  if (all(4)) return { name: 'borsh u32', show: (value) => count(new BorshReader(value).u32()) };
  if (all(1)) return { name: 'one byte', show: (value) => String(value[0]) };
  return { name: 'bytes', show: shortBytes };
}

/** A contract's key: printable parts as text, a prefix or a length before them as hex, as in `00 “dex.test”`. */
export function keyName(key: Uint8Array): string {
  const whole = printable(key);
  if (whole !== null) return `“${whole}”`;
  for (let at = 1; at <= Math.min(8, key.length - 2); at++) {
    const rest = key.subarray(at);
    const text = borshText(rest) ?? printable(rest);
    if (text !== null && text.length > 1) return `${spaced(key.subarray(0, at))} “${text}”`;
  }
  return spaced(key);
}

function printable(bytes: Uint8Array): string | null {
  const text = bytes.length === 0 ? null : textOf(bytes);
  return text !== null && /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\t]+$/u.test(text) ? text : null;
}

function borshText(bytes: Uint8Array): string | null {
  if (bytes.length < 5) return null;
  const length = new BorshReader(bytes).u32();
  return length === bytes.length - 4 ? printable(bytes.subarray(4)) : null;
}

function plain(change: Change, before: Uint8Array | null, after: Uint8Array | null): DecodedChange {
  const show = (value: Uint8Array | null): Shown => value && { text: shortBytes(value) };
  return {
    account: owner(change),
    kind: kindOf(change),
    name: '',
    before: show(before),
    after: show(after),
    readAs: (after ?? before) === null ? '' : bytes((after ?? before)!.length),
  };
}

function kindOf(change: Change): string {
  const column = Number.parseInt(change.key.slice(0, 2), 16);
  return change.kind === 'other' ? (COLUMNS[column] ?? `column ${column}`) : change.kind.replace('_', ' ');
}

/** The trie's other columns by their first byte: docs/spec/runtime.md §1.1. */
const COLUMNS: Record<number, string> = {
  0: 'account',
  1: 'code',
  2: 'gas key nonce',
  3: 'received data',
  4: 'postponed receipt id',
  5: 'pending data count',
  6: 'postponed receipt',
  7: 'delayed receipts',
  10: 'yield indices',
  11: 'yield timeout',
  12: 'yield receipt',
  13: 'buffered receipt indices',
  14: 'buffered receipt',
  15: 'bandwidth scheduler',
  16: 'buffered receipt groups',
  17: 'buffered receipt group',
  18: 'global contract code',
  19: 'global contract nonce',
  20: 'yield status',
  22: 'yield id',
  23: 'yield data id',
};

/** Both ends of long values, all of short ones. */
export function shortBytes(value: Uint8Array): string {
  const hex = toHex(value);
  return hex.length <= 40 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}

function spaced(bytes: Uint8Array): string {
  return toHex(bytes).replace(/(..)(?=.)/g, '$1 ');
}

/** The characters of a raw trie key, a dot for each byte that has none. */
export function keyCharacters(key: string): string[] {
  return [...fromHex(key)].map((byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·'));
}
