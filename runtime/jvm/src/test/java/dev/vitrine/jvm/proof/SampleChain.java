package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.chain.Call;
import dev.vitrine.chain.CallRequest;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.chain.LocalSession;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A local chain with a fixed session key, on which the corpus is made. */
final class SampleChain {
  private static final AccountId ALICE = AccountId.of("alice.test");
  private static final AccountId BOB = AccountId.of("bob.test");
  private static final long GAS = 100_000_000_000_000L;

  /** One engine for all, so that a contract is compiled once. */
  static final Applier APPLIER = LocalNode.applier(JvmEngine.compiler());

  private final Signer signer;
  final LocalSession session;

  SampleChain(Signer signer, String nonce, String release) {
    this.signer = signer;
    this.session =
        new LocalSession(
            APPLIER,
            86,
            new Session(
                signer.key(),
                nonce.getBytes(UTF_8),
                CryptoHash.owning(dev.vitrine.crypto.Sha256.hash(release.getBytes(UTF_8)))));
  }

  /** The chain that most of the corpus is made on. */
  static SampleChain usual() {
    return new SampleChain(Signer.HONEST, "a nonce", "a release");
  }

  static byte[] contract(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("contracts"))) {
      folder = folder.getParent();
    }
    try {
      return Files.readAllBytes(folder.resolve("contracts").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(CallRequest request) {
    Call call = new Call(session, request);
    while (!call.done()) {
      sign(call.step().statement());
    }
    return call.number();
  }

  private void sign(Statement statement) {
    CryptoHash digest = statement.digest();
    session.sign(
        digest, Signature.of(KeyType.ED25519, Ed25519.sign(signer.seed(), digest.unsafeBytes())));
  }

  int deploy(String account, String contract) {
    return run(CallRequest.deploy(AccountId.of(account), contract(contract)));
  }

  int call(String on, String method, String args, String deposit) {
    return run(
        CallRequest.call(
            ALICE, AccountId.of(on), method, args.getBytes(UTF_8), GAS, Balance.parse(deposit)));
  }

  int act(Action action) {
    return run(new CallRequest(ALICE, BOB, action));
  }

  int transfer(String amount) {
    return act(new TransferAction(Balance.parse(amount)));
  }

  /** Makes empty blocks as part of the last call, as many as a yield waits for its answer. */
  void wait(int call, int blocks) {
    for (int i = 0; i < blocks || session.chain().head().inFlight(); i++) {
      sign(session.make(call, List.of()).statement());
    }
  }

  /** A token with alice and bob registered. */
  void token(String account) {
    deploy(account, "ft.wasm");
    call(
        account,
        "new_default_meta",
        "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000\"}",
        "0");
    call(account, "storage_deposit", "{\"account_id\":\"bob.test\"}", "1250000000000000000000");
  }

  Bundle bundle(int call) {
    return session.bundle(call, false);
  }
}
