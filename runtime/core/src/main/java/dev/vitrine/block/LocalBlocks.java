package dev.vitrine.block;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;

/**
 * What the blocks of a local chain are made of: hash and random value by formula, so that they
 * follow from the genesis state and cannot be chosen (docs/design.md §9).
 */
public final class LocalBlocks {
  /** Name of a local chain. */
  public static final String CHAIN_ID = "vitrine-local";

  /** State root of genesis: the accounts of docs/design.md §9. */
  public static final CryptoHash GENESIS_ROOT =
      CryptoHash.parse("DhBxNnk6QyRc1SjpHbPd93kMbVP3ATVSn2KKggjCaWAx");

  /** Height of genesis. */
  public static final long GENESIS_HEIGHT = 1_000;

  /** 2026-11-22T00:00:00Z in nanoseconds since 1970. */
  public static final long GENESIS_TIMESTAMP = 1_795_305_600_000_000_000L;

  /** Nanoseconds from a height to the next. */
  public static final long BLOCK_TIME = 1_000_000_000L;

  /** Gas and compute limit of a chunk. */
  public static final long GAS_LIMIT = 1_000_000_000_000_000L;

  /** Height of the one epoch. */
  public static final long EPOCH_HEIGHT = 1;

  /** Least stake that the Stake action takes: there are no validators to compete with. */
  public static final Balance MINIMUM_STAKE = Balance.ZERO;

  private LocalBlocks() {}

  /** Time of the block at {@code height}, nanoseconds since 1970. */
  public static long timestamp(long height) {
    return GENESIS_TIMESTAMP + (height - GENESIS_HEIGHT) * BLOCK_TIME;
  }

  /** Hash of the block at {@code height} on the chain with this genesis state root. */
  public static CryptoHash blockHash(CryptoHash genesisRoot, long height) {
    return formula("vitrine-block", genesisRoot, height);
  }

  /** Random value of the block at {@code height} on the chain with this genesis state root. */
  public static CryptoHash randomSeed(CryptoHash genesisRoot, long height) {
    return formula("vitrine-random", genesisRoot, height);
  }

  private static CryptoHash formula(String tag, CryptoHash genesisRoot, long height) {
    byte[] bytes =
        new BorshWriter()
            .raw(tag.getBytes(StandardCharsets.US_ASCII))
            .value(genesisRoot)
            .u64(height)
            .toBytes();
    return CryptoHash.owning(Sha256.hash(bytes));
  }
}
