/**
 * Finite fields for the curves: prime fields in Montgomery form on 28-bit limbs, and the tower of
 * extensions that pairings need.
 *
 * <p>In come canonical bytes, out go canonical bytes; between them elements are immutable objects
 * whose limbs are redundant. Limbs of 28 bits in {@code long} columns, because neither WebAssembly
 * nor Java's core library without intrinsics has the upper half of a 64-bit product: with 64-bit
 * limbs it is four to five times slower (docs/notes of the measurements: docs/teavm.md).
 */
package dev.vitrine.crypto.field;
