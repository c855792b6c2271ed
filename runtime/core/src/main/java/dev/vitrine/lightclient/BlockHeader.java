package dev.vitrine.lightclient;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;

/**
 * A whole block header but for the producer's signature, which the block's hash does not cover
 * (docs/spec/runtime.md §7.3).
 *
 * @param version of the inner rest: {@link BlockHeaderInnerRest#V5} or {@link
 *     BlockHeaderInnerRest#V6}
 */
public record BlockHeader(
    int version,
    CryptoHash prevBlockHash,
    BlockHeaderInnerLite innerLite,
    BlockHeaderInnerRest innerRest)
    implements Borsh {
  /** Reads the version (u8), the parent's hash, the inner lite, and the bytes of the inner rest. */
  public static BlockHeader read(BorshReader in) {
    int version = in.peekU8();
    if (version != BlockHeaderInnerRest.V5 && version != BlockHeaderInnerRest.V6) {
      throw in.refuse("a block header of version " + version);
    }
    in.u8();
    CryptoHash prevBlockHash = CryptoHash.read(in);
    BlockHeaderInnerLite innerLite = BlockHeaderInnerLite.read(in);
    byte[] rest = in.bytes();
    try {
      return new BlockHeader(
          version, prevBlockHash, innerLite, BlockHeaderInnerRest.parse(rest, version));
    } catch (BorshException e) {
      throw in.refuse("inner rest of a block header: " + e.getMessage());
    }
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(version).value(prevBlockHash).value(innerLite).bytes(innerRest.bytes());
  }

  /** The block's hash. */
  public CryptoHash hash() {
    return innerLite.blockHash(innerRest.hash(), prevBlockHash);
  }

  /** Whether the chunk of the shard with this place in the layout is new in the block. */
  public boolean hasChunk(int shardIndex) {
    return innerRest.chunkMask().get(shardIndex);
  }
}
