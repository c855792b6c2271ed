package dev.vitrine.runtime;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * Everything that decides what applying a chunk gives, but the state and the inputs (transactions
 * and receipts). Statements hold the hash of its borsh form (docs/design.md §7), so a new argument
 * of {@code Runtime.apply} belongs here and nowhere else.
 *
 * @param protocolVersion 84 to 86: which parameters and rules hold
 * @param chainId what contracts see as chain id; decides the wallet contract of ETH accounts
 * @param shardId the shard that is applied, u64
 * @param shardLayout which account lives in which shard
 * @param blockHeight height of the block whose chunk it is, u64
 * @param blockTimestamp nanoseconds since 1970, u64
 * @param blockHash the block itself
 * @param prevBlockHash its parent; seeds the bandwidth scheduler
 * @param epochId the epoch
 * @param epochHeight u64
 * @param randomSeed the block's random value
 * @param gasPrice yoctoNEAR a unit of gas in this block
 * @param gasLimit most gas, and most compute, of the chunk before receipts are delayed; u64
 * @param isNewChunk false for a chunk that is missing in this block
 * @param congestion each shard's congestion, ascending by shard id, each once
 * @param bandwidthRequests each shard's requests, ascending by shard id, each once
 * @param validators each validator's stake, ascending by account, each once
 * @param minimumStake least stake that the Stake action takes
 * @param validatorAccountsUpdate in an epoch's first block, else null
 * @param expiredTransactions indices of the transactions whose reference block is unknown or too
 *     old, ascending
 */
public record ApplyContext(
    int protocolVersion,
    String chainId,
    long shardId,
    ShardLayout shardLayout,
    long blockHeight,
    long blockTimestamp,
    CryptoHash blockHash,
    CryptoHash prevBlockHash,
    CryptoHash epochId,
    long epochHeight,
    CryptoHash randomSeed,
    Balance gasPrice,
    long gasLimit,
    boolean isNewChunk,
    List<ShardCongestion> congestion,
    List<ShardBandwidthRequests> bandwidthRequests,
    List<AccountBalance> validators,
    Balance minimumStake,
    ValidatorAccountsUpdate validatorAccountsUpdate,
    List<Integer> expiredTransactions)
    implements Borsh {

  /** Refuses lists that are out of order: one context has one borsh form. */
  public ApplyContext {
    congestion = List.copyOf(congestion);
    bandwidthRequests = List.copyOf(bandwidthRequests);
    validators = List.copyOf(validators);
    expiredTransactions = List.copyOf(expiredTransactions);
    for (int i = 1; i < congestion.size(); i++) {
      ascending(
          Long.compareUnsigned(congestion.get(i - 1).shardId(), congestion.get(i).shardId()),
          "congestion infos");
    }
    for (int i = 1; i < bandwidthRequests.size(); i++) {
      ascending(
          Long.compareUnsigned(
              bandwidthRequests.get(i - 1).shardId(), bandwidthRequests.get(i).shardId()),
          "bandwidth requests");
    }
    for (int i = 1; i < validators.size(); i++) {
      ascending(
          validators.get(i - 1).account().compareTo(validators.get(i).account()), "validators");
    }
    for (int i = 1; i < expiredTransactions.size(); i++) {
      ascending(
          Integer.compare(expiredTransactions.get(i - 1), expiredTransactions.get(i)),
          "expired transactions");
    }
  }

  private static void ascending(int order, String what) {
    if (order >= 0) {
      throw new IllegalArgumentException(what + " are not in ascending order");
    }
  }

  /** Reads the borsh form. */
  public static ApplyContext read(BorshReader in) {
    int at = in.position();
    try {
      return new ApplyContext(
          in.u32(),
          in.string(),
          in.u64(),
          ShardLayout.read(in),
          in.u64(),
          in.u64(),
          CryptoHash.read(in),
          CryptoHash.read(in),
          CryptoHash.read(in),
          in.u64(),
          CryptoHash.read(in),
          Balance.read(in),
          in.u64(),
          in.bool(),
          in.list(ShardCongestion::read),
          in.list(ShardBandwidthRequests::read),
          in.list(AccountBalance::read),
          Balance.read(in),
          in.option(ValidatorAccountsUpdate::read),
          in.list(BorshReader::u32));
    } catch (dev.vitrine.borsh.BorshException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new dev.vitrine.borsh.BorshException(at, e.getMessage());
    }
  }

  @Override
  public void write(BorshWriter out) {
    out.u32(protocolVersion)
        .string(chainId)
        .u64(shardId)
        .value(shardLayout)
        .u64(blockHeight)
        .u64(blockTimestamp)
        .value(blockHash)
        .value(prevBlockHash)
        .value(epochId)
        .u64(epochHeight)
        .value(randomSeed)
        .value(gasPrice)
        .u64(gasLimit)
        .bool(isNewChunk)
        .list(congestion)
        .list(bandwidthRequests)
        .list(validators)
        .value(minimumStake)
        .option(validatorAccountsUpdate)
        .list(expiredTransactions, BorshWriter::u32);
  }
}
