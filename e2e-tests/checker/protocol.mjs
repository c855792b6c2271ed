// What this checker needs of the protocol's own forms: docs/spec/runtime.md §3.2, §4.1, and the context of docs/proof-format.md.

import { refuse } from './bytes.mjs';

const KEY_LENGTHS = [32, 64, 1952];
const SIGNATURE_LENGTHS = [64, 65, 3309];

const tagged = (lengths) => (r) => {
  const length = lengths[r.u8()];
  if (length === undefined) refuse('unknown kind of key');
  return r.raw(length);
};
export const key = tagged(KEY_LENGTHS);
export const signature = tagged(SIGNATURE_LENGTHS);

/** An account id: docs/spec/runtime.md §2.5. */
export const account = (r) => {
  const id = r.text();
  if (id.length < 2 || id.length > 64 || !/^(?:[a-z0-9]+[-_.])*[a-z0-9]+$/.test(id)) refuse(`no account id: ${id}`);
  return id;
};

const nonce = (r) => {
  const kind = r.u8();
  if (kind > 1) refuse('unknown kind of nonce');
  r.u64();
  if (kind === 1) r.u16();
};

export const permission = (r) => {
  const functionCall = () => {
    r.option(r.u128);
    r.text();
    r.list(r.text);
  };
  const gasKey = () => {
    r.u128();
    r.u16();
  };
  const kinds = [functionCall, () => {}, () => { gasKey(); functionCall(); }, gasKey]; // prettier-ignore
  const read = kinds[r.u8()];
  if (!read) refuse('unknown permission');
  read();
};

const contractId = (r) => {
  const kind = r.u8();
  if (kind > 1) refuse('unknown id of a global contract');
  return kind === 0 ? r.hash() : account(r);
};

const delegate = (r, nonceOf) => {
  account(r);
  account(r);
  r.list(() => action(r, true));
  nonceOf(r);
  r.u64();
  key(r);
  signature(r);
};

const ACTIONS = [
  () => {},
  (r) => r.variable(),
  (r) => [r.text(), r.variable(), r.u64(), r.u128()],
  (r) => r.u128(),
  (r) => [r.u128(), key(r)],
  (r) => [key(r), r.u64(), permission(r)],
  (r) => key(r),
  (r) => account(r),
  (r) => delegate(r, r.u64),
  (r) => [r.variable(), r.u8()],
  (r) => contractId(r),
  (r) => [r.u8(), contractId(r), r.list(() => [r.variable(), r.variable()]), r.u128()],
  (r) => [key(r), r.u128()],
  (r) => [key(r), r.u128()],
  (r) => [r.u8(), delegate(r, nonce)],
];

function action(r, inside) {
  const kind = r.u8();
  if (!ACTIONS[kind] || (inside && (kind === 8 || kind === 14))) refuse('unknown kind of action');
  ACTIONS[kind](r);
}

const actionReceipt = (second) => (r) => {
  account(r);
  if (second) r.option(() => account(r));
  key(r);
  r.u128();
  r.list(() => [r.hash(), account(r)]);
  r.list(r.hash);
  r.list(() => action(r, false));
};
const dataReceipt = (r) => [r.hash(), r.option(r.variable)];
const distribution = (r) => {
  const version = r.u8();
  contractId(r);
  const target = r.u64();
  r.list(r.u64);
  r.variable();
  if (version === 1) r.u64();
  return target;
};
const BODIES = [
  actionReceipt(false),
  dataReceipt,
  actionReceipt(false),
  dataReceipt,
  distribution,
  actionReceipt(true),
  actionReceipt(true),
];

/** The next receipt: its bytes, and where it goes. */
function receipt(r) {
  const from = r.at;
  account(r);
  const receiver = account(r);
  r.hash();
  const read = BODIES[r.u8()];
  if (!read) refuse('unknown kind of receipt');
  const target = read(r);
  return { bytes: r.bytes.subarray(from, r.at), receiver, target: typeof target === 'bigint' ? target : null };
}

/** From here to where `read` ends, as it stands. */
function span(r, read) {
  const from = r.at;
  read();
  return r.bytes.subarray(from, r.at).toString('hex');
}

const congestion = (r) => {
  if (r.u8() !== 0) refuse('unknown version of a congestion info');
  r.raw(16 + 16 + 8 + 2);
};
const bandwidth = (r) => {
  if (r.u8() !== 0) refuse('unknown version of bandwidth requests');
  r.list(() => r.raw(2 + 5));
};

/** A signed transaction of version 0 or 1: docs/spec/runtime.md §3.1. Its own signature is for execution to judge. */
export function transaction(r) {
  const [first, second] = r.bytes;
  const version = second === 0 ? 0 : first === 1 ? 1 : refuse('unknown version of a transaction');
  if (version === 1) r.u8();
  account(r);
  key(r);
  if (version === 1) nonce(r);
  else r.u64();
  account(r);
  r.hash();
  r.list(() => action(r, false));
  if (version === 1 && r.u8() > 1) refuse('unknown nonce mode');
  signature(r);
}

/** A receipt that stands by itself. */
export const given = (r) => receipt(r);

/** A block's result: what it sends on. Congestion and bandwidth stay as they stand, in hex. */
export function result(r) {
  return {
    receipts: r.list(() => receipt(r)),
    congestion: span(r, () => congestion(r)),
    bandwidth: span(r, () => bandwidth(r)),
    proposals: r.list(() => [r.u8(), account(r), key(r), r.u128()]),
  };
}

const MAX_SHARDS = 512;

/** A shard layout: which account lives where, and what became of shards that were split. */
function layout(r) {
  const found = { bounds: [], shards: [], splits: [] };
  found.hex = span(r, () => {
    found.bounds = r.list(() => account(r));
    found.shards = r.list(r.u64);
    found.splits = r.list(() => ({ parent: r.u64(), children: r.list(r.u64), recent: r.flag() }));
  });
  const { bounds, shards } = found;
  if (shards.length !== bounds.length + 1 || shards.length > MAX_SHARDS) refuse('shards and boundaries do not fit');
  if (new Set(shards).size !== shards.length) refuse('a shard is there twice');
  if (!ascending(bounds.map((bound) => Buffer.from(bound).toString('hex')))) refuse('boundaries do not ascend');
  return found;
}

const ascending = (items) => items.every((item, i) => i === 0 || items[i - 1] < item);

/** The shard that a receipt goes to, null if there is none. */
export function destination({ bounds, shards, splits }, { receiver, target }) {
  if (target === null) {
    const bytes = Buffer.from(receiver);
    const above = bounds.findIndex((bound) => Buffer.compare(Buffer.from(bound), bytes) > 0);
    return shards[above < 0 ? bounds.length : above];
  }
  let current = target;
  while (current !== undefined && !shards.includes(current))
    current = splits.find(({ parent }) => parent === current)?.children[0];
  return current ?? null;
}

/** An apply context. */
export function context(r) {
  const balance = () => [account(r), r.u128()];
  const found = {
    protocol_version: r.u32(),
    chain_id: r.text(),
    shard_id: r.u64(),
    layout: layout(r),
    height: r.u64(),
    timestamp: r.u64(),
    block_hash: r.hash(),
    previous_block_hash: r.hash(),
    epoch_id: r.hash(),
    epoch_height: r.u64(),
    random_seed: r.hash(),
    gas_price: r.u128(),
    gas_limit: r.u64(),
    is_new_chunk: r.flag(),
    congestion: r.list(() => ({ shard: r.u64(), info: span(r, () => congestion(r)), missed: r.u64() })),
    bandwidth: r.list(() => ({ shard: r.u64(), requests: span(r, () => bandwidth(r)) })),
    validators: r.list(balance),
    minimum_stake: r.u128(),
    validator_update: r.option(() => [r.list(balance), r.list(balance), r.list(balance), r.option(() => account(r))]),
    expired: r.list(r.u32),
  };
  const names = found.validators.map(([account]) => Buffer.from(account).toString('hex'));
  const lists = [found.congestion.map(({ shard }) => shard), found.bandwidth.map(({ shard }) => shard), names];
  if (![...lists, found.expired].every(ascending)) refuse('a list of the context does not ascend');
  if (found.gas_limit > 4n * 10n ** 15n) refuse('a gas limit that nobody runs again');
  return found;
}

/** What is hashed of an outcome beside its logs. */
export function outcome(r) {
  const seen = { receipts: r.list(r.hash), gas: r.u64(), tokens: r.u128(), executor: account(r) };
  const status = r.u8();
  if (status === 2) r.variable();
  else if (status === 3) r.hash();
  else if (status !== 1) refuse('unknown status of an outcome');
  return seen;
}

/** The gas price of the block after one: docs/spec/runtime.md §3.5. */
export function nextGasPrice(price, limit, burnt) {
  if (limit === 0n) return price;
  const next = (price * (200n * limit + 2n * burnt - limit)) / (200n * limit);
  const least = 100_000_000n;
  const most = 2_000_000_000n;
  return next < least ? least : next > most ? most : next;
}
