package dev.vitrine.vm;

import dev.vitrine.types.CryptoHash;

/** A contract's code, loaded only when it is not in the cache. */
public interface ContractCode {
  /** SHA-256 of the code. */
  CryptoHash hash();

  /** The bytes, or null if there are none; never written to. */
  byte[] load();
}
