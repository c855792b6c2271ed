/**
 * Text forms of bytes: base58, base64 and hex, each in its one canonical spelling. Decoders refuse
 * every other spelling of the same bytes (docs/design.md §6), so that a signed or hashed text
 * cannot be varied without changing its meaning.
 */
package dev.vitrine.text;
