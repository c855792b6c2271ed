package dev.vitrine.jvm.cli;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a scenario came to, a few lines a block: for a person who tries things. */
final class ScenarioPrinter {
  private static final BigDecimal TERA = BigDecimal.valueOf(1_000_000_000_000L);
  private static final int LONGEST = 160;

  private final PrintWriter out;

  ScenarioPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints a report of {@link dev.vitrine.vectors.runtime.RuntimeVectors#apply}. */
  void print(JsonObject report) {
    for (JsonValue block : report.get("blocks").asArray()) {
      for (JsonValue shard : block.asObject().get("shards").asArray()) {
        printShard(block.asObject().get("height").toString(), shard.asObject());
      }
      printDropped(block.asObject().get("dropped_transactions"));
    }
    JsonValue error = report.get("apply_error");
    if (error != null) {
      JsonObject what = error.asObject();
      out.println(
          "Block "
              + what.get("height")
              + ", shard "
              + what.get("shard_id")
              + ": cannot be applied ("
              + what.getString("kind", "")
              + "): "
              + what.getString("reason", ""));
      return;
    }
    JsonArray states = report.get("final_state").asArray();
    for (JsonValue state : states) {
      JsonObject shard = state.asObject();
      out.println(
          "At the end, shard "
              + shard.get("shard_id")
              + ": state root "
              + shard.getString("state_root", "")
              + ", "
              + shard.get("entries")
              + " rows");
    }
    if (report.getInt("undelivered_receipts", 0) > 0) {
      out.println(report.get("undelivered_receipts") + " receipts are still on their way");
    }
  }

  private void printDropped(JsonValue transactions) {
    if (transactions != null) {
      for (JsonValue hash : transactions.asArray()) {
        out.println(
            "  transaction " + hash.asString() + " is lost: its shard has no chunk in this block");
      }
    }
  }

  private void printShard(String height, JsonObject shard) {
    JsonArray outcomes = shard.get("outcomes").asArray();
    out.println(
        "Block "
            + height
            + ", shard "
            + shard.get("shard_id")
            + (shard.getBoolean("is_new_chunk", true) ? "" : " (no chunk)")
            + ": "
            + outcomes.size()
            + (outcomes.size() == 1 ? " outcome, " : " outcomes, ")
            + tera(shard.get("total_gas_burnt"))
            + ", "
            + shard.get("outgoing_receipts").asArray().size()
            + " receipts out"
            + (shard.getInt("delayed_receipts_count", 0) > 0
                ? ", " + shard.get("delayed_receipts_count") + " delayed"
                : ""));
    out.println("  root " + shard.getString("state_root_after", ""));
    // One that is twice in a chunk may leave one outcome.
    List<JsonValue> transactions = shard.get("transactions").asArray().values();
    for (JsonValue outcome : outcomes) {
      boolean transaction = transactions.contains(outcome.asObject().get("id"));
      printOutcome(transaction ? "transaction" : "receipt", outcome.asObject());
    }
  }

  private void printOutcome(String kind, JsonObject outcome) {
    out.println(
        "  "
            + kind
            + " "
            + outcome.getString("id", "")
            + " on "
            + outcome.getString("executor_id", "")
            + ", "
            + tera(outcome.get("gas_burnt"))
            + ": "
            + status(outcome.get("status").asObject()));
    for (JsonValue log : outcome.get("logs").asArray()) {
      out.println("    log: " + shortened(log.asString()));
    }
  }

  private static String status(JsonObject status) {
    String kind = status.names().get(0);
    JsonValue value = status.get(kind);
    return switch (kind) {
      case "SuccessValue" ->
          value.asString().isEmpty() ? "done" : "returned " + shortened(text(value.asString()));
      case "SuccessReceiptId" -> "goes on in " + value.asString();
      default -> "failed: " + shortened(value.toString());
    };
  }

  /** A value as text if it is one, else in base64. */
  private static String text(String base64) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64Text.decode(base64)))
          .toString();
    } catch (CharacterCodingException e) {
      return base64 + " (base64)";
    }
  }

  /** One line of bounded length: contracts choose texts, and may choose control characters. */
  private static String shortened(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(point -> line.appendCodePoint(Character.isISOControl(point) ? '·' : point));
    return text.length() > LONGEST ? line + "…" : line.toString();
  }

  private static String tera(JsonValue gas) {
    return String.format(Locale.ROOT, "%.3f Tgas", new BigDecimal(gas.toString()).divide(TERA));
  }
}
