package dev.vitrine.jvm.cli;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A call's result for people, in the words and figures of docs/ux/ux.md §6. */
final class CallPrinter {
  private final PrintWriter out;

  CallPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints a call result or the answer of a view. */
  void print(JsonObject result) {
    if (result.get("roots") == null) {
      ending(result);
      row("Gas", gas(result.get("gas_burnt")) + " burnt");
      texts("Logs", result.get("logs").asArray());
      return;
    }
    JsonArray blocks = result.get("blocks").asArray();
    String method = result.get("method").isNull() ? "deploy" : result.get("method").asString();
    out.println(
        method
            + " on "
            + result.get("on").asString()
            + ", by "
            + result.get("as").asString()
            + ", blocks "
            + number(blocks.get(0).toString())
            + " to "
            + number(blocks.get(1).toString()));
    row("Status", result.get("status").asString());
    ending(result);
    row(
        "Gas",
        gas(result.get("gas_burnt"))
            + " burnt of "
            + gas(result.get("gas_attached"))
            + " attached");
    row("Fee", near(result.get("tokens_burnt").asString()));
    receipts(result.get("receipts").asArray());
    logs(result.get("logs").asArray());
    JsonObject roots = result.get("roots").asObject();
    row("State root", roots.get("before").asString() + " → " + roots.get("after").asString());
  }

  private void row(String label, String text) {
    out.println(String.format(Locale.ROOT, "%-11s %s", label, text));
  }

  /** What was returned, or why nothing was. */
  private void ending(JsonObject result) {
    JsonValue failure = result.get("failure");
    if (failure.isNull()) {
      row("Returned", value(result.get("returned")));
    } else {
      failure(failure.asObject());
    }
  }

  private void failure(JsonObject failure) {
    row("Failure", failure.get("what").asString());
    row("", failure.get("where").asString());
    if (failure.get("todo") != null) {
      row("", failure.get("todo").asString());
    }
    row("", "The chain says: " + failure.get("chain").asString());
  }

  private void receipts(JsonArray receipts) {
    String label = "Receipts";
    for (JsonValue item : receipts) {
      JsonObject receipt = item.asObject();
      String kind = receipt.get("kind").asString();
      if (kind.equals("data") || kind.equals("resume")) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      text.append(String.format(Locale.ROOT, "%-8s", receipt.get("status").asString()));
      text.append(what(receipt)).append(" on ").append(receipt.get("receiver").asString());
      if (receipt.get("gas_burnt") != null) {
        text.append(", ").append(gas(receipt.get("gas_burnt")));
        text.append(", block ").append(number(receipt.get("block").toString()));
      }
      row(label, text.toString());
      label = "";
    }
  }

  private static String what(JsonObject receipt) {
    if (receipt.get("is_refund").asBoolean()) {
      return "refund";
    }
    StringBuilder text = new StringBuilder();
    for (JsonValue item : receipt.get("actions").asArray()) {
      JsonObject action = item.asObject();
      text.append(text.isEmpty() ? "" : ", ");
      JsonValue method = action.get("method");
      text.append(method == null ? action.get("kind").asString() : method.asString());
    }
    return text.isEmpty() ? receipt.get("kind").asString() : text.toString();
  }

  private void logs(JsonArray logs) {
    String label = "Logs";
    for (JsonValue item : logs) {
      JsonObject log = item.asObject();
      row(label, log.get("account").asString() + ": " + log.get("text").asString());
      label = "";
    }
  }

  private void texts(String label, JsonArray texts) {
    for (JsonValue text : texts) {
      row(label, text.asString());
      label = "";
    }
  }

  /** A returned value: text if it is text, else base64. */
  private static String value(JsonValue base64) {
    if (base64.isNull()) {
      return "nothing yet";
    }
    byte[] bytes = Base64Text.decode(base64.asString());
    if (bytes.length == 0) {
      return "nothing";
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(Character::isISOControl)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Bytes, not text: shown as base64 below.
    }
    return "base64:" + base64.asString();
  }

  private static String gas(JsonValue units) {
    BigDecimal value = new BigDecimal(units.asString());
    boolean small = value.compareTo(new BigDecimal("1e11")) < 0;
    return value.movePointLeft(small ? 9 : 12).setScale(3, RoundingMode.HALF_UP).toPlainString()
        + (small ? " Ggas" : " Tgas")
        + " ("
        + number(units.asString())
        + " gas)";
  }

  private static String near(String yocto) {
    BigDecimal value = new BigDecimal(yocto);
    if (value.signum() == 0 || value.compareTo(new BigDecimal("1e18")) < 0) {
      return number(yocto) + " yocto";
    }
    return value.movePointLeft(24).setScale(6, RoundingMode.HALF_UP).toPlainString()
        + " NEAR ("
        + number(yocto)
        + " yocto)";
  }

  private static String number(String digits) {
    return digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1,");
  }
}
