/**
 * Text forms of bytes and times: base58, base64, hex, UTF-8 and UTC, each in its one canonical
 * spelling. Decoders refuse every other spelling of the same value (docs/design.md §6), so that a
 * signed or hashed text cannot be varied without changing its meaning.
 */
package dev.vitrine.text;
