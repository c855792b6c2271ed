package dev.vitrine.trie;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;

/** SHA-256 of nodes and values. */
final class NodeHash {
  private NodeHash() {}

  static CryptoHash of(byte[] bytes, int length) {
    return CryptoHash.owning(Sha256.hash(bytes, 0, length));
  }
}
