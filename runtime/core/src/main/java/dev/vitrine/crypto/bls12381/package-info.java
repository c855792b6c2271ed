/**
 * BLS12-381: its groups, their encodings, the maps of field elements into them (RFC 9380), and its
 * pairing.
 */
package dev.vitrine.crypto.bls12381;
