package dev.vitrine.lightclient;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.types.CryptoHash;

/**
 * The part of a block header that light clients read (docs/spec/runtime.md §7.3).
 *
 * @param height of the block, u64
 * @param epochId the block's epoch
 * @param nextEpochId the epoch after it
 * @param prevStateRoot Merkle root of the shards' states <em>before</em> the block's chunks
 * @param outcomeRoot Merkle root of the shards' outcome roots of the applications before
 * @param timestamp nanoseconds since 1970, u64
 * @param nextBpHash hash of the next epoch's block producers
 * @param blockMerkleRoot root of the tree of all blocks before this one
 */
public record BlockHeaderInnerLite(
    long height,
    CryptoHash epochId,
    CryptoHash nextEpochId,
    CryptoHash prevStateRoot,
    CryptoHash outcomeRoot,
    long timestamp,
    CryptoHash nextBpHash,
    CryptoHash blockMerkleRoot)
    implements Borsh {
  /** Reads the 208 bytes. */
  public static BlockHeaderInnerLite read(BorshReader in) {
    long height = in.u64();
    CryptoHash epochId = CryptoHash.read(in);
    CryptoHash nextEpochId = CryptoHash.read(in);
    CryptoHash prevStateRoot = CryptoHash.read(in);
    CryptoHash outcomeRoot = CryptoHash.read(in);
    long timestamp = in.u64();
    CryptoHash nextBpHash = CryptoHash.read(in);
    return new BlockHeaderInnerLite(
        height,
        epochId,
        nextEpochId,
        prevStateRoot,
        outcomeRoot,
        timestamp,
        nextBpHash,
        CryptoHash.read(in));
  }

  /** Reads the RPC's form; the exact time is in {@code timestamp_nanosec}. */
  public static BlockHeaderInnerLite of(RpcValue json) {
    return new BlockHeaderInnerLite(
        json.member("height").u64(),
        json.member("epoch_id").hash(),
        json.member("next_epoch_id").hash(),
        json.member("prev_state_root").hash(),
        json.member("outcome_root").hash(),
        json.member("timestamp_nanosec").u64(),
        json.member("next_bp_hash").hash(),
        json.member("block_merkle_root").hash());
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(height)
        .value(epochId)
        .value(nextEpochId)
        .value(prevStateRoot)
        .value(outcomeRoot)
        .u64(timestamp)
        .value(nextBpHash)
        .value(blockMerkleRoot);
  }

  /** The hash of the block with this part, that rest, and this parent. */
  public CryptoHash blockHash(CryptoHash innerRestHash, CryptoHash prevBlockHash) {
    return Merkle.combine(Merkle.combine(Merkle.leaf(this), innerRestHash), prevBlockHash);
  }
}
