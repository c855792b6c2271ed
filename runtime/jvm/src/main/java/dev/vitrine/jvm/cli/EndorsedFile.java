package dev.vitrine.jvm.cli;

import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Endorsements;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.QuoteJudge;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.MalformedBundleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bundle that is endorsed, and where it goes. */
final class EndorsedFile {
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "the bundle's file")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the endorsed bundle goes (default: BUNDLE itself)")
  private Path out;

  private Bundle bundle;

  /** The session that the bundle's statements name. */
  EndorsedSession session() {
    return bundle().blocks().get(0).statement().session();
  }

  private Bundle bundle() {
    if (bundle == null) {
      try {
        bundle = Bundle.parse(InputFile.read(file));
      } catch (MalformedBundleException e) {
        throw new UserMistake(file + " is not a whole bundle: " + e.getMessage());
      }
      if (bundle.blocks().isEmpty()) {
        throw new UserMistake(file + " is a bundle without statements");
      }
    }
    return bundle;
  }

  /** Writes the bundle with one endorsement more, unless that would contradict it. */
  void add(String kind, byte[] bytes, QuoteJudge quotes, PrintWriter said) throws IOException {
    long now = System.currentTimeMillis() / 1000;
    Judged judged =
        Endorsements.judge(kind, bytes, session(), new Conditions(now, quotes, null, true));
    Judged.Point wrong = judged.contradiction();
    if (wrong != null) {
      throw new UserMistake(
          "this endorsement would make the bundle FAILED. " + wrong.name() + ": " + wrong.detail());
    }
    List<Endorsement> all = new ArrayList<>(bundle().endorsements());
    if (all.size() == Endorsement.MAX_COUNT) {
      throw new UserMistake(
          "the bundle has " + all.size() + " endorsements, which is as many as it may have");
    }
    try {
      all.add(new Endorsement(kind, bytes));
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage());
    }
    Path target = out == null ? file : out;
    Files.write(target, bundle().withEndorsements(all).toJson().getBytes(StandardCharsets.UTF_8));
    said.println(judged.says());
    if (judged.open() != null) {
      said.println(judged.open().name() + ": " + judged.open().detail());
    }
    said.println("Written to " + target + ", endorsement " + all.size() + " of this bundle");
  }
}
