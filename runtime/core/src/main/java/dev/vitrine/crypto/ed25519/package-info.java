/**
 * The twisted Edwards curve of Ed25519 (RFC 8032 §5.1): decoding points as the reference does, and
 * the one sum that verification needs. Own code because libraries verify by other rules than the
 * protocol's (docs/spec/vm.md §7.4.2). Public inputs only, not constant in time.
 */
package dev.vitrine.crypto.ed25519;
