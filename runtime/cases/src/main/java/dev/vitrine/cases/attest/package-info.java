/**
 * A small attestation world of our own: keys, certificates, revocation lists, signed collateral and
 * quotes, made whole and then spoiled in one place at a time. Nothing here is anybody's real key.
 */
package dev.vitrine.cases.attest;
