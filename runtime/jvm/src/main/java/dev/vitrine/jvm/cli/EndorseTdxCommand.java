package dev.vitrine.jvm.cli;

import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.text.Hex;
import java.io.IOException;
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
  @Mixin private EndorsedFile file;

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
      description = "the event log, a JSON array of events")
  private Path eventLog;

  @Option(
      names = "--app-compose",
      paramLabel = "FILE",
      description = "dstack's app-compose.json, byte for byte")
  private Path appCompose;

  @Override
  public Integer call() throws IOException {
    if (quote == null) {
      spec.commandLine()
          .getOut()
          .println(Hex.encode(TdxEndorsement.reportData(file.session())));
      return ExitCode.OK;
    }
    AttestationFile given;
    try {
      given = AttestationFile.read(InputFile.read(quote));
    } catch (Refused e) {
      throw new UserMistake("--quote: " + quote + " is no quote: " + e.getMessage());
    }
    TdxEndorsement endorsement =
        new TdxEndorsement(
            file.session(),
            given.quote(),
            bytes(collateral),
            bytes(eventLog),
            bytes(appCompose));
    file.add(
        TdxEndorsement.KIND,
        endorsement.toBorsh(),
        QuoteEndorsements.INTEL,
        spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static byte[] bytes(Path path) {
    return path == null ? null : InputFile.read(path);
  }
}
