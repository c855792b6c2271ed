package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.lightclient.BlockHeaderInnerLite;
import dev.vitrine.lightclient.LightBlock;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.PartialMerkleTree;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node of a made-up chain answers: a block whose shard 0 has a given state, a block of the
 * epoch before, and a block after it that the chain's four producers approve.
 */
final class AnswersOfNode {
  static final long HEIGHT = SampleFork.FIRST_HEIGHT;

  private static final Signer[] KEYS = {
    Signer.HONEST, Signer.ATTACKER, Signer.number(3), Signer.number(4)
  };

  private static final List<ValidatorStake> PRODUCERS = producers();

  /** Of the epoch after the one that {@link #PRODUCERS} are of. */
  private static final List<ValidatorStake> NEXT_PRODUCERS = PRODUCERS.subList(1, 4);

  private final int version;
  private final List<CryptoHash> states;
  private final Made block;
  private final Made checkpoint;
  private final Made later;

  private record Made(JsonObject json, LightHeader light) {}

  /**
   * The chain.
   *
   * @param version of the header's inner rest, 5 or 6
   * @param state of shard 0 before its chunk
   */
  AnswersOfNode(int version, CryptoHash state) {
    this.version = version;
    states = List.of(state, hash("shard 1"));
    checkpoint = header(HEIGHT - 10, 0, hash("old blocks"), List.of(hash("old"), hash("state")));
    block = header(HEIGHT, 1, hash("blocks"), states);
    PartialMerkleTree tree = PartialMerkleTree.EMPTY;
    for (CryptoHash hash : List.of(hash("genesis"), block.light.hash(), hash("other"))) {
      tree = tree.with(hash);
    }
    later = header(HEIGHT + 10, 1, tree.root(), List.of(hash("t")));
  }

  static CryptoHash hash(String text) {
    return Forger.hash(text.getBytes(UTF_8));
  }

  private static List<ValidatorStake> producers() {
    List<ValidatorStake> list = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      AccountId account = AccountId.of("producer" + i + ".near");
      list.add(new ValidatorStake(account, KEYS[i].key(), Balance.near(100)));
    }
    return list;
  }

  LightHeader header() {
    return block.light;
  }

  CryptoHash checkpoint() {
    return checkpoint.light.hash();
  }

  CryptoHash later() {
    return later.light.hash();
  }

  /** Answer of {@code block}. */
  JsonObject block() {
    return block(block, states);
  }

  /** The same of the block of the epoch before. */
  JsonObject checkpointBlock() {
    return block(checkpoint, List.of(hash("old"), hash("state")));
  }

  private static JsonObject block(Made made, List<CryptoHash> states) {
    JsonArray chunks = new JsonArray();
    for (int i = 0; i < states.size(); i++) {
      chunks.add(
          Json.object()
              .add("chunk_hash", hash("chunk").toString())
              .add("shard_id", i)
              .add("prev_state_root", states.get(i).toString()));
    }
    return Json.object()
        .add("author", "producer1.near")
        .add("header", made.json)
        .add("chunks", chunks);
  }

  /** Answer of {@code EXPERIMENTAL_validators_ordered}. */
  JsonArray validators() {
    return validators(PRODUCERS);
  }

  private static JsonArray validators(List<ValidatorStake> stakes) {
    JsonArray json = new JsonArray();
    for (ValidatorStake stake : stakes) {
      json.add(
          Json.object()
              .add("validator_stake_struct_version", "V1")
              .add("account_id", stake.accountId().toString())
              .add("public_key", stake.publicKey().toString())
              .add("stake", stake.stake().toString()));
    }
    return json;
  }

  /** Answer of {@code EXPERIMENTAL_light_client_block_proof} for the later block as head. */
  JsonObject proof() {
    MerklePath path =
        new MerklePath(
            List.of(
                new MerklePath.Item(hash("genesis"), true),
                new MerklePath.Item(hash("other"), false)));
    return Json.object().add("block_header_lite", light(block)).add("block_proof", path.toJson());
  }

  /** Answer of {@code next_light_client_block}, with so many approvals. */
  JsonObject next(int signatures) {
    CryptoHash inner = hash("inner of the next");
    byte[] message =
        new LightBlock(later.light, inner, NEXT_PRODUCERS, List.of()).approvalMessage();
    JsonArray approvals = new JsonArray();
    for (int i = 0; i < KEYS.length; i++) {
      approvals.add(
          i < signatures
              ? Json.value(
                  Signature.of(KeyType.ED25519, Ed25519.sign(KEYS[i].seed(), message)).toString())
              : Json.NULL);
    }
    return light(later)
        .add("next_block_inner_hash", inner.toString())
        .add("next_bps", validators(NEXT_PRODUCERS))
        .add("approvals_after_next", approvals);
  }

  private static JsonObject light(Made made) {
    JsonObject lite = new JsonObject();
    for (String name :
        List.of(
            "height",
            "epoch_id",
            "next_epoch_id",
            "prev_state_root",
            "outcome_root",
            "timestamp",
            "timestamp_nanosec",
            "next_bp_hash",
            "block_merkle_root")) {
      lite.add(name, made.json.get(name));
    }
    return Json.object()
        .add("prev_block_hash", made.json.get("prev_hash"))
        .add("inner_rest_hash", made.light.innerRestHash().toString())
        .add("inner_lite", lite);
  }

  /** A header as the RPC shows it, and its hashed bytes by docs/spec/runtime.md §7.3. */
  private Made header(long height, int epoch, CryptoHash blocks, List<CryptoHash> shards) {
    long time = 1_700_000_000_000_000_000L + height;
    CryptoHash parent = hash("before " + height);
    Signature approval = Signature.of(KeyType.ED25519, new byte[64]);
    CryptoHash producers = LightBlock.producersHash(epoch == 0 ? PRODUCERS : NEXT_PRODUCERS);
    BlockHeaderInnerLite lite =
        new BlockHeaderInnerLite(
            height,
            hash("epoch " + epoch),
            hash("epoch " + (epoch + 1)),
            Merkle.rootOfHashes(shards),
            hash("outcomes"),
            time,
            producers,
            blocks);
    BorshWriter rest = new BorshWriter();
    rest.value(hash("body")).value(hash("receipts")).value(hash("chunks")).value(hash("txs"));
    if (version < 6) {
      rest.value(CryptoHash.ZERO);
    }
    rest.value(hash("random")).list(PRODUCERS.subList(0, 1));
    rest.u32(2).bool(true).bool(false);
    rest.value(Balance.yocto(100_000_000)).value(Balance.near(1_000_000_000));
    if (version < 6) {
      rest.u32(0);
    }
    rest.value(hash("final")).value(hash("nearly final")).u64(77).u64(height - 1);
    rest.u8(1).value(hash("sync")).u32(2).u8(0).u8(1).value(approval);
    rest.u32(86).u32(2).bytes(new byte[] {5, (byte) 200}).bytes(new byte[0]);
    if (version >= 6) {
      rest.u8(1).u64(4).string("m.near");
    }
    LightHeader light = new LightHeader(parent, Forger.hash(rest.toBytes()), lite);
    JsonObject json =
        Json.object()
            .add("height", height)
            .add("prev_height", height - 1)
            .add("epoch_id", lite.epochId().toString())
            .add("next_epoch_id", lite.nextEpochId().toString())
            .add("hash", light.hash().toString())
            .add("prev_hash", parent.toString())
            .add("prev_state_root", lite.prevStateRoot().toString())
            .add("block_body_hash", hash("body").toString())
            .add("chunk_receipts_root", hash("receipts").toString())
            .add("chunk_headers_root", hash("chunks").toString())
            .add("chunk_tx_root", hash("txs").toString())
            .add("outcome_root", lite.outcomeRoot().toString())
            .add("chunks_included", 1)
            .add("challenges_root", CryptoHash.ZERO.toString())
            .add("timestamp", time)
            .add("timestamp_nanosec", Long.toString(time))
            .add("random_value", hash("random").toString())
            .add("validator_proposals", new JsonArray().add(validators().get(0)))
            .add("chunk_mask", Json.array(true).add(false))
            .add("gas_price", "100000000")
            .add("block_ordinal", 77)
            .add("total_supply", Balance.near(1_000_000_000).toString())
            .add("challenges_result", new JsonArray())
            .add("last_final_block", hash("final").toString())
            .add("last_ds_final_block", hash("nearly final").toString())
            .add("next_bp_hash", producers.toString())
            .add("block_merkle_root", blocks.toString())
            .add("epoch_sync_data_hash", hash("sync").toString())
            .add("approvals", new JsonArray().add(Json.NULL).add(approval.toString()))
            .add("signature", approval.toString())
            .add("latest_protocol_version", 86)
            .add("chunk_endorsements", new JsonArray().add(Json.array(5, 200)).add(new JsonArray()))
            .add("shard_split", version < 6 ? Json.NULL : new JsonArray().add(4).add("m.near"));
    return new Made(json, light);
  }
}
