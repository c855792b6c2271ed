/**
 * The small immutable values of the protocol: account ids, hashes, keys, signatures, balances. They
 * validate on construction, so that a value of such a type is always well formed. Gas, heights and
 * nonces are u64 in the protocol and plain {@code long} here, compared as unsigned.
 *
 * <p>Source: docs/spec/runtime.md §0.3, §2.5; docs/spec/vm.md §1.6, §1.7.
 */
package dev.vitrine.types;
