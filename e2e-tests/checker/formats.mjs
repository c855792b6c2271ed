// The files of docs/proof-format.md, in JSON and in the compact form, into plain objects.

import {
  borshBytes,
  borshString,
  fromBase58,
  fromBase64,
  fromDecimal,
  fromHex,
  integer,
  Reader,
  refuse,
  sha256,
  toBase58,
  ZERO,
} from './bytes.mjs';

export const BUNDLE = 'vitrine/bundle/v1';
export const VALUE = 'vitrine/value/v1';
export const OUTCOME = 'vitrine/outcome/v1';

const MAX_FILE = 64 * 1024 * 1024;

/** The statement's fields in order: how each stands in JSON and in borsh. */
const hash = { json: (t) => fromBase58(t, 32), borsh: (r) => r.hash(), print: (v) => v };
const u64 = { json: (t) => fromDecimal(t, 64), borsh: (r) => r.u64(), print: (v) => integer(v, 8) };
const STATEMENT = {
  protocol_version: {
    json: (v) => (Number.isSafeInteger(v) && v >= 0 && v < 2 ** 31 ? v : refuse('protocol_version')),
    borsh: (r) => r.u32(),
    print: (v) => integer(v, 4),
  },
  chain_id: { json: chainId, borsh: (r) => chainId(r.text()), print: borshString },
  release_id: { ...hash, json: (t) => sized(fromHex(t), 32) },
  session_key: {
    json: (t) => (t?.startsWith?.('ed25519:') ? fromBase58(t.slice(8), 32) : refuse('session_key')),
    borsh: (r) => (r.u8() === 0 ? r.raw(32) : refuse('session_key')),
    print: (v) => Buffer.concat([integer(0, 1), v]),
  },
  nonce: {
    json: (v) => (v === null ? null : nonce(fromHex(v))),
    borsh: (r) => r.option(() => nonce(r.variable())),
    print: (v) => (v === null ? integer(0, 1) : Buffer.concat([integer(1, 1), borshBytes(v)])),
  },
  previous: hash,
  shard_id: u64,
  height: u64,
  timestamp: u64,
  block_hash: hash,
  gas_price: { json: (t) => fromDecimal(t, 128), borsh: (r) => r.u128(), print: (v) => integer(v, 16) },
  pre_state_root: hash,
  context: hash,
  inputs: hash,
  post_state_root: hash,
  outcome_root: hash,
  result: hash,
  gas_burnt: u64,
};

function chainId(text) {
  return typeof text === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : refuse('chain_id');
}

function nonce(bytes) {
  return bytes.length <= 64 ? bytes : refuse('nonce over 64 bytes');
}

function sized(bytes, length) {
  return bytes.length === length ? bytes : refuse(`${length} bytes are expected`);
}

function kind(text) {
  return typeof text === 'string' && /^[a-z0-9/._-]{1,64}$/.test(text) ? text : refuse('kind of an endorsement');
}

function members(object, names) {
  const found = object && typeof object === 'object' && !Array.isArray(object) ? Object.keys(object) : [];
  if (found.join() !== names.join()) refuse(`the members ${names.join(', ')} are expected in this order`);
  return object;
}

function list(value, read) {
  return Array.isArray(value) ? value.map(read) : refuse('a list is expected');
}

/** What is signed: docs/proof-format.md, "Statement". */
export function digest(statement) {
  const fields = Object.entries(STATEMENT).map(([name, field]) => field.print(statement[name]));
  return sha256(borshString('vitrine/statement/v1'), integer(1, 2), ...fields);
}

const json = {
  statement(value) {
    members(value, Object.keys(STATEMENT));
    return Object.fromEntries(Object.entries(STATEMENT).map(([name, field]) => [name, field.json(value[name])]));
  },
  block(value) {
    members(value, ['statement', 'signature', 'context', 'transactions', 'receipts', 'result']);
    return {
      statement: json.statement(value.statement),
      signature: sized(fromBase64(value.signature), 64),
      context: fromBase64(value.context),
      transactions: list(value.transactions, fromBase64),
      receipts: list(value.receipts, fromBase64),
      result: fromBase64(value.result),
    };
  },
  endorsement(value) {
    members(value, ['kind', 'bytes']);
    return { kind: kind(value.kind), bytes: limited(fromBase64(value.bytes), 1 << 20) };
  },
  [BUNDLE](value) {
    members(value, ['format', 'genesis', 'blocks', 'witness', 'codes', 'endorsements']);
    const row = (pair) => (pair?.length === 2 ? list(pair, fromBase64) : refuse('a row is a key and a value'));
    return {
      genesis: value.genesis === null ? null : list(value.genesis, row),
      blocks: list(value.blocks, json.block),
      witness: list(value.witness, fromBase64),
      codes: list(value.codes, fromBase64),
    };
  },
  [VALUE](value) {
    members(value, ['format', 'statement', 'signature', 'root', 'key', 'value', 'nodes', 'endorsements']);
    if (!['pre_state_root', 'post_state_root'].includes(value.root)) refuse('root');
    return {
      statement: json.statement(value.statement),
      signature: sized(fromBase64(value.signature), 64),
      root: value.root,
      key: limited(fromBase64(value.key), 4096),
      value: value.value === null ? null : fromBase64(value.value),
      nodes: list(value.nodes, fromBase64),
    };
  },
  [OUTCOME](value) {
    members(value, ['format', 'statement', 'signature', 'id', 'outcome', 'logs', 'path', 'endorsements']);
    const item = (step) => {
      members(step, ['hash', 'direction']);
      if (!['Left', 'Right'].includes(step.direction)) refuse('direction');
      return { hash: fromBase58(step.hash, 32), left: step.direction === 'Left' };
    };
    return {
      statement: json.statement(value.statement),
      signature: sized(fromBase64(value.signature), 64),
      id: fromBase58(value.id, 32),
      outcome: fromBase64(value.outcome),
      logs: list(value.logs, fromBase64),
      path: list(value.path, item),
    };
  },
};

function limited(bytes, most) {
  return bytes.length <= most ? bytes : refuse(`over ${most} bytes`);
}

const compact = {
  statement(r) {
    if (r.u16() !== 1) refuse('a statement of another format version');
    return Object.fromEntries(Object.entries(STATEMENT).map(([name, field]) => [name, field.borsh(r)]));
  },
  block: (r) => ({
    statement: compact.statement(r),
    signature: r.raw(64),
    context: r.variable(),
    transactions: r.list(r.variable),
    receipts: r.list(r.variable),
    result: r.variable(),
  }),
  endorsement: (r) => ({ kind: kind(r.text()), bytes: limited(r.variable(), 1 << 20) }),
  [BUNDLE]: (r) => ({
    genesis: r.option(() => r.list(() => [limited(r.variable(), 4096), r.variable()])),
    blocks: r.list(() => compact.block(r)),
    witness: r.list(r.variable),
    codes: r.list(r.variable),
  }),
  [VALUE]: (r) => ({
    statement: compact.statement(r),
    signature: r.raw(64),
    root: r.flag() ? 'post_state_root' : 'pre_state_root',
    key: limited(r.variable(), 4096),
    value: r.option(r.variable),
    nodes: r.list(r.variable),
  }),
  [OUTCOME]: (r) => ({
    statement: compact.statement(r),
    signature: r.raw(64),
    id: r.hash(),
    outcome: r.variable(),
    logs: r.list(r.variable),
    path: r.list(() => ({ hash: r.hash(), left: !r.flag() })),
  }),
};

/** Reads a file of either form; what is not of the format is thrown as {@link Malformed}. */
export function parse(file) {
  if (file.length === 0 || file.length > MAX_FILE) refuse(`${file.length} bytes`);
  const found = file[0] === 0x7b ? parseJson(file) : parseCompact(file);
  if (found.endorsements.length > 32) refuse('over 32 endorsements');
  if (found.format === BUNDLE && found.blocks.length === 0) refuse('a bundle without blocks');
  if (found.format === OUTCOME && found.path.length > 64) refuse('a path over 64 steps');
  return found;
}

function parseJson(file) {
  const text = file.toString('utf8');
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    refuse('not JSON');
  }
  // Other white space, doubled members and other spellings of numbers print differently.
  if (JSON.stringify(value) !== text || !Buffer.from(text).equals(file)) refuse('not in the one spelling');
  const format = String(value.format);
  if (![BUNDLE, VALUE, OUTCOME].includes(format)) refuse('unknown format');
  return { format, ...json[format](value), endorsements: list(value.endorsements, json.endorsement) };
}

function parseCompact(file) {
  const r = new Reader(file);
  const format = r.u32() <= 64 && ((r.at = 0), r.text());
  if (![BUNDLE, VALUE, OUTCOME].includes(format)) refuse('unknown format');
  const found = { format, ...compact[format](r), endorsements: r.list(() => compact.endorsement(r)) };
  r.end();
  return found;
}

export { toBase58, ZERO };
