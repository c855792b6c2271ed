#!/usr/bin/env node
// A second verifier, written from docs/proof-format.md alone: hashes, signatures, Merkle paths and the rules that join
// statements. It executes nothing, so ATTESTED is its best verdict. No code of Vitrine, nothing but Node's own modules.
//
//   node check.mjs FILE...      one line of JSON for each file: {"file","verdict","reason"}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { borshList, fromBase58, integer, Malformed, sha256, toBase58, whole, ZERO } from './bytes.mjs';
import { endorsement } from './endorsements.mjs';
import { BUNDLE, digest, parse, VALUE } from './formats.mjs';
import { context, destination, given, nextGasPrice, outcome, result, transaction } from './protocol.mjs';
import { ANCHOR, anchor, arrivals, arrived, beforeOwn, changesLayout } from './near.mjs';
import { signed } from './signatures.mjs';
import { follow, links, node, rootOf } from './trie.mjs';

class Contradiction extends Error {}

const must = (holds, reason) => {
  if (!holds) throw new Contradiction(reason);
};

// ---- bundles ------------------------------------------------------------------------------------

const same = (a, b) => (a === null || b === null ? a === b : Buffer.isBuffer(a) ? a.equals(b) : a === b);

function decode(blocks, proofs) {
  let waiting = [];
  return blocks.map((block) => {
    const seen = whole(block.context, context);
    const gives = whole(block.result, result);
    block.transactions.forEach((bytes) => whole(bytes, transaction));
    block.receipts.forEach((bytes) => whole(bytes, given));
    // What is sent while the shard's chunk is missing waits for its next chunk.
    const joined = seen.is_new_chunk ? waiting : [];
    const before = joined.length === 0 ? 0 : beforeOwn(proofs, seen);
    const own = gives.receipts.filter((receipt) => destination(seen.layout, receipt) === seen.shard_id);
    waiting = [...(seen.is_new_chunk ? [] : waiting), ...own.map(({ bytes }) => bytes)];
    return {
      ...block,
      said: block.statement,
      digest: digest(block.statement),
      seen,
      gives,
      incoming: [...block.receipts.slice(0, before), ...joined, ...block.receipts.slice(before)],
      nowhere: block.receipts.length,
    };
  });
}

function hashes({ said, seen, context: bytes, result: given, transactions, incoming }, i) {
  const at = `statement ${i + 1}: `;
  must(same(said.context, sha256(bytes)), `${at}context`);
  must(same(said.inputs, sha256(borshList(transactions), borshList(incoming))), `${at}inputs`);
  must(same(said.result, sha256(given)), `${at}result`);
  for (const field of ['protocol_version', 'chain_id', 'shard_id', 'height', 'timestamp', 'block_hash', 'gas_price'])
    must(same(said[field], seen[field]), `${at}${field}`);
}

function link(before, after, i) {
  const at = `statement ${i + 1}: `;
  for (const field of ['session_key', 'chain_id', 'release_id', 'nonce', 'shard_id'])
    must(same(before.said[field], after.said[field]), `${at}${field} differs`);
  must(same(after.said.previous, before.digest), `${at}previous`);
  must(same(after.said.pre_state_root, before.said.post_state_root), `${at}pre_state_root`);
  must(after.said.height > before.said.height, `${at}height`);
  must(after.said.timestamp > before.said.timestamp, `${at}timestamp`);
  const [first, second] = [before.seen, after.seen];
  must(same(second.previous_block_hash, first.block_hash), `${at}previous block hash`);
  const own = (found) => found.shard === second.shard_id;
  const congestion = second.congestion.find(own);
  const missed = second.is_new_chunk ? 0n : (first.congestion.find(own)?.missed ?? 0n) + second.height - first.height;
  must(congestion?.info === before.gives.congestion && congestion.missed === missed, `${at}congestion`);
  must(second.bandwidth.find(own)?.requests === before.gives.bandwidth, `${at}bandwidth requests`);
  must(follows(second.gas_price, first, before.said.gas_burnt), `${at}gas_price`);
  const sameEpoch = second.epoch_id.equals(first.epoch_id);
  must(!sameEpoch || second.layout.hex === first.layout.hex, `${at}shard layout`);
  const rules = Math.sign(second.protocol_version - first.protocol_version);
  must(rules === 0 || second.chain_id === LOCAL || (rules > 0 && !sameEpoch), `${at}protocol version`);
  const epoch = BigInt.asUintN(64, first.epoch_height + (sameEpoch ? 0n : 1n));
  must(second.epoch_height === epoch, `${at}epoch height`);
  must((second.validator_update === null) === sameEpoch, `${at}validators are paid`);
}

/** With several shards the gas of the others is not known: the price lies between that of an idle and a full block. */
function follows(price, { gas_price: before, gas_limit: limit, is_new_chunk: there, layout }, burnt) {
  if (layout.shards.length === 1) return price === nextGasPrice(before, there ? limit : 0n, burnt);
  return price >= nextGasPrice(before, 1n, 0n) && price <= nextGasPrice(before, 1n, 1n);
}

const LOCAL = 'vitrine-local';
const GENESIS = fromBase58('DhBxNnk6QyRc1SjpHbPd93kMbVP3ATVSn2KKggjCaWAx', 32);
const IDLE = '00'.repeat(1 + 16 + 16 + 8 + 2);
const NO_REQUESTS = '00'.repeat(1 + 4);

/** What holds of a context whatever came before. */
function alone(seen, i) {
  const at = `statement ${i + 1}: `;
  const { shards } = seen.layout;
  must(shards.includes(seen.shard_id), `${at}the layout lacks the shard`);
  const all = seen.congestion.length === shards.length && seen.congestion.every(({ shard }) => shards.includes(shard));
  must(all, `${at}congestion infos of other shards`);
  must(
    seen.bandwidth.every(({ shard }) => shards.includes(shard)),
    `${at}bandwidth requests of other shards`,
  );
  const own = seen.congestion.find(({ shard }) => shard === seen.shard_id);
  must(!seen.is_new_chunk || own.missed === 0n, `${at}missed chunks of a shard whose chunk is there`);
  if (seen.chain_id === LOCAL) local(seen, at);
}

function local(seen, at) {
  must(seen.height > 1000n, `${at}height`);
  must(seen.timestamp === 1_795_305_600_000_000_000n + (seen.height - 1000n) * 1_000_000_000n, `${at}time`);
  must(seen.gas_price >= 100_000_000n && seen.gas_price <= 2_000_000_000n, `${at}gas price`);
  must(seen.gas_limit === 10n ** 15n && seen.is_new_chunk, `${at}gas limit or missing chunk`);
  must(seen.layout.hex === '00000000' + '01000000' + '00'.repeat(8) + '00000000', `${at}shard layout`);
  must(seen.bandwidth.length === 1, `${at}bandwidth requests`);
  const epoch = seen.epoch_height === 1n && seen.epoch_id.equals(ZERO) && seen.minimum_stake === 0n;
  const nobody = seen.validators.length === 0 && seen.validator_update === null && seen.expired.length === 0;
  must(epoch && nobody, `${at}epoch or validators`);
}

const localHash = (tag, root, height) => sha256(tag, root, integer(height, 8));

/**
 * The rows make the first root, which is that of a local chain; its hashes and seeds follow from it.
 *
 * @returns what is missing, or null
 */
function genesis(rows, blocks) {
  const root = blocks[0].said.pre_state_root;
  for (let i = 1; i < rows.length; i++)
    if (Buffer.compare(rows[i - 1][0], rows[i][0]) >= 0) throw new Malformed('genesis keys do not ascend');
  must(rootOf(rows).equals(root), `genesis has the root ${toBase58(rootOf(rows))}`);
  const chain = blocks[0].said.chain_id;
  if (chain !== LOCAL) return `nobody knows the genesis of ${chain}`;
  must(root.equals(GENESIS), 'another genesis than that of a local chain');
  must(blocks[0].said.previous.equals(ZERO), 'the first statement names one before it');
  const first = blocks[0].seen;
  must(first.gas_price === 100_000_000n, 'the first gas price');
  must(first.congestion[0].info === IDLE && first.bandwidth[0].requests === NO_REQUESTS, 'the first block is not idle');
  let before = 1000n;
  for (const { seen } of blocks) {
    const at = `block ${seen.height}: `;
    must(seen.block_hash.equals(localHash('vitrine-block', root, seen.height)), `${at}block hash`);
    must(seen.previous_block_hash.equals(localHash('vitrine-block', root, before)), `${at}previous block hash`);
    must(seen.random_seed.equals(localHash('vitrine-random', root, seen.height)), `${at}random seed`);
    before = seen.height;
  }
  return null;
}

function ascending(items, name) {
  const all = items.map((item) => sha256(item));
  for (let i = 1; i < all.length; i++) must(Buffer.compare(all[i - 1], all[i]) < 0, `${name}[${i}] is out of order`);
  return all;
}

/** A path of hashes leads from a pre-state root to every item of the witness. */
function reached(witness, blocks) {
  const names = ascending(witness, 'witness').map((hash) => hash.toString('hex'));
  const items = new Map(names.map((name, i) => [name, witness[i]]));
  const nodes = new Set();
  const values = new Set();
  const waiting = blocks.map(({ said }) => said.pre_state_root.toString('hex'));
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (!items.has(name) || nodes.has(name)) continue;
    nodes.add(name);
    const found = node(items.get(name));
    if (!found) continue;
    const below = links(found);
    waiting.push(...below.nodes.map((hash) => hash.toString('hex')));
    if (below.value) values.add(below.value.toString('hex'));
  }
  names.forEach((name, i) => must(nodes.has(name) || values.has(name), `no path leads to witness[${i}]`));
}

/** Who vouches for the session key. What does not contradict counts for nothing here: there is no policy. */
function vouched(endorsements, statement) {
  for (const one of endorsements) {
    const wrong = endorsement(one, statement);
    must(wrong === null, `${one.kind}: ${wrong}`);
  }
}

/** What stands on blocks of NEAR, whether or not somebody trusts them. */
function near(endorsements, proofs, blocks) {
  for (const { kind, bytes } of endorsements) {
    if (kind === ANCHOR) {
      const wrong = anchor(bytes, blocks[0]);
      must(wrong === null, `NEAR anchor: ${wrong}`);
    }
  }
  for (const proof of proofs) {
    must(!proof.malformed, `NEAR receipts: ${proof.malformed}`);
    const block = blocks.find(({ seen }) => seen.block_hash.equals(proof.list[0].header.hash));
    must(block, 'NEAR receipts of a block of no statement');
    const wrong = arrived(proof, block, blocks);
    must(wrong === null, `NEAR receipts: ${wrong}`);
  }
  const unfollowed = proofs.some((proof) =>
    blocks.some(({ seen }) => seen.block_hash.equals(proof.list[0].header.hash) && changesLayout(proof, seen)),
  );
  return unfollowed ? 'the shard layout changed while receipts were on their way' : null;
}

function bundle(file) {
  const proofs = arrivals(file.endorsements);
  const blocks = decode(file.blocks, proofs);
  blocks.forEach(({ said, digest: hash, signature }, i) =>
    must(signed(said.session_key, hash, signature), `signature ${i + 1}`),
  );
  blocks.forEach(({ seen }, i) => alone(seen, i));
  for (let i = 1; i < blocks.length; i++) link(blocks[i - 1], blocks[i], i);
  blocks.forEach(hashes);
  const missing = file.genesis ? genesis(file.genesis, blocks) : null;
  const unfollowed = near(file.endorsements, proofs, blocks);
  vouched(file.endorsements, blocks[0].said);
  ascending(file.codes, 'codes');
  reached(file.witness, blocks);
  const nowhere = blocks.findIndex((block) => block.nowhere > 0);
  const split = blocks.findIndex(({ seen }, i) => i > 0 && seen.layout.hex !== blocks[i - 1].seen.layout.hex);
  if (split > 0) return `the shard layout changes in block ${blocks[split].said.height}`;
  if (unfollowed) return unfollowed;
  return nowhere < 0 ? missing : `a receipt of block ${blocks[nowhere].said.height} came from nowhere`;
}

// ---- small proofs -------------------------------------------------------------------------------

function value({ statement, root, key, value: claimed, nodes }) {
  const found = follow(statement[root], nodes, key);
  must(found.wrong === undefined, found.wrong);
  if (claimed === null) must(found.value === null, 'the state has such a row');
  else {
    must(found.value !== null, 'the state has no such row');
    must(found.value.length === claimed.length && found.value.hash.equals(sha256(claimed)), 'the value is another one');
  }
}

function outcomes({ statement, id, outcome: bytes, logs, path }) {
  whole(bytes, outcome);
  for (const log of logs) if (!Buffer.from(log.toString('utf8')).equals(log)) throw new Malformed('a log is not UTF-8');
  const leaf = sha256(borshList([id, sha256(bytes), ...logs.map((log) => sha256(log))]));
  const root = path.reduce(
    (hash, { hash: sibling, left }) => sha256(...(left ? [sibling, hash] : [hash, sibling])),
    leaf,
  );
  must(root.equals(statement.outcome_root), 'the path leads to another outcome root');
}

function small(file) {
  must(signed(file.statement.session_key, digest(file.statement), file.signature), 'signature');
  vouched(file.endorsements, file.statement);
  if (file.format === VALUE) value(file);
  else outcomes(file);
  return null;
}

// ---- verdicts -----------------------------------------------------------------------------------

/** The verdict on one file: ATTESTED, UNPROVEN, FAILED or MALFORMED, with the reason. */
export function check(bytes) {
  try {
    const file = parse(bytes);
    const missing = file.format === BUNDLE ? bundle(file) : small(file);
    return missing === null
      ? { verdict: 'ATTESTED', reason: 'signatures, hashes and paths hold' }
      : { verdict: 'UNPROVEN', reason: missing };
  } catch (error) {
    if (error instanceof Contradiction) return { verdict: 'FAILED', reason: error.message };
    if (error instanceof Malformed) return { verdict: 'MALFORMED', reason: error.message };
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of process.argv.slice(2)) console.log(JSON.stringify({ file, ...check(readFileSync(file)) }));
