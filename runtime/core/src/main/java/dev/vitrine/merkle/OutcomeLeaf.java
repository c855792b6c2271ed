package dev.vitrine.merkle;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the outcome of a transaction or receipt becomes a leaf (docs/spec/runtime.md §4.10). */
public final class OutcomeLeaf {
  private OutcomeLeaf() {}

  /**
   * The leaf's hash.
   *
   * @param id of the transaction or receipt
   * @param partial the borsh form of what is hashed of the outcome: receipt ids, gas, tokens,
   *     executor, status without the reason of a failure
   */
  public static CryptoHash hash(CryptoHash id, byte[] partial, List<String> logs) {
    BorshWriter parts = new BorshWriter(4 + CryptoHash.LENGTH * (2 + logs.size()));
    parts.u32(2 + logs.size()).value(id).raw(Sha256.hash(partial));
    for (String log : logs) {
      parts.raw(Sha256.hash(log.getBytes(StandardCharsets.UTF_8)));
    }
    return CryptoHash.owning(Sha256.hash(parts.toBytes()));
  }
}
