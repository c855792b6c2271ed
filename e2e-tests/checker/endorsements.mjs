// Who stands behind a session key: docs/proof-format.md, "Endorsements". Only what contradicts at any time is looked for:
// there is no policy here, no time, and nobody who judges quotes.

import { borshString, integer, Malformed, refuse, sha256, toBase58, whole } from './bytes.mjs';
import { account, permission } from './protocol.mjs';
import { signed } from './signatures.mjs';
import { find } from './trie.mjs';

const ed25519 = (r) => (r.u8() === 0 ? r.raw(32) : refuse('an ed25519 key is expected'));
const tagged = (key) => Buffer.concat([integer(0, 1), key]);

const chainId = (r) => {
  const text = r.text();
  return /^[!-~]{1,64}$/.test(text) ? text : refuse('chain id');
};

function session(r) {
  const from = r.at;
  const found = { session_key: ed25519(r), release_id: r.hash(), nonce: r.option(r.variable), chain_id: chainId(r) };
  if (found.nonce?.length > 64) refuse('a nonce over 64 bytes');
  return { ...found, bytes: r.bytes.subarray(from, r.at) };
}

const equal = (a, b) => (a === null || b === null ? a === b : Buffer.compare(a, b) === 0);

function isOf(found, said) {
  const same =
    equal(found.session_key, said.session_key) &&
    equal(found.release_id, said.release_id) &&
    equal(found.nonce, said.nonce) &&
    found.chain_id === said.chain_id;
  return same ? null : 'it is for another session';
}

// ---- wallets --------------------------------------------------------------------------------------


const wallet = (r) => ({
  session: session(r),
  account: account(r),
  key: ed25519(r),
  signature: r.raw(64),
  proof: r.option(() => ({ root: r.hash(), value: r.variable(), nodes: r.list(r.variable) })),
});

/** NEP-413 over the text of the format. */
function message({ session: { session_key: key, release_id: release, nonce, chain_id: chain, bytes }, account: name }) {
  const text = [
    'I stand behind this Vitrine session.',
    `account: ${name}`,
    `session key: ed25519:${toBase58(key)}`,
    `release: ${release.toString('hex')}`,
    `nonce: ${nonce === null ? 'none' : nonce.toString('hex')}`,
    `chain: ${chain}`,
  ].join('\n');
  const unique = sha256(borshString('vitrine/wallet/v1'), borshString(name), bytes);
  return sha256(integer(2 ** 31 + 413, 4), borshString(text), unique, borshString('vitrine'), integer(0, 1));
}

function accessKey({ account: name, key, proof: { root, value, nodes } }) {
  if (nodes.length > 512) return 'too many nodes';
  const row = Buffer.concat([integer(2, 1), Buffer.from(name), integer(2, 1), tagged(key)]);
  const { wrong, value: found } = find(root, nodes, row);
  if (wrong || !found) return wrong ?? 'there is no such access key';
  if (found.length !== value.length || !found.hash.equals(sha256(value))) return 'the record is another one';
  whole(value, (r) => {
    r.u64();
    permission(r);
  });
  return value[8] === 1 || value[8] === 3 ? null : 'the key is limited';
}

// ---- chains of keys -------------------------------------------------------------------------------

const link = (r) => {
  const from = r.at;
  const found = {
    issuer: ed25519(r),
    subject: ed25519(r),
    chain: r.option(() => chainId(r)),
    release: r.option(r.hash),
    further: r.u8(),
    expires: r.u64(),
  };
  const digest = sha256(borshString('vitrine/keys/v1'), r.bytes.subarray(from, r.at));
  return { ...found, digest, signature: r.raw(64) };
};

function keys(links, said) {
  if (links.length < 1 || links.length > 8) return 'the number of links';
  const chain = [links[0].issuer, ...links.map(({ subject }) => subject)];
  if (links.some(({ issuer }, i) => !issuer.equals(chain[i])) || !chain.at(-1).equals(said.session_key))
    return 'the links do not join';
  if (new Set(chain.map((key) => key.toString('hex'))).size < chain.length) return 'a key comes twice';
  for (const [i, { issuer, digest, signature, chain: id, release, further }] of links.entries()) {
    if (!signed(issuer, digest, signature)) return `the signature of link ${i + 1}`;
    const inScope = (id ?? said.chain_id) === said.chain_id && (release ?? said.release_id).equals(said.release_id);
    if (!inScope || links.length - 1 - i > further) return `the scope of link ${i + 1}`;
  }
  return null;
}

// ---- all kinds ------------------------------------------------------------------------------------

const tdx = (r) => {
  const found = { session: session(r), quote: r.variable() };
  if (found.quote.length > 65_536) refuse('a quote over 64 KiB');
  for (let i = 0; i < 3; i++) r.option(r.variable);
  return found;
};

const KINDS = {
  'vitrine/wallet/v1'(bytes, said) {
    const found = whole(bytes, wallet);
    const other = isOf(found.session, said);
    if (other) return other;
    if (!signed(found.key, message(found), found.signature)) return "the wallet's signature";
    return found.proof ? accessKey(found) : null;
  },
  'vitrine/keys/v1': (bytes, said) =>
    keys(
      whole(bytes, (r) => r.list(() => link(r))),
      said,
    ),
  'vitrine/tdx/v1': (bytes, said) => isOf(whole(bytes, tdx).session, said),
};

/** What an endorsement contradicts, or null; kinds that are not known say nothing. */
export function endorsement({ kind, bytes }, said) {
  try {
    return Object.hasOwn(KINDS, kind) ? KINDS[kind](bytes, said) : null;
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
}
