package dev.vitrine.runtime.chunk;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.congestion.DelayedQueue;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.contract.FunctionCalls;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ProcessedReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What all steps of one application share and what they add to. */
final class Chunk {
  final ApplyContext context;
  final RuntimeConfig config;
  final ShardState state;
  final ReceiptSink sink;
  final DelayedQueue delayed;
  final FunctionCalls calls;
  final TokenStats stats = new TokenStats();
  final List<ExecutionOutcome> outcomes = new ArrayList<>();
  final List<ValidatorStake> proposals = new ArrayList<>();
  final List<ProcessedReceipt> processed = new ArrayList<>();

  /** Receipts of transactions on the signer's own account. */
  final List<Receipt> local = new ArrayList<>();

  /** Receipts to be executed right after the one that made them. */
  final Deque<Receipt> instant = new ArrayDeque<>();

  private long totalGas;
  private long totalCompute;

  Chunk(
      ApplyContext context,
      RuntimeConfig config,
      ShardState state,
      ReceiptSink sink,
      DelayedQueue delayed,
      FunctionCalls calls) {
    this.context = context;
    this.config = config;
    this.state = state;
    this.sink = sink;
    this.delayed = delayed;
    this.calls = calls;
  }

  TrieUpdate update() {
    return state.update();
  }

  long height() {
    return context.blockHeight();
  }

  boolean has(ProtocolFeature feature) {
    return feature.enabled(context.protocolVersion());
  }

  /** Adds an outcome; its gas and compute count against the limit. */
  void add(ExecutionOutcome outcome) {
    outcomes.add(outcome);
    totalGas = Cost.add(totalGas, outcome.gasBurnt());
    addCompute(outcome.computeUsage());
  }

  /** Compute that belongs to no outcome. */
  void addCompute(long compute) {
    totalCompute = Cost.add(totalCompute, compute);
  }

  /**
   * Whether no more receipts should be executed: too much compute, or a storage proof over its soft
   * limit.
   */
  boolean isFull() {
    return Long.compareUnsigned(totalCompute, context.gasLimit()) >= 0 || isProofFull();
  }

  /** Whether the storage proof is over its soft limit. */
  boolean isProofFull() {
    return update().recordedSizeUpperBound() > config.witness.mainStorageProofSizeSoftLimit;
  }

  long totalGas() {
    return totalGas;
  }

  void commit(StateChangeCause.Kind kind, CryptoHash hash) {
    update().commit(new StateChangeCause(kind, hash));
  }
}
