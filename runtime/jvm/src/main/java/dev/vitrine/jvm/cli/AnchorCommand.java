package dev.vitrine.jvm.cli;

import dev.vitrine.jvm.near.AnchorMaker;
import dev.vitrine.jvm.near.NodeAnswers;
import dev.vitrine.jvm.near.UnfitAnswersException;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.NearAnchor;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Statement;
import dev.vitrine.proof.Verdict;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.Utf8;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine anchor}: where a bundle's first state stands on NEAR, from a node's answers. */
@Command(
    name = "anchor",
    description = {
      "Adds to a bundle where its first state stands on NEAR, from saved answers of a node.",
      "It is checked as verify checks it, and written only when it holds.",
      "Whoever verifies must trust the block that is named here; docs/near-anchor.md",
      "has the commands that ask a node."
    },
    footer = {
      "",
      "Example:",
      "  vitrine anchor transfer.json block.json proof.json head.json \\",
      "    --trust-block 3tyxRRBgbYTo5DYd1LpX3EZtEiRYbDAAji6kcsf9QRge --out anchored.json",
      "  vitrine verify anchored.json --require-anchor near \\",
      "    --trust-block 3tyxRRBgbYTo5DYd1LpX3EZtEiRYbDAAji6kcsf9QRge"
    },
    mixinStandardHelpOptions = true)
final class AnchorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BUNDLE", description = "the bundle's file")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ANSWER",
      description = {
        "answers of a node, whole or the result alone, in any order: of block,",
        "EXPERIMENTAL_light_client_block_proof or light_client_proof,",
        "next_light_client_block, EXPERIMENTAL_validators_ordered"
      })
  private List<Path> answers;

  @Option(
      names = "--trust-block",
      paramLabel = "HASH",
      required = true,
      description = "the block that the anchor hangs on; its header is in one of the answers")
  private String trustBlock;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the anchored bundle goes")
  private Path out;

  @Option(names = "--force", description = "write over FILE if it is there already")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !force) {
      throw new UserMistake("--out: " + out + " is there already; --force writes over it");
    }
    byte[] bytes = InputFile.read(file);
    Bundle bundle = bundle(bytes);
    CryptoHash trusted = trusted();
    Statement first = bundle.blocks().get(0).statement();
    NearAnchor anchor;
    try {
      anchor = new AnchorMaker(read()).make(first, trusted);
    } catch (UnfitAnswersException e) {
      throw new UserMistake(e.getMessage());
    }
    Bundle anchored = with(bundle, anchor);
    byte[] written =
        bytes[0] == '{' ? anchored.toJson().getBytes(StandardCharsets.UTF_8) : anchored.toBorsh();
    check(written, trusted);
    Files.write(out, written);
    say(first, anchor);
    return ExitCode.OK;
  }

  private Bundle bundle(byte[] bytes) {
    Bundle bundle;
    try {
      bundle = Bundle.parse(bytes);
    } catch (MalformedBundleException e) {
      throw new UserMistake(file + " is not a whole bundle: " + e.getMessage());
    }
    if (bundle.blocks().isEmpty()) {
      throw new UserMistake(file + " is a bundle without statements");
    }
    return bundle;
  }

  private CryptoHash trusted() {
    try {
      return CryptoHash.parse(trustBlock);
    } catch (TextFormatException e) {
      throw new UserMistake("--trust-block: " + e.getMessage());
    }
  }

  private NodeAnswers read() {
    NodeAnswers read = new NodeAnswers();
    for (Path answer : answers) {
      String text = Utf8.decode(InputFile.read(answer));
      if (text == null) {
        throw new UserMistake(answer + ": is not UTF-8 text; save the node's answer as it comes");
      }
      read.add(answer.toString(), text);
    }
    return read;
  }

  private Bundle with(Bundle bundle, NearAnchor anchor) {
    byte[] bytes = anchor.toBorsh();
    List<Endorsement> all = new ArrayList<>(bundle.endorsements());
    for (Endorsement one : all) {
      if (one.kind().equals(NearAnchor.KIND) && Arrays.equals(one.bytes(), bytes)) {
        throw new UserMistake(file + " has this very anchor already");
      }
    }
    if (all.size() == Endorsement.MAX_COUNT) {
      throw new UserMistake(
          file + " has " + all.size() + " endorsements, which is as many as it may have");
    }
    all.add(new Endorsement(NearAnchor.KIND, bytes));
    return bundle.withEndorsements(all);
  }

  /** What verify says of the file that is to be written, by somebody who trusts the block. */
  private void check(byte[] written, CryptoHash trusted) {
    Report report;
    try {
      report =
          JvmVerifier.onAllCores()
              .verify(
                  written,
                  new Expectations(null, null, Anchor.NEAR_BLOCK, false).withTrustedBlock(trusted));
    } catch (MalformedBundleException e) {
      throw new UserMistake(file + " is not a whole bundle: " + e.getMessage());
    }
    if (report.verdict() == Verdict.FAILED || report.anchor() != Anchor.NEAR_BLOCK) {
      throw new UserMistake(
          "nothing was written, for vitrine verify would say "
              + report.verdict()
              + ": "
              + report.reason());
    }
  }

  private void say(Statement first, NearAnchor anchor) {
    PrintWriter said = spec.commandLine().getOut();
    LightHeader trusted = anchor.chain().trusted();
    said.println(
        "State "
            + first.preStateRoot()
            + " of shard "
            + Long.toUnsignedString(first.shardId())
            + " stands in NEAR block "
            + named(anchor.header())
            + ",");
    int steps = anchor.chain().steps().size();
    said.println(
        "under block "
            + named(trusted)
            + ", which whoever verifies must trust"
            + (steps == 0
                ? "."
                : "; from there block producers approved "
                    + (steps == 1 ? "a step." : steps + " steps.")));
    said.println(
        "Not shown: that the trusted block is of NEAR, and that transactions, receipts, gas price,"
            + " random value and congestion are those of the block's chunk.");
    said.println("Written to " + out + ". Verify it with:");
    said.println(
        "  vitrine verify " + out + " --require-anchor near --trust-block " + trusted.hash());
  }

  private static String named(LightHeader header) {
    return header.hash() + ", height " + Long.toUnsignedString(header.innerLite().height());
  }
}
