package dev.vitrine.jvm.cli;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import dev.vitrine.proof.Inspection;
import dev.vitrine.proof.MalformedBundleException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine inspect}: what is inside a bundle or small proof. */
@Command(
    name = "inspect",
    description = {
      "Shows what is inside a bundle or small proof. Nothing is checked but that it can be read.",
      "Exit codes: 0, or 3 when the file is neither."
    },
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  /** Characters of a value that are shown. */
  private static final int SHOWN = 200;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a bundle or small proof")
  private Path file;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Override
  public Integer call() {
    JsonObject inside;
    try {
      inside = Inspection.of(InputFile.read(file));
    } catch (MalformedBundleException e) {
      throw new UserMistake(file + " is no whole bundle or proof: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(inside.toString(WriterConfig.PRETTY_PRINT));
      return ExitCode.OK;
    }
    out.println(
        text(inside, "format")
            + " in "
            + (text(inside, "form").equals("json") ? "JSON" : "compact")
            + " form, "
            + inside.get("bytes")
            + " bytes");
    if (inside.get("blocks") != null) {
      bundle(out, inside);
    } else {
      small(out, inside);
    }
    for (JsonValue item : inside.get("endorsements").asArray()) {
      JsonObject endorsement = item.asObject();
      row(
          out,
          "Endorsement",
          text(endorsement, "kind") + ", " + endorsement.get("bytes") + " bytes");
    }
    return ExitCode.OK;
  }

  private static void bundle(PrintWriter out, JsonObject inside) {
    JsonValue genesis = inside.get("genesis_rows");
    row(
        out,
        "Begins",
        genesis.isNull() ? "in a state that is claimed" : "at genesis, " + genesis + " rows");
    JsonArray blocks = inside.get("blocks").asArray();
    session(out, blocks.get(0).asObject().get("statement").asObject());
    for (JsonValue item : blocks) {
      block(out, item.asObject());
    }
    JsonObject witness = inside.get("witness").asObject();
    out.println();
    row(
        out,
        "Witness",
        witness.get("items") + " nodes and values, " + witness.get("bytes") + " bytes");
    for (JsonValue code : inside.get("codes").asArray()) {
      row(
          out,
          "Code",
          text(code.asObject(), "hash") + ", " + code.asObject().get("bytes") + " bytes");
    }
  }

  private static void session(PrintWriter out, JsonObject statement) {
    row(out, "Chain", text(statement, "chain_id"));
    row(out, "Session key", text(statement, "session_key"));
    row(out, "Release", text(statement, "release_id") + " (claimed)");
    JsonValue nonce = statement.get("nonce");
    row(out, "Nonce", nonce.isNull() ? "none" : nonce.asString());
  }

  private static void block(PrintWriter out, JsonObject block) {
    JsonObject said = block.get("statement").asObject();
    JsonObject bytes = block.get("bytes").asObject();
    out.println();
    out.println(
        "Block " + text(said, "height") + ", protocol version " + said.get("protocol_version"));
    row(out, "  State root", text(said, "pre_state_root") + " to " + text(said, "post_state_root"));
    row(out, "  Outcome root", text(said, "outcome_root"));
    row(out, "  Gas burnt", text(said, "gas_burnt"));
    for (JsonValue item : block.get("transactions").asArray()) {
      JsonObject signed = item.asObject();
      row(
          out,
          "  Transaction",
          text(signed, "hash")
              + ", "
              + text(signed, "signer")
              + " to "
              + text(signed, "receiver")
              + ": "
              + signed.get("actions").asArray().values().stream()
                  .map(JsonValue::asString)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("no action"));
    }
    receipts(out, "  Received", block.get("receipts_from_before").asArray());
    receipts(out, "  From nowhere", block.get("receipts_from_nowhere").asArray());
    receipts(out, "  Sent", block.get("receipts_sent").asArray());
    row(
        out,
        "  Bytes",
        "context "
            + bytes.get("context")
            + ", transactions "
            + bytes.get("transactions")
            + ", receipts "
            + bytes.get("receipts")
            + ", result "
            + bytes.get("result"));
  }

  private static void receipts(PrintWriter out, String name, JsonArray receipts) {
    for (JsonValue item : receipts) {
      JsonObject receipt = item.asObject();
      row(
          out,
          name,
          text(receipt, "id")
              + ", "
              + text(receipt, "predecessor")
              + " to "
              + text(receipt, "receiver"));
    }
  }

  private static void small(PrintWriter out, JsonObject inside) {
    JsonObject statement = inside.get("statement").asObject();
    session(out, statement);
    row(out, "Block", text(statement, "height"));
    if (inside.get("key") != null) {
      row(out, "State root", text(inside, "root"));
      row(out, "Row", text(inside, "row"));
      JsonValue value = inside.get("value");
      row(out, "Value", value.isNull() ? "absent" : shortened(value.asString()) + " (base64)");
      row(out, "Path", inside.get("nodes") + " nodes");
      return;
    }
    row(out, "Outcome root", text(statement, "outcome_root"));
    row(out, "Outcome of", text(inside, "id"));
    row(out, "Says", inside.get("outcome").toString());
    row(out, "Path", inside.get("path") + " hashes");
  }

  private static String shortened(String base64) {
    return base64.length() <= SHOWN
        ? base64
        : base64.substring(0, SHOWN) + "… and more; see --json";
  }

  private static String text(JsonObject parent, String name) {
    return parent.get(name).asString();
  }

  private static void row(PrintWriter out, String name, String value) {
    out.println(
        (name + "                ").substring(0, Math.max(name.length(), 16)) + " " + value);
  }
}
