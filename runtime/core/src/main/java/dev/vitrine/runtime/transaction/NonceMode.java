package dev.vitrine.runtime.transaction;

/** How a transaction's nonce must stand to its key's nonce, in the order of borsh numbers. */
public enum NonceMode {
  /** Greater. */
  MONOTONIC,
  /** Greater by one (protocol 85). */
  STRICT
}
