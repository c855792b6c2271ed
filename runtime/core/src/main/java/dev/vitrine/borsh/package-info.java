/**
 * Borsh, the binary form of everything NEAR hashes and signs: integers little-endian, strings and
 * lists with a u32 length in front, enums by a u8 number (docs/spec/runtime.md §0.3). A reader
 * takes only the canonical form and never allocates more than the input could fill.
 */
package dev.vitrine.borsh;
