package dev.vitrine.runtime;

import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.receipt.ProcessedReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.PromiseYieldTimeout;
import dev.vitrine.trie.StateChange;
import dev.vitrine.trie.StorageProof;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What applying one chunk gives (docs/spec/runtime.md §4.2).
 *
 * @param stateRoot the post-state root
 * @param trieChanges nodes and values that the application adds and removes
 * @param stateChanges rows by raw key, with the causes of each change
 * @param outcomes of transactions, then of receipts in order of execution
 * @param outcomeRoot merkle root of the outcomes
 * @param outgoingReceipts in the order of forwarding
 * @param validatorProposals the last of each account, newest first
 * @param stats what the tokens went to
 * @param processedReceipts local, delayed and instant receipts, in order
 * @param processedYieldTimeouts entries taken off the queue of timeouts
 * @param delayedReceiptsCount receipts in the delayed queue at the end
 * @param congestionInfo for the next chunk header
 * @param bandwidthRequests for the next chunk header
 * @param bandwidthSchedulerStateHash the scheduler's check that all shards agree
 * @param contractAccesses hashes of codes that were called, ascending
 * @param contractDeploys hashes of codes that were deployed, ascending
 * @param proof every node and value that was read, sorted by bytes, each once
 * @param gasBurnt Σ gas of the outcomes, u64
 * @param computeUsage Σ compute of the outcomes, u64
 */
public record ApplyResult(
    CryptoHash stateRoot,
    TrieChanges trieChanges,
    List<StateChange> stateChanges,
    List<ExecutionOutcome> outcomes,
    CryptoHash outcomeRoot,
    List<Receipt> outgoingReceipts,
    List<ValidatorStake> validatorProposals,
    ApplyStats stats,
    List<ProcessedReceipt> processedReceipts,
    List<PromiseYieldTimeout> processedYieldTimeouts,
    long delayedReceiptsCount,
    CongestionInfo congestionInfo,
    BandwidthRequests bandwidthRequests,
    CryptoHash bandwidthSchedulerStateHash,
    List<CryptoHash> contractAccesses,
    List<CryptoHash> contractDeploys,
    StorageProof proof,
    long gasBurnt,
    long computeUsage)
    implements Applied {}
