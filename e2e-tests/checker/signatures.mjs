// Ed25519: as NEAR checks it, and strictly, as statements and endorsements need it.

import { createPublicKey, verify } from 'node:crypto';

const P = (1n << 255n) - 19n;
const ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
const SMALL = new Set([0n, 1n, P - 1n, ORDER_8, P - ORDER_8]);

/** Whether an encoded point has a canonical y that is not one of the five of small order. */
function strictPoint(bytes) {
  const y = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`) & ((1n << 255n) - 1n);
  return y < P && !SMALL.has(y);
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function verifies(key, message, signature) {
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
    return verify(null, message, publicKey, signature);
  } catch {
    return false;
  }
}

export function signed(key, hash, signature) {
  return strictPoint(key) && strictPoint(signature.subarray(0, 32)) && verifies(key, hash, signature);
}
