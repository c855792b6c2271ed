package dev.vitrine.lightclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.block.ReceiptLists;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real headers name what their chunks sent, and real chunks took it in in this order (protocol
 * version 63, so that the block's own hash orders it).
 */
class MainnetReceiptsTest {
  private static final ShardLayout LAYOUT =
      new ShardLayout(
          List.of(
              AccountId.of("aurora"),
              AccountId.of("aurora-0"),
              AccountId.of("kkuuue2akv_1630967379.near")),
          List.of(0L, 1L, 2L, 3L));

  private static JsonObject file(String block, String name) {
    return Shared.json(Shared.need("fixtures/near/blocks/" + block + "/" + name + ".json"));
  }

  private static List<Receipt> sent(String block, int shard) {
    JsonObject chunk = file(block, "shard_" + shard).get("chunk").asObject();
    return ReceiptJson.list(chunk.get("receipts").asArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mainnet-107503704", "mainnet-107503705"})
  void receipts_roots(String name) {
    JsonObject block = file(name, "block");
    List<CryptoHash> roots = new ArrayList<>();
    for (JsonValue chunk : block.get("chunks").asArray()) {
      CryptoHash root = Members.hash(chunk.asObject(), "outgoing_receipts_root");
      List<CryptoHash> lists = ReceiptLists.hashes(LAYOUT, sent(name, roots.size()));
      assertThat(Merkle.rootOfHashes(lists)).isEqualTo(root);
      roots.add(root);
    }
    JsonObject json = block.get("header").asObject();
    BlockView view = BlockView.of(new RpcValue("result", block));
    BlockHeaderInnerRest rest = view.header().innerRest();
    assertThat(view.header().version()).isEqualTo(BlockHeaderInnerRest.V4);
    assertThat(Merkle.rootOfHashes(roots)).isEqualTo(rest.receiptsRoot());
    assertThat(rest.chunkMask()).containsExactly(true, true, true, true);
    assertThat(rest.randomValue()).isEqualTo(Members.hash(json, "random_value"));
    assertThat(rest.nextGasPrice()).hasToString(json.getString("gas_price", ""));
    assertThat(view.light().hash()).isEqualTo(Members.hash(json, "hash"));
    assertThat(view.light().prevBlockHash()).isEqualTo(Members.hash(json, "prev_hash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mainnet-107503704", "mainnet-107503705"})
  void order_of_application(String name) {
    CryptoHash key = Members.hash(file(name, "block").get("header").asObject(), "hash");
    int several = 0;
    for (int receiver = 0; receiver < LAYOUT.size(); receiver++) {
      List<List<CryptoHash>> lists = new ArrayList<>();
      for (int sender = 0; sender < LAYOUT.size(); sender++) {
        lists.add(toShard(sent(name, sender), receiver));
      }
      ReceiptLists.shuffle(key, lists);
      List<CryptoHash> expected = lists.stream().flatMap(List::stream).toList();
      List<CryptoHash> executed = new ArrayList<>();
      JsonObject shard = file(name, "shard_" + receiver);
      for (JsonValue outcome : shard.get("receipt_execution_outcomes").asArray()) {
        JsonObject receipt = outcome.asObject().get("receipt").asObject();
        executed.add(Members.hash(receipt, "receipt_id"));
      }
      // Local and delayed receipts come before; data does not run by itself.
      List<CryptoHash> ran = expected.stream().filter(executed::contains).toList();
      executed.retainAll(expected);
      assertThat(executed).as("shard " + receiver).isEqualTo(ran);
      several += lists.stream().filter(list -> !list.isEmpty()).count() > 1 ? 1 : 0;
    }
    assertThat(several).isPositive();
  }

  private static List<CryptoHash> toShard(List<Receipt> receipts, long shard) {
    return receipts.stream()
        .filter(one -> ReceiptSink.destination(LAYOUT, one) == shard)
        .map(Receipt::id)
        .toList();
  }
}
