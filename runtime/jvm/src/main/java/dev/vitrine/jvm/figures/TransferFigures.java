package dev.vitrine.jvm.figures;

import dev.vitrine.chain.Call;
import dev.vitrine.chain.CallRequest;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.chain.LocalSession;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a transfer of tokens costs to execute, and its bundle to verify.
 *
 * <p>To execute is all that a session does to have the blocks of the call and to answer for them:
 * to make and sign the transaction, to apply the blocks, to state each and to sign the statements.
 * The bundle is not spelled out. To verify is all that a verifier does from the bytes of a file to
 * the verdict. Both keep prepared contracts.
 */
public final class TransferFigures {
  private static final int PROTOCOL = 86;
  private static final long GAS = 100_000_000_000_000L;
  private static final double AIM = 1.5;
  private static final byte[] SEED = new byte[Ed25519.SEED_LENGTH];
  private static final AccountId TOKEN = AccountId.of("contract.test");
  private static final AccountId OWNER = AccountId.of("alice.test");

  private final LocalSession session =
      new LocalSession(
          LocalNode.applier(JvmEngine.compiler()),
          PROTOCOL,
          new Session(
              PublicKey.of(KeyType.ED25519, Ed25519.publicKey(SEED)), null, CryptoHash.ZERO));
  private final byte[] code;

  /** Figures of transfers by this fungible token. */
  public TransferFigures(byte[] code) {
    this.code = code;
    run(CallRequest.deploy(TOKEN, code));
    call("new_default_meta", "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000000\"}", "0");
    call("storage_deposit", "{\"account_id\":\"bob.test\"}", "1250000000000000000000");
  }

  /**
   * Measures and prints.
   *
   * @param byRequests makes a transfer by JSON requests, with the report of the call
   */
  public void print(Runnable byRequests, FigureTable table) {
    int blocks = transfer();
    Verifier verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
    Verifier withCode = verifier.withCodes(List.of(code));
    List<String> forms = new ArrayList<>();
    Turns turns = new Turns().add(this::transfer).add(byRequests);
    for (boolean withoutCode : new boolean[] {true, false}) {
      Bundle bundle = session.bundle(session.lastCall(), withoutCode);
      Verifier own = withoutCode ? withCode : verifier;
      String where = withoutCode ? "the code at hand" : "with its code";
      byte[] json = bundle.toJson().getBytes(StandardCharsets.UTF_8);
      forms.add("compact, " + where);
      forms.add("JSON, " + where);
      turns.add(proven(own, bundle.toBorsh())).add(proven(own, json));
    }
    double[] took = turns.milliseconds();
    table.heading(
        "A transfer of tokens, " + blocks + " blocks: milliseconds of processor time, warm");
    table.row("execute: transaction, blocks, statements, all signatures", took[0], 2, "ms");
    table.row("execute by JSON requests, with the report of the call", took[1], 2, "ms");
    for (int i = 0; i < forms.size(); i++) {
      table.row("verify " + forms.get(i), took[2 + i], 2, "ms");
    }
    for (int i = 0; i < forms.size(); i++) {
      table.below("verify : execute, " + forms.get(i), AIM, took[2 + i] / took[0], 2, "");
    }
    int last = forms.size() - 1;
    table.below(
        "verify : execute by requests, " + forms.get(last), AIM, took[2 + last] / took[1], 2, "");
  }

  private static Runnable proven(Verifier verifier, byte[] file) {
    return () -> {
      Report report = verifier.verify(file, Expectations.NONE);
      if (report.verdict() != Verdict.PROVEN) {
        throw new IllegalStateException("the bundle is not PROVEN: " + report.reason());
      }
    };
  }

  private int transfer() {
    return call("ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"1\"}", "1");
  }

  private int call(String method, String args, String deposit) {
    byte[] bytes = args.getBytes(StandardCharsets.UTF_8);
    return run(CallRequest.call(OWNER, TOKEN, method, bytes, GAS, Balance.parse(deposit)));
  }

  /** Makes the blocks of a call and signs the statements about them; answers how many. */
  private int run(CallRequest request) {
    Call call = new Call(session, request);
    int blocks = 0;
    while (!call.done()) {
      CryptoHash digest = call.step().statement().digest();
      byte[] signature = Ed25519.sign(SEED, digest.unsafeBytes());
      session.sign(digest, Signature.of(KeyType.ED25519, signature));
      blocks++;
    }
    return blocks;
  }
}
