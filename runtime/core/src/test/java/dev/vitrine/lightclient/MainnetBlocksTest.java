package dev.vitrine.lightclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes of real blocks lead to the roots that the next block's header names. */
class MainnetBlocksTest {
  private static JsonObject file(String name) {
    return Shared.json(Shared.need("fixtures/near/" + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mainnet-107503704", "mainnet-107503705"})
  void outcome_roots(String block) {
    JsonObject expected = file("blocks/expected.json").get(block).asObject();
    JsonArray roots = expected.get("shard_outcome_roots").asArray();
    List<CryptoHash> shardRoots = new ArrayList<>();
    int count = 0;
    for (int shard = 0; shard < roots.size(); shard++) {
      CryptoHash root = CryptoHash.parse(roots.get(shard).asString());
      shardRoots.add(root);
      JsonObject json = file("blocks/" + block + "/shard_" + shard + ".json");
      for (JsonObject outcome : outcomes(json)) {
        CryptoHash id = CryptoHash.parse(outcome.getString("id", ""));
        CryptoHash leaf = OutcomeView.leaf(id, new RpcValue("outcome", outcome.get("outcome")));
        MerklePath path = new RpcValue("proof", outcome.get("proof")).merklePath();
        // The proofs lead on from the shard's root to the block's.
        assertThat(path.fold(leaf)).as(id.toString()).isEqualTo(root);
        count++;
      }
    }
    assertThat(count).isEqualTo(expected.getInt("outcomes", 0));
    assertThat(Merkle.rootOfHashes(shardRoots))
        .hasToString(expected.getString("block_outcome_root_computed", ""));
  }

  /** The header's state root is over the states before the block's own chunks, leaf by leaf. */
  @ParameterizedTest
  @ValueSource(strings = {"mainnet-107503704", "mainnet-107503705"})
  void state_roots(String block) {
    JsonObject json = file("blocks/" + block + "/block.json");
    CryptoHash root = Members.hash(json.get("header").asObject(), "prev_state_root");
    List<CryptoHash> shards = new ArrayList<>();
    for (JsonValue chunk : json.get("chunks").asArray()) {
      shards.add(Members.hash(chunk.asObject(), "prev_state_root"));
    }
    assertThat(Merkle.rootOfHashes(shards)).isEqualTo(root);
    MerklePath path =
        new MerklePath(
            List.of(
                new MerklePath.Item(Merkle.leaf(shards.get(0)), true),
                new MerklePath.Item(
                    Merkle.combine(Merkle.leaf(shards.get(2)), Merkle.leaf(shards.get(3))),
                    false)));
    assertThat(path.verify(root, shards.get(1))).isTrue();
    assertThat(path.verify(root, shards.get(0))).isFalse();
  }

  private static List<JsonObject> outcomes(JsonObject shard) {
    List<JsonObject> outcomes = new ArrayList<>();
    for (JsonValue transaction : shard.get("chunk").asObject().get("transactions").asArray()) {
      outcomes.add(
          transaction.asObject().get("outcome").asObject().get("execution_outcome").asObject());
    }
    for (JsonValue receipt : shard.get("receipt_execution_outcomes").asArray()) {
      outcomes.add(receipt.asObject().get("execution_outcome").asObject());
    }
    return outcomes;
  }

  /** 24 proofs to one head that share the upper parts of their paths. */
  @Test
  void a_batch_of_proofs() {
    JsonObject batch = file("light-client/lc_batch.json");
    CryptoHash head = CryptoHash.parse(batch.getString("head_block_root", ""));
    JsonArray cache = batch.get("cache").asArray();
    JsonArray ancestry = batch.get("ancestry").asArray();
    for (JsonValue value : batch.get("batch").asArray()) {
      JsonObject proof = value.asObject();
      JsonObject header = proof.get("header").asObject();
      CryptoHash leaf = Members.hash(proof, "outcome_hash");
      CryptoHash shardRoot = path(proof, "outcome_proof", cache).fold(leaf);
      assertThat(path(proof, "outcome_root_proof", cache).fold(Merkle.leaf(shardRoot)))
          .isEqualTo(Members.hash(header, "outcome_root"));
      CryptoHash inner =
          Merkle.combine(
              Members.hash(header, "inner_lite_hash"), Members.hash(header, "inner_rest_hash"));
      CryptoHash block = Merkle.combine(inner, Members.hash(header, "prev_block_hash"));
      assertThat(block).isEqualTo(Members.hash(proof, "outcome_proof_block_hash"));
      CryptoHash ancestor = path(proof, "block_proof", cache).fold(block);
      assertThat(new RpcValue("ancestry", ancestry).merklePath().fold(ancestor)).isEqualTo(head);
    }
  }

  /** A number stands for an item that several paths have in common. */
  private static MerklePath path(JsonObject json, String name, JsonArray cache) {
    JsonArray items = new JsonArray();
    for (JsonValue item : json.get(name).asArray()) {
      items.add(item.isNumber() ? cache.get(item.asInt()) : item);
    }
    return new RpcValue(name, items).merklePath();
  }
}
