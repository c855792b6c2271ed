package dev.vitrine.runtime.outcome;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.OutcomeLeaf;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What became of one transaction or receipt (docs/spec/runtime.md §4.10). The borsh form is the one
 * that nodes store; {@link #leaf()} is what the outcome root is made of.
 *
 * @param id the transaction's hash or the receipt's id
 * @param receiptIds new action receipts, refunds included
 * @param gasBurnt u64
 * @param computeUsage u64; counted against the chunk's limit, stored nowhere
 * @param executorId the signer, or the receipt's receiver
 */
public record ExecutionOutcome(
    CryptoHash id,
    List<String> logs,
    List<CryptoHash> receiptIds,
    long gasBurnt,
    long computeUsage,
    Balance tokensBurnt,
    AccountId executorId,
    ExecutionStatus status,
    ExecutionMetadata metadata)
    implements Borsh {
  /** Keeps lists from changing. */
  public ExecutionOutcome {
    logs = List.copyOf(logs);
    receiptIds = List.copyOf(receiptIds);
  }

  @Override
  public void write(BorshWriter out) {
    out.list(logs, BorshWriter::string)
        .list(receiptIds)
        .u64(gasBurnt)
        .value(tokensBurnt)
        .value(executorId)
        .value(status)
        .value(metadata);
  }

  /** What is hashed of the outcome beside its logs: a failure without its reason. */
  public byte[] partial() {
    BorshWriter partial = new BorshWriter(256);
    partial.list(receiptIds).u64(gasBurnt).value(tokensBurnt).value(executorId);
    status.writePartial(partial);
    return partial.toBytes();
  }

  /** The hash of this outcome in the tree of outcomes. */
  public CryptoHash leaf() {
    return OutcomeLeaf.hash(id, partial(), logs);
  }
}
