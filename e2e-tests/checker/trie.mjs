// The trie: docs/spec/runtime.md §1.2 and §1.3. Nodes are read to follow paths; the root of a whole state is made from its rows.

import { integer, Malformed, sha256, whole, ZERO } from './bytes.mjs';

/** @returns children by nibble, an own path, a value; or null when the bytes are no node */
export function node(bytes) {
  try {
    return whole(bytes, (r) => {
      const tag = r.u8();
      const found = { children: [], path: null, leaf: tag === 0, child: null, value: null };
      const value = () => ({ length: r.u32(), hash: r.hash() });
      if (tag === 0 || tag === 3) {
        found.path = hexPrefix(r.variable(), tag === 0);
        if (tag === 0) found.value = value();
        else found.child = r.hash();
        if (tag === 3 && found.path.length === 0) throw new Malformed('an extension without a path');
      } else if (tag === 1 || tag === 2) {
        if (tag === 2) found.value = value();
        const bitmap = r.u16();
        for (let i = 0; i < 16; i++) if ((bitmap >> i) & 1) found.children[i] = r.hash();
      } else {
        throw new Malformed('unknown kind of node');
      }
      r.u64();
      return found;
    });
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function hexPrefix(bytes, leaf) {
  const odd = bytes.length > 0 && (bytes[0] & 0x10) !== 0;
  const first = (leaf ? 0x20 : 0) | (odd ? 0x10 : 0);
  if (bytes.length === 0 || (bytes[0] & (odd ? 0xf0 : 0xff)) !== first) throw new Malformed('not in hex-prefix form');
  return [...(odd ? [bytes[0] & 15] : []), ...nibbles(bytes.subarray(1))];
}

export const nibbles = (bytes) => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

/** All hashes that a node names. */
export function links({ children, child, value }) {
  return { nodes: [...children.filter(Boolean), ...(child ? [child] : [])], value: value?.hash ?? null };
}

/**
 * Follows a key through nodes that stand in the order of its path.
 *
 * @returns what is wrong, or the value's length and hash, or null for no row
 */
export const follow = (root, nodes, key) => walk(root, nodes, key, (_, used) => nodes[used]);

/** The same for nodes in any order. */
export function find(root, nodes, key) {
  const named = new Map(nodes.map((node) => [sha256(node).toString('hex'), node]));
  return named.size < nodes.length
    ? { wrong: 'a node is there twice' }
    : walk(root, nodes, key, (want) => named.get(want.toString('hex')));
}

function walk(root, nodes, key, take) {
  const rest = nibbles(key);
  let want = root.equals(ZERO) ? null : root;
  let used = 0;
  let value = null;
  while (want) {
    const bytes = take(want, used);
    if (!bytes || !sha256(bytes).equals(want)) return { wrong: `node ${used} is not the one on the path` };
    const found = node(bytes);
    if (!found) return { wrong: `node ${used} is malformed` };
    used++;
    want = null;
    if (found.path) {
      const matches = found.path.every((nibble, i) => rest[i] === nibble);
      if (found.leaf) {
        if (matches && found.path.length === rest.length) value = found.value;
      } else if (matches) {
        rest.splice(0, found.path.length);
        want = found.child;
      }
    } else if (rest.length === 0) {
      value = found.value;
    } else {
      want = found.children[rest.shift()] ?? null;
    }
  }
  return used < nodes.length ? { wrong: `node ${used} is not on the path` } : { value };
}

/** The root of a state with these rows, which ascend by key. */
export function rootOf(rows) {
  return rows.length === 0 ? ZERO : build(rows.map(([key, value]) => [nibbles(key), value])).hash;
}

const NODE = 50n;
const packed = (path, leaf) => {
  const odd = path.length % 2;
  const all = odd ? [(leaf ? 2 : 0) + 1, ...path] : [leaf ? 2 : 0, 0, ...path];
  return Buffer.from(all.map((n) => n.toString(16)).join(''), 'hex');
};
const reference = (value) => Buffer.concat([integer(value.length, 4), sha256(value)]);
const valueUsage = (value) => NODE + BigInt(value.length);

/** Stores a node: its hash, and the memory that it and all below it use. */
function stored(parts, usage) {
  return { hash: sha256(Buffer.concat([...parts, integer(usage, 8)])), usage };
}

function build(rows) {
  const first = rows[0][0];
  const last = rows[rows.length - 1][0];
  if (rows.length === 1) {
    const path = packed(first, true);
    const usage = NODE + 2n * BigInt(path.length) + valueUsage(rows[0][1]);
    return stored([integer(0, 1), integer(path.length, 4), path, reference(rows[0][1])], usage);
  }
  let common = 0;
  while (common < first.length && first[common] === last[common]) common++;
  const branch = branchOf(rows.map(([path, value]) => [path.slice(common), value]));
  if (common === 0) return branch;
  const path = packed(first.slice(0, common), false);
  const usage = NODE + 2n * BigInt(path.length) + branch.usage;
  return stored([integer(3, 1), integer(path.length, 4), path, branch.hash], usage);
}

function branchOf(rows) {
  const own = rows[0][0].length === 0 ? rows[0][1] : null;
  let usage = NODE + (own ? valueUsage(own) : 0n);
  let bitmap = 0;
  const hashes = [];
  for (let i = 0; i < 16; i++) {
    const below = rows.filter(([path]) => path[0] === i).map(([path, value]) => [path.slice(1), value]);
    if (below.length > 0) {
      const child = build(below);
      bitmap |= 1 << i;
      usage += child.usage;
      hashes.push(child.hash);
    }
  }
  const value = own ? [reference(own)] : [];
  return stored([integer(own ? 2 : 1, 1), ...value, integer(bitmap, 2), ...hashes], usage);
}
