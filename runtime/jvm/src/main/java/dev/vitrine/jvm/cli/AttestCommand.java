package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.WriterConfig;
import dev.vitrine.attest.AttestReport;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.QuoteVerifier;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.eventlog.LogFile;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.jvm.attest.PccsClient;
import dev.vitrine.jvm.attest.PccsException;
import dev.vitrine.text.Utf8;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine attest}: judges a quote. */
@Command(
    name = "attest",
    description = {
      "Judges a TDX or SGX quote: signatures to Intel's root, revocation, TCB, event log.",
      "Exit codes: 0 accepted, 1 refused, 2 collateral missing, 3 malformed.",
      "Accepted means genuine and not revoked: whether its status and its software are good",
      "enough is for you to say."
    },
    mixinStandardHelpOptions = true)
final class AttestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "the quote: its bytes, hex digits, a JSON array, or JSON of dstack or OutLayer")
  private Path file;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = "what Intel published about the platform, as JSON")
  private Path collateralFile;

  @Option(
      names = "--pccs",
      paramLabel = "URL",
      description = "fetch the collateral from this PCCS, or https://api.trustedservices.intel.com")
  private String pccs;

  @Option(
      names = "--save-collateral",
      paramLabel = "FILE",
      description = "keep what --pccs fetched, for a later --collateral")
  private Path saved;

  @Option(
      names = "--at",
      paramLabel = "UNIX_SECONDS",
      description = "the time of judgement (default: now)")
  private Long at;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "the event log, or dstack's TCB info with it, as JSON")
  private Path logFile;

  @Option(
      names = "--root",
      paramLabel = "FILE",
      description = "believe this root certificate (DER) in place of Intel's")
  private Path root;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Override
  public Integer call() {
    if (collateralFile != null && pccs != null) {
      throw new UserMistake("--collateral and --pccs exclude each other");
    }
    if (saved != null && pccs == null) {
      throw new UserMistake("--save-collateral needs --pccs: nothing else is fetched");
    }
    AttestationFile attestation;
    try {
      attestation = AttestationFile.read(InputFile.read(file));
    } catch (Refused e) {
      return malformed(file + " cannot be read: " + e.getMessage());
    }
    LogFile log = logFile == null ? null : read(logFile, () -> LogFile.read(text(logFile)));
    TrustRoots roots =
        root == null
            ? TrustRoots.INTEL
            : read(root, () -> TrustRoots.ofCertificate(InputFile.read(root)));
    QuoteVerdict verdict =
        QuoteVerifier.verify(
            attestation.quote(),
            collateral(attestation),
            roots,
            at != null ? at : System.currentTimeMillis() / 1000);
    AttestReport report = AttestReport.of(verdict, attestation, log);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(report.toJson().toString(WriterConfig.PRETTY_PRINT));
    } else {
      new AttestPrinter(out).print(report);
    }
    return switch (report.outcome()) {
      case ACCEPTED -> ExitCode.OK;
      case REFUSED -> ExitCode.FAILED;
      case COLLATERAL_MISSING -> ExitCode.UNPROVEN;
      case MALFORMED -> ExitCode.MALFORMED;
    };
  }

  /** A file that holds no quote: programs are told in JSON, people in a sentence. */
  private int malformed(String reason) {
    if (!json) {
      throw new UserMistake(reason);
    }
    JsonObject answer =
        Json.object()
            .add("ok", false)
            .add("outcome", "malformed")
            .add("status", Json.NULL)
            .add("advisory_ids", new JsonArray())
            .add("reason", reason);
    spec.commandLine().getOut().println(answer.toString(WriterConfig.PRETTY_PRINT));
    return ExitCode.MALFORMED;
  }

  private Collateral collateral(AttestationFile attestation) {
    if (collateralFile != null) {
      return read(collateralFile, () -> Collateral.parse(text(collateralFile)));
    }
    if (pccs == null) {
      return null;
    }
    Quote quote;
    try {
      quote = Quote.read(attestation.quote());
    } catch (Refused e) {
      // The verdict says so.
      return null;
    }
    try {
      String fetched = new PccsClient(pccs).fetch(quote);
      if (saved != null) {
        Files.writeString(saved, fetched);
      }
      return Collateral.parse(fetched);
    } catch (IOException e) {
      throw new UserMistake("the file " + saved + " cannot be written: " + e.getMessage());
    } catch (PccsException | Refused e) {
      throw new UserMistake("--pccs: " + e.getMessage());
    }
  }

  private interface Reading<T> {
    T read() throws Refused;
  }

  private static <T> T read(Path path, Reading<T> reading) {
    try {
      return reading.read();
    } catch (Refused e) {
      throw new UserMistake(path + " cannot be read: " + e.getMessage());
    }
  }

  private static String text(Path path) throws Refused {
    String text = Utf8.decode(InputFile.read(path));
    if (text == null) {
      throw new Refused("it is not UTF-8 text");
    }
    return text;
  }
}
