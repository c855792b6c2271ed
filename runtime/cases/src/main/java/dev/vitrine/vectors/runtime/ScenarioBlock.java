package dev.vitrine.vectors.runtime;

import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;
import java.util.Set;

/**
 * One block of a scenario.
 *
 * @param missingShards ids of shards without a new chunk
 * @param expired hashes of the transactions outside their validity period
 * @param injected receipts from outside
 * @param validatorUpdate of all shards; null but in an epoch's first block
 */
record ScenarioBlock(
    long height,
    long timestamp,
    CryptoHash blockHash,
    CryptoHash prevBlockHash,
    CryptoHash randomSeed,
    Balance gasPrice,
    long gasLimit,
    long epochHeight,
    CryptoHash epochId,
    Set<Long> missingShards,
    List<SignedTransaction> transactions,
    Set<Integer> expired,
    List<Receipt> injected,
    ValidatorAccountsUpdate validatorUpdate) {}
