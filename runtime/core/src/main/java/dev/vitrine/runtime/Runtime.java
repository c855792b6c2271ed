package dev.vitrine.runtime;

import dev.vitrine.runtime.chunk.ChunkApplication;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.trie.TrieStorage;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.ContractRunner;
import java.util.List;

/**
 * Applies chunks as a validator does (docs/spec/runtime.md §4.2). Holds nothing of any chain: what
 * the contract runner keeps between applications (prepared contracts) changes no result.
 */
public final class Runtime {
  private final ContractRunner runner;

  /** A runtime whose contracts run on this runner's engine. */
  public Runtime(ContractRunner runner) {
    this.runner = runner;
  }

  /**
   * Applies one chunk of one shard.
   *
   * @param context everything that decides the result but state and inputs
   * @param preStateRoot root of the state before
   * @param storage where the state's nodes are, and the codes of contracts; nothing is written to
   *     it
   * @param transactions of the chunk, in order; empty for a missing chunk
   * @param incomingReceipts in the protocol's order (§4.2); empty for a missing chunk
   * @return the result, or why there is none
   */
  public Applied apply(
      ApplyContext context,
      CryptoHash preStateRoot,
      TrieStorage storage,
      List<SignedTransaction> transactions,
      List<Receipt> incomingReceipts) {
    return ChunkApplication.apply(
        context, preStateRoot, storage, transactions, incomingReceipts, runner);
  }
}
