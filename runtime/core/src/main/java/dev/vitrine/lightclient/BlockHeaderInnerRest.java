package dev.vitrine.lightclient;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;
import java.util.List;

/**
 * The part of a block header that light clients know by its hash alone (docs/spec/runtime.md §7.3).
 * It is read to its end, so that bytes of one version do not pass for another; kept is what follows
 * for the block's chunks.
 *
 * @param bytes its borsh form, which is hashed
 * @param receiptsRoot Merkle root of the chunks' {@code prev_outgoing_receipts_root}s
 * @param randomValue the random seed of the block's chunks
 * @param chunkMask for each shard of the layout, whether its chunk is new in this block
 * @param nextGasPrice price for the chunks of the next block
 */
public record BlockHeaderInnerRest(
    byte[] bytes,
    CryptoHash receiptsRoot,
    CryptoHash randomValue,
    List<Boolean> chunkMask,
    Balance nextGasPrice) {
  /** An older version, without bitmaps of endorsements. */
  public static final int V4 = 4;

  /** Its version up to protocol version 84. */
  public static final int V5 = 5;

  /** Its version from protocol version 85 on: no challenges, and which shard is to be split. */
  public static final int V6 = 6;

  /** As many shards as a layout has at most. */
  private static final int MAX_SHARDS = 512;

  private static final int MAX_VALIDATORS = 10_000;

  /**
   * Reads all of {@code bytes}.
   *
   * @param version {@link #V4}, {@link #V5} or {@link #V6}
   * @throws dev.vitrine.borsh.BorshException if they are not of this version
   */
  public static BlockHeaderInnerRest parse(byte[] bytes, int version) {
    return BorshReader.readAll(bytes, in -> read(in, bytes, version));
  }

  private static BlockHeaderInnerRest read(BorshReader in, byte[] bytes, int version) {
    CryptoHash.read(in); // block_body_hash
    CryptoHash receiptsRoot = CryptoHash.read(in);
    in.raw((version < V6 ? 3 : 2) * CryptoHash.LENGTH); // chunk headers, transactions, challenges
    CryptoHash randomValue = CryptoHash.read(in);
    in.list(MAX_VALIDATORS, ValidatorStake::read);
    List<Boolean> chunkMask = in.list(MAX_SHARDS, BorshReader::bool);
    Balance nextGasPrice = Balance.read(in);
    Balance.read(in); // total_supply
    if (version < V6) {
      in.list(MAX_VALIDATORS, BlockHeaderInnerRest::slashed);
    }
    in.raw(2 * CryptoHash.LENGTH); // last final block, last block with doomslug finality
    in.raw(8 + 8); // block_ordinal, prev_height
    in.option(CryptoHash::read); // epoch_sync_data_hash
    in.list(MAX_VALIDATORS, reader -> reader.option(Signature::read));
    in.u32(); // latest_protocol_version
    if (version > V4) {
      in.list(MAX_SHARDS, BorshReader::bytes);
    }
    if (version >= V6) {
      in.option(BlockHeaderInnerRest::split);
    }
    return new BlockHeaderInnerRest(bytes, receiptsRoot, randomValue, chunkMask, nextGasPrice);
  }

  private static AccountId slashed(BorshReader in) {
    AccountId account = AccountId.read(in);
    in.bool();
    return account;
  }

  private static AccountId split(BorshReader in) {
    in.u64();
    return AccountId.read(in);
  }

  /** SHA-256 of the bytes, as the block's hash takes it in. */
  public CryptoHash hash() {
    return CryptoHash.owning(Sha256.hash(bytes));
  }
}
