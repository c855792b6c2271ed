package dev.vitrine.proof;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** The {@link NearReceipts} among the endorsements of a bundle, read once. */
record ArrivalProofs(List<Entry> entries) {
  /**
   * One of them.
   *
   * @param path in the bundle
   * @param proof null when its bytes are no such proof
   * @param block that it is of, or null
   * @param malformed why its bytes are no such proof, or null
   */
  record Entry(String path, NearReceipts proof, CryptoHash block, String malformed) {}

  static ArrivalProofs of(Bundle bundle) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < bundle.endorsements().size(); i++) {
      Endorsement endorsement = bundle.endorsements().get(i);
      if (endorsement.kind().equals(NearReceipts.KIND)) {
        entries.add(entry("endorsements[" + i + "].bytes", endorsement.bytes()));
      }
    }
    return new ArrivalProofs(entries);
  }

  private static Entry entry(String path, byte[] bytes) {
    try {
      NearReceipts proof = BorshReader.readAll(bytes, NearReceipts::read);
      return new Entry(path, proof, proof.header().hash(), null);
    } catch (BorshException e) {
      return new Entry(path, null, null, e.getMessage());
    }
  }

  /** How many receipts of other shards a block takes in before those that its own shard sent. */
  int beforeOwn(ApplyContext context) {
    for (Entry entry : entries) {
      if (context.blockHash().equals(entry.block)) {
        return entry.proof.beforeOwn(context.shardLayout().indexOf(context.shardId()));
      }
    }
    return 0;
  }
}
