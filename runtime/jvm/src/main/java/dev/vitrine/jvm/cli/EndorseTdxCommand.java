package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.text.Hex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vitrine endorse tdx}. */
@Command(
    name = "tdx",
    description = {
      "Without --quote, prints the report data that a TD has to ask its quote for, in hex.",
      "With it, adds the quote to the bundle."
    },
    mixinStandardHelpOptions = true)
final class EndorseTdxCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EndorsedFile bundle;

  @Option(
      names = "--quote",
      paramLabel = "FILE",
      description = "the quote, in any form that vitrine attest reads")
  private Path quote;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = "what Intel published about the platform, JSON; may be left to the verifier")
  private Path collateral;

  @Option(
      names = "--event-log",
      paramLabel = "FILE",
      description = "the event log, a JSON array (default: the one in the quote's file)")
  private Path eventLog;

  @Option(
      names = "--app-compose",
      paramLabel = "FILE",
      description = "dstack's app-compose.json, byte for byte")
  private Path appCompose;

  @Override
  public Integer call() throws IOException {
    if (quote == null) {
      spec.commandLine().getOut().println(Hex.encode(TdxEndorsement.reportData(bundle.session())));
      return ExitCode.OK;
    }
    AttestationFile given;
    byte[] file = InputFile.read(quote);
    try {
      given = AttestationFile.read(file);
    } catch (Refused e) {
      throw new UserMistake("--quote: " + quote + " is no quote: " + e.getMessage());
    }
    TdxEndorsement endorsement =
        new TdxEndorsement(
            bundle.session(),
            given.quote(),
            bytes(collateral),
            eventLog == null && given.eventLog() != null ? logIn(file) : bytes(eventLog),
            bytes(appCompose));
    bundle.add(
        TdxEndorsement.KIND,
        endorsement.toBorsh(),
        QuoteEndorsements.INTEL,
        spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /** The log in the answer of dstack's agent: a text, or an array. */
  private static byte[] logIn(byte[] file) {
    JsonValue log =
        Json.parse(new String(file, StandardCharsets.UTF_8)).asObject().get("event_log");
    String text = log.isString() ? log.asString() : log.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path path) {
    return path == null ? null : InputFile.read(path);
  }
}
