package dev.vitrine.jvm.cli;

import com.eclipsesource.json.WriterConfig;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.Policy;
import dev.vitrine.endorsement.PolicyException;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Check;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Explanation;
import dev.vitrine.proof.InFlight;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Statement;
import dev.vitrine.proof.Step;
import dev.vitrine.proof.Trust;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.Utf8;
import dev.vitrine.types.CryptoHash;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine verify}: checks a bundle by executing it again. */
@Command(
    name = "verify",
    description = {
      "Checks a bundle by executing its statements again from its own witness,",
      "or a small proof by its signature and path.",
      "Exit codes: 0 PROVEN, 1 FAILED, 2 UNPROVEN, 4 ATTESTED, 3 no bundle or proof."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  /** Characters of a line of explanation. */
  private static final int LINE = 96;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a bundle or small proof")
  private Path file;

  @Option(
      names = "--nonce",
      paramLabel = "HEX",
      description = "the nonce that every statement must carry")
  private String nonce;

  @Option(
      names = "--measurement",
      paramLabel = "HEX",
      description = "the release id that the signer must claim")
  private String measurement;

  @Option(
      names = "--require-anchor",
      paramLabel = "ANCHOR",
      description = "genesis, near or claimed: a weaker anchor makes it UNPROVEN")
  private String requireAnchor;

  @Option(
      names = "--trust-block",
      paramLabel = "HASH",
      description = "a NEAR block that you know: a bundle may hang on it")
  private String trustBlock;

  @Option(
      names = "--no-execute",
      description = "check signatures, hashes and Merkle paths only: ATTESTED at best")
  private boolean noExecute;

  @Option(names = "--explain", description = "say what each step does, in plain words")
  private boolean explain;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "what you accept of signers and endorsements (docs/attestation.md)")
  private Path policy;

  @Option(
      names = "--at",
      paramLabel = "SECONDS",
      description = "Unix time at which endorsements are judged (default: now)")
  private Long at;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = "your own collateral for quotes, JSON; the bundle's is then left aside")
  private Path collateral;

  @Option(
      names = "--code",
      paramLabel = "FILE",
      description = "code of a contract that the bundle leaves out; may be given several times")
  private List<Path> codes = List.of();

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Override
  public Integer call() {
    byte[] bytes = InputFile.read(file);
    Expectations expected =
        new Expectations(
            nonce == null ? null : hex("--nonce", nonce),
            measurement == null ? null : release(measurement),
            requireAnchor == null ? null : anchor(requireAnchor),
            !noExecute,
            trust(),
            trustBlock == null ? null : block(trustBlock));
    Report report;
    try {
      report =
          JvmVerifier.onAllCores()
              .withCodes(codes.stream().map(InputFile::read).toList())
              .verify(bytes, expected);
    } catch (MalformedBundleException e) {
      throw new UserMistake(
          "no verdict: " + file + " is no whole bundle or proof: " + e.getMessage());
    }
    print(report);
    return report.verdict().exitCode();
  }

  private Trust trust() {
    if (at != null && at < 0) {
      throw new UserMistake("--at: seconds since 1970 are expected, not " + at);
    }
    long judgement = at == null ? System.currentTimeMillis() / 1000 : at;
    byte[] own = collateral == null ? null : InputFile.read(collateral);
    return new Trust(
        policy == null ? null : readPolicy(),
        new Conditions(judgement, QuoteEndorsements.INTEL, own, false));
  }

  private Policy readPolicy() {
    String text = Utf8.decode(InputFile.read(policy));
    if (text == null) {
      throw new UserMistake("the policy " + policy + " is not UTF-8 text");
    }
    try {
      return PolicyReader.parse(text);
    } catch (PolicyException e) {
      throw new UserMistake("the policy " + policy + " cannot be used: " + e.getMessage());
    }
  }

  private void print(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(report.toJson().toString(WriterConfig.PRETTY_PRINT));
      return;
    }
    out.println(report.verdict() + "  " + report.reason());
    out.println("Anchor: " + report.anchor().word());
    Step explained = null;
    for (Check check : report.checks()) {
      if (explain && check.step() != explained) {
        explained = check.step();
        explain(explained);
      }
      out.println(mark(check.state()) + " " + check.name() + ": " + check.detail());
      if (check.where() != null) {
        out.println("          at " + check.where());
      }
    }
    Statement first = report.statements().get(0);
    out.println(
        "Release claimed: "
            + Hex.encode(first.releaseId().unsafeBytes())
            + (report.policy() == null
                ? ", by the key alone: no policy was given (--policy)"
                : report.isReleaseEndorsed()
                    ? ", endorsed by a quote that your policy accepts"
                    : ", endorsed by nobody that your policy accepts"));
    if (explain) {
      for (InFlight receipt : report.inFlight()) {
        out.println(
            "On its way: "
                + receipt.receipt().id()
                + " from "
                + receipt.receipt().predecessorId()
                + " to "
                + receipt.receipt().receiverId()
                + ", "
                + receipt.where().words());
      }
    }
    for (String note : report.notProven()) {
      out.println("Not proven: " + note);
    }
  }

  private void explain(Step step) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    StringBuilder line = new StringBuilder(step.word()).append(':');
    for (String word : Explanation.of(step).split(" ")) {
      if (line.length() + word.length() >= LINE) {
        out.println(line);
        line.setLength(0);
        line.append(' ');
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }

  private static String mark(Check.State state) {
    return switch (state) {
      case HOLDS -> "  ok     ";
      case CONTRADICTED -> "  NOT    ";
      case MISSING -> "  missing";
      case NOT_CHECKED -> "  -      ";
    };
  }

  private static byte[] hex(String option, String text) {
    try {
      return Hex.decode(text);
    } catch (TextFormatException e) {
      throw new UserMistake(option + ": " + e.getMessage());
    }
  }

  private static CryptoHash block(String base58) {
    try {
      return CryptoHash.parse(base58);
    } catch (TextFormatException e) {
      throw new UserMistake("--trust-block: " + e.getMessage());
    }
  }

  private static CryptoHash release(String text) {
    byte[] bytes = hex("--measurement", text);
    if (bytes.length != CryptoHash.LENGTH) {
      throw new UserMistake("--measurement: a release id has 64 hex digits, not " + text.length());
    }
    return CryptoHash.of(bytes);
  }

  private static Anchor anchor(String word) {
    Anchor anchor = Anchor.byWord(word);
    if (anchor == null) {
      throw new UserMistake(
          "--require-anchor: there is no anchor \"" + word + "\", only genesis, near and claimed");
    }
    return anchor;
  }
}
