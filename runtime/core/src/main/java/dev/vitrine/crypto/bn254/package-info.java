/**
 * The pairing-friendly curve that Ethereum calls alt_bn128 (EIP-196, EIP-197): its groups and its
 * pairing.
 */
package dev.vitrine.crypto.bn254;
