package dev.vitrine.jvm.golden;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.OutcomeProof;
import dev.vitrine.proof.Prover;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the golden bundles of a release: run once for each, never again. The bundles of earlier
 * releases stay as they are.
 */
public final class GoldenBundles {
  private final Applier applier = LocalNode.applier(JvmEngine.compiler());
  private final byte[] code;
  private final Path folder;

  private GoldenBundles(byte[] code, Path folder) {
    this.code = code;
    this.folder = folder;
  }

  /**
   * Writes the files.
   *
   * @param args the golden contract's code, and a new folder for the release
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Files.createDirectory(folder);
    new GoldenBundles(Files.readAllBytes(Path.of(args[0])), folder).make();
  }

  private void make() throws IOException {
    GoldenChain deployed = chain(false);
    write("deploy.json", deployed.bundle(0));
    int from = deployed.size();
    deployed.call("note");
    Bundle call = deployed.bundle(from);
    write("call.json", call);
    Files.write(folder.resolve("call.bin"), call.toBorsh());
    write(
        "endorsed.json",
        call.withEndorsements(
            List.of(new Endorsement("somebody/seal/v1", new byte[] {1, 2, 3, 4, 5}))));
    small(call);
    write("cross-contract.json", after("ask", 0));
    write("yield-timeout.json", after("wait", 201));
    write("failure.json", after("fail", 0));
    GoldenChain fork = chain(true);
    int settled = fork.size();
    fork.call("ask");
    write("fork.json", fork.bundle(settled));
  }

  private GoldenChain chain(boolean fork) {
    GoldenChain chain = new GoldenChain(applier, code, fork);
    chain.deploy(GoldenChain.BOB);
    chain.deploy(GoldenChain.CAROL);
    return chain;
  }

  private Bundle after(String method, long skip) {
    GoldenChain chain = chain(false);
    int from = chain.size();
    chain.call(method);
    if (skip > 0) {
      chain.skip(skip);
      chain.settle();
    }
    return chain.bundle(from);
  }

  private void small(Bundle call) throws IOException {
    Prover prover = new Prover(call, applier);
    byte[] bob = TrieKey.account(GoldenChain.BOB).unsafeBytes();
    byte[] nobody = TrieKey.account(AccountId.of("bob.tesu")).unsafeBytes();
    writeText("value.json", prover.value(call.blocks().size() - 1, true, bob).toJson());
    writeText("absence.json", prover.value(0, false, nobody).toJson());
    CryptoHash transaction =
        BorshReader.readAll(call.blocks().get(0).transactions().get(0), SignedTransaction::read)
            .hash();
    OutcomeProof outcome = prover.outcome(transaction);
    writeText("outcome.json", outcome.toJson());
    Files.write(folder.resolve("outcome.bin"), outcome.toBorsh());
  }

  private void write(String name, Bundle bundle) throws IOException {
    writeText(name, bundle.toJson());
  }

  private void writeText(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
