/**
 * Everything cryptographic that the protocol needs: pure functions from bytes to bytes or to a
 * verdict.
 *
 * <p>In flow byte arrays as contracts, transactions and statements carry them; out flow hashes,
 * keys, verdicts, and for the curves of the host functions (docs/spec/vm.md §7.4) result bytes or a
 * named reason why the input is invalid. Nothing here holds state between calls, knows gas, or
 * draws randomness. Bouncy Castle does what it does exactly as the protocol wants it; where the
 * protocol's rule differs from the library's, or where it is slow, the arithmetic is our own.
 */
package dev.vitrine.crypto;
