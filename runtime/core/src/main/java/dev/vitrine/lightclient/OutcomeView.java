package dev.vitrine.lightclient;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.OutcomeLeaf;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** The leaf of an outcome as the RPC shows it; why a failure failed is not hashed. */
final class OutcomeView {
  private OutcomeView() {}

  static CryptoHash leaf(CryptoHash id, JsonObject outcome) {
    List<CryptoHash> receipts = new ArrayList<>();
    for (JsonValue receipt : Members.need(outcome, "receipt_ids").asArray()) {
      receipts.add(CryptoHash.parse(receipt.asString()));
    }
    List<String> logs = new ArrayList<>();
    for (JsonValue log : Members.need(outcome, "logs").asArray()) {
      logs.add(log.asString());
    }
    BorshWriter partial =
        new BorshWriter()
            .list(receipts)
            .u64(Members.u64(outcome, "gas_burnt"))
            .value(Balance.parse(Members.need(outcome, "tokens_burnt").asString()))
            .value(AccountId.of(Members.need(outcome, "executor_id").asString()));
    writeStatus(partial, Members.need(outcome, "status"));
    return OutcomeLeaf.hash(id, partial.toBytes(), logs);
  }

  private static void writeStatus(BorshWriter out, JsonValue status) {
    if (status.isString() && status.asString().equals("Unknown")) {
      out.u8(0);
      return;
    }
    JsonObject tagged = status.asObject();
    String kind = tagged.size() == 1 ? tagged.names().get(0) : "";
    switch (kind) {
      case "Failure" -> out.u8(1);
      case "SuccessValue" -> out.u8(2).bytes(Base64Text.decode(tagged.get(kind).asString()));
      case "SuccessReceiptId" -> out.u8(3).value(CryptoHash.parse(tagged.get(kind).asString()));
      default -> throw new IllegalArgumentException("unknown status of an outcome: " + status);
    }
  }
}
