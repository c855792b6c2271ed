package dev.vitrine.lightclient;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;

/** A block header of which the larger part is only a hash. */
public record LightHeader(
    CryptoHash prevBlockHash, CryptoHash innerRestHash, BlockHeaderInnerLite innerLite)
    implements Borsh {
  /** Reads the three parts. */
  public static LightHeader read(BorshReader in) {
    CryptoHash prevBlockHash = CryptoHash.read(in);
    CryptoHash innerRestHash = CryptoHash.read(in);
    return new LightHeader(prevBlockHash, innerRestHash, BlockHeaderInnerLite.read(in));
  }

  /** Reads the RPC's {@code block_header_lite}. */
  public static LightHeader of(RpcValue json) {
    return new LightHeader(
        json.member("prev_block_hash").hash(),
        json.member("inner_rest_hash").hash(),
        BlockHeaderInnerLite.of(json.member("inner_lite")));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(prevBlockHash).value(innerRestHash).value(innerLite);
  }

  /** The block's hash. */
  public CryptoHash hash() {
    return innerLite.blockHash(innerRestHash, prevBlockHash);
  }
}
