package dev.vitrine.runtime.chunk;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.ApplyStats;
import dev.vitrine.runtime.action.GasOverflow;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.BandwidthScheduler;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.DelayedQueue;
import dev.vitrine.runtime.congestion.OwnCongestion;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.contract.FunctionCalls;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.validator.ValidatorAccounts;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.runtime.validator.ValidatorStakes;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.PromiseYieldTimeout;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.trie.MissingNode;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieAccounting;
import dev.vitrine.trie.TrieRecorder;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.trie.TrieStorage;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.trie.TrieUpdateResult;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.ContractRunner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One application of one chunk, step by step as docs/spec/runtime.md §4.2 has them. */
public final class ChunkApplication {
  private final RuntimeConfig config;
  private final ApplyContext context;
  private final TrieRecorder recorder = new TrieRecorder();
  private final TrieUpdate update;
  private final ShardState state;
  private final ContractRunner runner;
  private final int shardIndex;

  private ChunkApplication(ApplyContext context, Trie trie, ContractRunner runner) {
    this.config = RuntimeConfig.forProtocol(context.protocolVersion());
    this.context = context;
    this.update = new TrieUpdate(trie.recording(recorder));
    this.state = new ShardState(update);
    this.runner = runner;
    this.shardIndex = context.shardLayout().indexOf(context.shardId());
  }

  /** Applies the chunk; what ends an application early becomes a value here. */
  public static Applied apply(
      ApplyContext context,
      CryptoHash preStateRoot,
      TrieStorage storage,
      List<SignedTransaction> transactions,
      List<Receipt> incoming,
      ContractRunner runner) {
    String contradiction = contradiction(context, transactions, incoming);
    if (contradiction != null) {
      return ApplyFailure.of(ApplyFailure.Kind.INVALID_CONTEXT, contradiction);
    }
    try {
      Trie trie = Trie.open(storage, preStateRoot);
      return new ChunkApplication(context, trie, runner).run(transactions, incoming);
    } catch (TrieStop stop) {
      return stop.fault() instanceof MissingNode missing
          ? new ApplyFailure(
              ApplyFailure.Kind.MISSING_NODE, missing.hash(), stop.wanted(), stop.getMessage())
          : ApplyFailure.of(ApplyFailure.Kind.INCONSISTENT_STATE, stop.getMessage());
    } catch (InvalidReceipt invalid) {
      return ApplyFailure.of(ApplyFailure.Kind.INVALID_RECEIPT, invalid.getMessage());
    } catch (InconsistentState | GasOverflow | ArithmeticException broken) {
      return ApplyFailure.of(ApplyFailure.Kind.INCONSISTENT_STATE, broken.getMessage());
    }
  }

  private static String contradiction(
      ApplyContext context, List<SignedTransaction> transactions, List<Receipt> incoming) {
    if (!RuntimeConfig.isSupported(context.protocolVersion())) {
      return "protocol version " + context.protocolVersion() + " is not known here";
    }
    if (context.shardLayout().indexOf(context.shardId()) < 0) {
      return "the shard layout has no shard " + context.shardId();
    }
    if (!context.isNewChunk() && !(transactions.isEmpty() && incoming.isEmpty())) {
      return "a missing chunk has neither transactions nor receipts";
    }
    List<Integer> expired = context.expiredTransactions();
    if (!expired.isEmpty()
        && (expired.get(0) < 0 || expired.get(expired.size() - 1) >= transactions.size())) {
      return "an expired transaction is not one of " + transactions.size();
    }
    return ownCongestion(context) == null
        ? "no congestion info of shard " + context.shardId()
        : null;
  }

  private static CongestionInfo ownCongestion(ApplyContext context) {
    for (ShardCongestion shard : context.congestion()) {
      if (shard.shardId() == context.shardId()) {
        return shard.info();
      }
    }
    return null;
  }

  private ApplyResult run(List<SignedTransaction> transactions, List<Receipt> incoming) {
    if (context.validatorAccountsUpdate() != null) {
      ValidatorAccounts.update(state, context.validatorAccountsUpdate());
    }
    DelayedQueue delayed = new DelayedQueue(state, config.fees);
    BandwidthScheduler scheduler = new BandwidthScheduler(config, context);
    scheduler.run(config, context, state);
    if (!context.isNewChunk()) {
      return missingChunk(delayed, scheduler);
    }
    OwnCongestion congestion = new OwnCongestion(ownCongestion(context));
    ReceiptSink sink = new ReceiptSink(config, context, state, congestion, scheduler.granted());
    sink.forwardBuffered();
    ValidatorStakes validators = new ValidatorStakes(context.validators());
    FunctionCalls calls = new FunctionCalls(runner, new TrieAccounting(), validators);
    Chunk chunk = new Chunk(context, config, state, sink, delayed, calls);
    new ChunkTransactions(chunk).process(transactions);
    ChunkReceipts receipts = new ChunkReceipts(chunk);
    receipts.processLocal();
    receipts.processDelayed();
    receipts.processIncoming(incoming);
    List<PromiseYieldTimeout> timedOut = receipts.timeOutYields();
    delayed.count(congestion);
    CongestionInfo congestionInfo =
        congestion.finish(context.shardLayout(), shardIndex, context.blockHeight());
    BandwidthRequests requests = sink.bandwidthRequests(scheduler.parameters());
    update.commit(StateChangeCause.of(StateChangeCause.Kind.UPDATED_DELAYED_RECEIPTS));
    TrieUpdateResult done = update.finish();
    return new ApplyResult(
        done.trieChanges().newRoot(),
        done.trieChanges(),
        done.stateChanges(),
        chunk.outcomes,
        outcomeRoot(chunk.outcomes),
        sink.outgoing(),
        lastProposals(chunk.proposals),
        chunk.stats.finish(),
        chunk.processed,
        timedOut,
        delayed.length(),
        congestionInfo,
        requests,
        scheduler.stateHash(),
        update.codes().called(),
        update.codes().deployed(),
        recorder.proof(),
        chunk.totalGas(),
        totalCompute(chunk.outcomes));
  }

  /** Only the scheduler has run; everything else waits for the next chunk as it is. */
  private ApplyResult missingChunk(DelayedQueue delayed, BandwidthScheduler scheduler) {
    TrieUpdateResult done = update.finish();
    BandwidthRequests requests = BandwidthRequests.EMPTY;
    for (ShardBandwidthRequests shard : context.bandwidthRequests()) {
      if (shard.shardId() == context.shardId()) {
        requests = shard.requests();
      }
    }
    return new ApplyResult(
        done.trieChanges().newRoot(),
        done.trieChanges(),
        done.stateChanges(),
        List.of(),
        CryptoHash.ZERO,
        List.of(),
        List.of(),
        ApplyStats.ZERO,
        List.of(),
        List.of(),
        delayed.length(),
        ownCongestion(context),
        requests,
        scheduler.stateHash(),
        List.of(),
        List.of(),
        recorder.proof(),
        0,
        0);
  }

  private static CryptoHash outcomeRoot(List<ExecutionOutcome> outcomes) {
    List<CryptoHash> leaves = new ArrayList<>(outcomes.size());
    for (ExecutionOutcome outcome : outcomes) {
      leaves.add(outcome.leaf());
    }
    return Merkle.root(leaves);
  }

  private static long totalCompute(List<ExecutionOutcome> outcomes) {
    long total = 0;
    for (ExecutionOutcome outcome : outcomes) {
      total += outcome.computeUsage();
    }
    return total;
  }

  /** The last proposal of each account, newest first. */
  private static List<ValidatorStake> lastProposals(List<ValidatorStake> proposals) {
    List<ValidatorStake> last = new ArrayList<>();
    Set<AccountId> seen = new HashSet<>();
    for (int i = proposals.size() - 1; i >= 0; i--) {
      if (seen.add(proposals.get(i).accountId())) {
        last.add(proposals.get(i));
      }
    }
    return last;
  }
}
