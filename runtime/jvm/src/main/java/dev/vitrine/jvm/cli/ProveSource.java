package dev.vitrine.jvm.cli;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Prover;
import dev.vitrine.proof.SmallProof;
import dev.vitrine.proof.UnprovableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a small proof comes from and goes to: what both kinds of {@code vitrine prove} take. */
final class ProveSource {
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "the bundle's file")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "where the proof goes (default: standard output)")
  private Path out;

  @Option(names = "--compact", description = "write the compact form, which needs --out")
  private boolean compact;

  /** Makes the proof and writes it. */
  int write(PrintWriter standard, Function<Prover, SmallProof> make) throws IOException {
    if (compact && out == null) {
      throw new UserMistake("--compact: bytes do not go to a terminal; name a file with --out");
    }
    SmallProof proof = make(make);
    if (out == null) {
      standard.println(proof.toJson());
    } else if (compact) {
      Files.write(out, proof.toBorsh());
    } else {
      Files.write(out, proof.toJson().getBytes(StandardCharsets.UTF_8));
    }
    return ExitCode.OK;
  }

  private SmallProof make(Function<Prover, SmallProof> make) {
    try {
      Bundle bundle = Bundle.parse(InputFile.read(file));
      return make.apply(new Prover(bundle, LocalNode.applier(JvmEngine.compiler())));
    } catch (MalformedBundleException e) {
      throw new UserMistake(file + " is not a whole bundle: " + e.getMessage());
    } catch (UnprovableException e) {
      throw new UserMistake("cannot be proven from " + file + ": " + e.getMessage());
    }
  }
}
