// What hangs on blocks of NEAR: docs/proof-format.md, "NEAR anchor" and "NEAR receipts". Functions say what contradicts, or null.

import { createCipheriv } from 'node:crypto';
import { borshList, integer, Malformed, refuse, sha256, whole } from './bytes.mjs';
import { account, key, signature } from './protocol.mjs';
import { verifies } from './signatures.mjs';

export const ANCHOR = 'vitrine/near-anchor/v1';
export const RECEIPTS = 'vitrine/near-receipts/v1';

const atMost = (list, most) => (list.length <= most ? list : refuse(`over ${most} items`));
const span = (r, read) => {
  const from = r.at;
  const found = read();
  return { found, bytes: r.bytes.subarray(from, r.at) };
};

// ---- Merkle trees: docs/spec/runtime.md §7.1 ------------------------------------------------------

const merklePath = (r) => atMost(r.list(() => ({ hash: r.hash(), left: !r.flag() })), 64); // prettier-ignore
const fold = (leaf, path) =>
  path.reduce((hash, { hash: sibling, left }) => (left ? sha256(sibling, hash) : sha256(hash, sibling)), leaf);

function rootOf(hashes) {
  let level = hashes.map((hash) => sha256(hash));
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(i + 1 < level.length ? sha256(level[i], level[i + 1]) : level[i]);
    level = above;
  }
  return level[0] ?? Buffer.alloc(32);
}

// ---- headers: docs/spec/runtime.md §7.3 -----------------------------------------------------------

const innerLite = (r) => {
  const { found, bytes } = span(r, () => ({
    height: r.u64(),
    epoch_id: r.hash(),
    next_epoch_id: r.hash(),
    states: r.hash(),
    outcomes: r.hash(),
    timestamp: r.u64(),
    producers: r.hash(),
    blocks: r.hash(),
  }));
  return { ...found, bytes };
};
const blockHash = (lite, rest, previous) => sha256(sha256(sha256(lite.bytes), rest), previous);

function lightHeader(r) {
  const previous = r.hash();
  const rest = r.hash();
  const lite = innerLite(r);
  return { previous, lite, hash: blockHash(lite, rest, previous) };
}

const stake = (r) => {
  if (r.u8() !== 0) refuse('unknown version of a stake');
  account(r);
  return { key: span(r, () => key(r)).bytes, stake: r.u128() };
};

const innerRest = (version) => (r) => {
  r.hash();
  const found = { receipts_root: r.hash() };
  r.raw(32 * (version < 6 ? 3 : 2));
  found.random = r.hash();
  atMost(r.list(() => stake(r)), 10_000); // prettier-ignore
  found.mask = atMost(r.list(r.flag), 512);
  found.next_gas_price = r.u128();
  r.u128();
  if (version < 6) r.list(() => [account(r), r.flag()]);
  r.raw(64 + 16);
  r.option(r.hash);
  r.list(() => r.option(() => signature(r)));
  r.u32();
  r.list(r.variable);
  if (version === 6) r.option(() => [r.u64(), account(r)]);
  return found;
};

function header(r) {
  const version = r.u8();
  if (version !== 5 && version !== 6) refuse(`a header of version ${version}`);
  const previous = r.hash();
  const lite = innerLite(r);
  const rest = r.variable();
  return { version, previous, lite, ...whole(rest, innerRest(version)), hash: blockHash(lite, sha256(rest), previous) };
}

// ---- the way from a block to a trusted one: a light client, docs/spec/runtime.md §8.6 -------------

const producers = (r) => {
  const { found, bytes } = span(r, () => atMost(r.list(() => stake(r)), 1_000)); // prettier-ignore
  return { list: found, hash: sha256(bytes) };
};
const way = (r) => ({
  path: merklePath(r),
  trusted: lightHeader(r),
  producers: producers(r),
  steps: atMost(r.list(() => step(r)), 64), // prettier-ignore
});
const step = (r) => ({
  ...lightHeader(r),
  next: r.hash(),
  producers: r.option(() => producers(r)),
  approvals: atMost(r.list(() => r.option(() => span(r, () => signature(r)).bytes)), 2_000), // prettier-ignore
});

function approved({ hash, lite, next, approvals }, signers) {
  const message = Buffer.concat([integer(0, 1), sha256(next, hash), integer(lite.height + 2n, 9).subarray(0, 8)]);
  let [given, all] = [0n, 0n];
  for (const [i, { key: signer, stake: weight }] of signers.list.entries()) {
    all += weight;
    const approval = approvals[i] ?? null;
    if (approval === null) continue;
    const good = signer[0] === 0 && approval[0] === 0 && verifies(signer.subarray(1), message, approval.subarray(1));
    if (!good) return 'an approval is not by its producer';
    given += weight;
  }
  return 3n * given < 1n << 128n && 3n * given > 2n * all ? null : 'not enough stake';
}

function astray({ path, trusted, producers: first, steps }, block) {
  if (steps.length === 0 && first.list.length > 0) return 'producers without a step';
  if (steps.length > 0 && !first.hash.equals(trusted.lite.producers)) return 'other block producers';
  let [head, own, next] = [trusted, null, first];
  for (const taken of steps) {
    if (taken.lite.height <= head.lite.height) return 'a step back';
    const further = taken.lite.epoch_id.equals(head.lite.next_epoch_id);
    if (!further && !taken.lite.epoch_id.equals(head.lite.epoch_id)) return 'a step to another epoch';
    const signers = further ? next : own;
    if (!signers) return 'the producers are not known';
    const refused = approved(taken, signers);
    if (refused) return refused;
    if (further && !taken.producers) return 'no next producers';
    if (taken.producers && !taken.producers.hash.equals(taken.lite.producers)) return 'other next producers';
    [head, own, next] = [taken, signers, taken.producers ?? next];
  }
  const there = block.equals(head.hash) ? path.length === 0 : fold(block, path).equals(head.lite.blocks);
  return there ? null : 'the block is not in the chain';
}

/** What is read out of the bytes of an endorsement, or what is wrong with them. */
function read(bytes, form) {
  try {
    return whole(bytes, form);
  } catch (error) {
    if (error instanceof Malformed) return { malformed: error.message };
    throw error;
  }
}

// ---- NEAR anchor ----------------------------------------------------------------------------------

/** On which sides the siblings stand of a leaf in a tree of so many: true for the left one. */
function sidesOf(place, count) {
  const sides = [];
  for (let [at, width] = [place, count]; width > 1; at >>= 1, width = (width + 1) >> 1)
    if ((at ^ 1) < width) sides.push(at % 2 === 1);
  return sides;
}

export function anchor(bytes, { said, seen }) {
  const found = read(bytes, (r) => ({ path: merklePath(r), header: lightHeader(r), way: way(r) }));
  if (found.malformed) return found.malformed;
  const { previous, lite, hash } = found.header;
  if (!fold(sha256(said.pre_state_root), found.path).equals(lite.states)) return 'no path to prev_state_root';
  const wrong = astray(found.way, hash);
  if (wrong) return wrong;
  if (seen.chain_id === 'vitrine-local') return null;
  const { shards } = seen.layout;
  const sides = sidesOf(shards.indexOf(seen.shard_id), shards.length);
  if (found.path.map(({ left }) => left).join() !== sides.join()) return 'the path is that of another shard';
  const same =
    seen.is_new_chunk &&
    seen.block_hash.equals(hash) &&
    seen.previous_block_hash.equals(previous) &&
    seen.height === lite.height &&
    seen.timestamp === lite.timestamp &&
    seen.epoch_id.equals(lite.epoch_id);
  return same ? null : "the context is not that of the anchor's block";
}

// ---- NEAR receipts --------------------------------------------------------------------------------

const arrival = (r) => {
  const found = {
    header: header(r),
    roots: atMost(r.list(r.hash), 512),
    sources: atMost(r.list(() => ({ count: r.u32(), path: merklePath(r) })), 512), // prettier-ignore
  };
  if (found.sources.some(({ count }) => count > 1 << 20)) refuse('too many receipts');
  const { mask } = found.header;
  return { ...found, senders: mask.map((_, i) => i).filter((i) => mask[i]) };
};

/** The proofs of a bundle, each with its bytes read. */
export const arrivals = (endorsements) =>
  endorsements
    .filter(({ kind }) => kind === RECEIPTS)
    .map(({ bytes }) =>
      read(bytes, (r) => {
        const list = atMost(r.list(() => arrival(r)), 64); // prettier-ignore
        if (list.length === 0) refuse('no block');
        return { list, before: header(r), way: way(r) };
      }),
    );

/** Fisher and Yates from the end, over the words of ChaCha20: docs/spec/runtime.md §4.2. */
function shuffled(count, seed) {
  const cipher = createCipheriv('chacha20', seed, Buffer.alloc(16));
  const word = () => BigInt(cipher.update(Buffer.alloc(4)).readUInt32LE());
  const below = (n) => {
    const zone = (BigInt(n) << BigInt(Math.clz32(n))) - 1n;
    for (;;) {
      const product = word() * BigInt(n);
      if ((product & 0xffffffffn) <= zone) return Number(product >> 32n);
    }
  };
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i >= 1; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** How many receipts of other shards come before the shard's own. */
export function beforeOwn(proofs, { block_hash: hash, layout, shard_id: id }) {
  const proof = proofs.find(({ list }) => list?.[0].header.hash.equals(hash));
  if (!proof) return 0;
  const { header: first, sources, senders } = proof.list[0];
  const own = senders.indexOf(layout.shards.indexOf(id));
  let count = 0;
  for (const source of shuffled(sources.length, first.previous)) {
    if (source === own) return count;
    count += sources[source].count;
  }
  return 0;
}

/** Whether a block on the way is of another epoch with another number of shards: what came is not followed then. */
export function changesLayout({ list, before }, { layout: { shards } }) {
  const headers = [...list.map(({ header: one }) => one), before];
  for (let i = 1; i < headers.length; i++) {
    if (!headers[i].hash.equals(headers[i - 1].previous)) return false;
    if (headers[i].mask.length !== shards.length && !headers[i].lite.epoch_id.equals(headers[0].lite.epoch_id))
      return true;
  }
  return false;
}

/** What contradicts that the chunks of NEAR's blocks sent what this block of the bundle takes in. */
export function arrived({ list, before, way: road }, { seen, incoming }, blocks) {
  const headers = [...list.map(({ header: one }) => one), before];
  const [{ lite, random, ...first }, parent] = headers;
  const same =
    seen.is_new_chunk &&
    first.version === (seen.protocol_version < 85 ? 5 : 6) &&
    seen.previous_block_hash.equals(first.previous) &&
    seen.height === lite.height &&
    seen.timestamp === lite.timestamp &&
    seen.epoch_id.equals(lite.epoch_id) &&
    seen.random_seed.equals(random) &&
    seen.gas_price === parent.next_gas_price;
  if (!same) return 'the context is not that of the headers';
  const { shards } = seen.layout;
  const shard = shards.indexOf(seen.shard_id);
  if (changesLayout({ list, before }, seen)) return astray(road, first.hash);
  for (const { hash, mask } of headers) {
    const stated = blocks.find((block) => block.seen.block_hash.equals(hash));
    if (stated && stated.seen.is_new_chunk !== mask[shard])
      return 'a statement says otherwise whether a chunk is there';
  }
  for (const [i, { hash, mask }] of headers.entries()) {
    if (i > 0 && !hash.equals(headers[i - 1].previous)) return 'a header is not of the parent';
    if (mask.length !== shards.length) return 'another number of shards';
    if (mask[shard] !== (i === 0 || i === list.length)) return 'a chunk is there, or is not';
  }
  let from = 0;
  for (const { header: one, roots, sources, senders } of list) {
    if (roots.length !== shards.length || !rootOf(roots).equals(one.receipts_root)) return 'other receipts roots';
    if (senders.length !== sources.length) return 'another number of new chunks';
    for (const number of shuffled(sources.length, one.previous)) {
      const { count, path } = sources[number];
      const leaf = sha256(sha256(integer(seen.shard_id, 8), borshList(incoming.slice(from, from + count))));
      if (from + count > incoming.length) return 'more receipts are on their way';
      if (!fold(leaf, path).equals(roots[senders[number]])) return 'the chunk sends other receipts';
      from += count;
    }
  }
  return from === incoming.length ? astray(road, first.hash) : 'receipts that no chunk sent';
}
