package dev.vitrine.lightclient;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.MerkleTree;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of {@code block} (docs/spec/runtime.md §7.3, §8.4), of which what is kept was hashed:
 * its header's members hash to {@code hash}, its chunks' states to {@code prev_state_root}.
 *
 * @param header the whole header
 * @param chunks the last chunk of every shard, in the layout's order
 */
public record BlockView(BlockHeader header, List<Chunk> chunks) {
  /**
   * A chunk as its block names it.
   *
   * @param shardId its shard, u64
   * @param prevStateRoot the state that it is applied to
   */
  public record Chunk(long shardId, CryptoHash prevStateRoot) {}

  /**
   * Reads the {@code result} and hashes it.
   *
   * @throws RpcFormatException if a member is missing or not of its form, or a hash is another
   */
  public static BlockView of(RpcValue result) {
    BlockHeader header = header(result.member("header"));
    RpcValue list = result.member("chunks");
    List<Chunk> chunks =
        list.list(
            chunk ->
                new Chunk(chunk.member("shard_id").u64(), chunk.member("prev_state_root").hash()));
    List<CryptoHash> states = chunks.stream().map(Chunk::prevStateRoot).toList();
    if (!Merkle.rootOfHashes(states).equals(header.innerLite().prevStateRoot())) {
      throw list.refuse(
          "have states that do not hash to header.prev_state_root; save the answer as it comes");
    }
    return new BlockView(header, chunks);
  }

  /** The header without its larger part. */
  public LightHeader light() {
    return new LightHeader(header.prevBlockHash(), header.innerRest().hash(), header.innerLite());
  }

  /** The path from the state of the chunk with this place to {@code prev_state_root}. */
  public MerklePath statePath(int chunk) {
    List<CryptoHash> leaves = new ArrayList<>();
    for (Chunk one : chunks) {
      leaves.add(Merkle.leaf(one.prevStateRoot));
    }
    return new MerkleTree(leaves).path(chunk);
  }

  /** No member tells the version of the inner rest; it is the one with which the hash is right. */
  private static BlockHeader header(RpcValue json) {
    CryptoHash hash = json.member("hash").hash();
    CryptoHash parent = json.member("prev_hash").hash();
    BlockHeaderInnerLite lite = BlockHeaderInnerLite.of(json);
    for (int version = BlockHeaderInnerRest.V6; version >= BlockHeaderInnerRest.V4; version--) {
      if (version == BlockHeaderInnerRest.V4 || json.has("chunk_endorsements")) {
        byte[] bytes = innerRest(json, version);
        try {
          BlockHeaderInnerRest rest = BlockHeaderInnerRest.parse(bytes, version);
          if (lite.blockHash(rest.hash(), parent).equals(hash)) {
            return new BlockHeader(version, parent, lite, rest);
          }
        } catch (BorshException e) {
          throw json.refuse("has members that no header has: " + e.getMessage());
        }
      }
    }
    throw json.member("hash")
        .refuse(
            "is not the hash of the header's members, in none of the versions 4 to 6: a member was"
                + " changed, or the block is of a protocol version that is not known here");
  }

  private static byte[] innerRest(RpcValue json, int version) {
    BorshWriter out = new BorshWriter(1_024);
    hashes(out, json, "block_body_hash", "chunk_receipts_root", "chunk_headers_root");
    hashes(out, json, "chunk_tx_root");
    if (version < BlockHeaderInnerRest.V6) {
      hashes(out, json, "challenges_root");
    }
    hashes(out, json, "random_value");
    out.list(json.member("validator_proposals").validators())
        .list(json.member("chunk_mask").list(RpcValue::bool), BorshWriter::bool)
        .value(json.member("gas_price").balance())
        .value(json.member("total_supply").balance());
    if (version < BlockHeaderInnerRest.V6) {
      out.list(json.member("challenges_result").list(one -> one), BlockView::slashed);
    }
    hashes(out, json, "last_final_block", "last_ds_final_block");
    RpcValue epochSync = json.memberOrNull("epoch_sync_data_hash");
    List<Signature> approvals =
        json.member("approvals").list(approval -> approval.orNull(RpcValue::signature));
    out.u64(json.member("block_ordinal").u64())
        .u64(json.member("prev_height").u64())
        .option(epochSync == null ? null : epochSync.hash())
        .list(approvals, BorshWriter::option)
        .u32(json.member("latest_protocol_version").number(Integer.MAX_VALUE));
    if (version > BlockHeaderInnerRest.V4) {
      out.list(json.member("chunk_endorsements").list(BlockView::bitmap), BorshWriter::bytes);
    }
    if (version == BlockHeaderInnerRest.V6) {
      writeSplit(out, json.memberOrNull("shard_split"));
    }
    return out.toBytes();
  }

  private static void hashes(BorshWriter out, RpcValue json, String... names) {
    for (String name : names) {
      out.value(json.member(name).hash());
    }
  }

  private static void slashed(BorshWriter out, RpcValue one) {
    out.value(one.member("account_id").account()).bool(one.member("is_double_sign").bool());
  }

  private static byte[] bitmap(RpcValue json) {
    List<Integer> numbers = json.list(one -> one.number(255));
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) numbers.get(i);
    }
    return bytes;
  }

  /** The shard that is to be split and the account at which, a list of two. */
  private static void writeSplit(BorshWriter out, RpcValue split) {
    if (split == null) {
      out.u8(0);
      return;
    }
    List<RpcValue> parts = split.list(one -> one);
    if (parts.size() != 2) {
      throw split.refuse("is no list of a shard and an account");
    }
    out.u8(1).u64(parts.get(0).u64()).value(parts.get(1).account());
  }
}
