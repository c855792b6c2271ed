package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.Preparation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine bench}: figures of the JVM; the launcher adds those of the tab. */
@Command(
    name = "bench",
    description = "Prints figures: preparing a contract, a token transfer, verifying it.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final int WARM_UP = 400;
  private static final int RUNS = 101;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TOKEN.wasm",
      defaultValue = "contracts/ft.wasm",
      description = "the fungible token contract (default: ${DEFAULT-VALUE})")
  private Path token;

  @Override
  public Integer call() {
    byte[] code = InputFile.read(token);
    PrintWriter out = spec.commandLine().getOut();
    out.println("JVM, medians of " + RUNS + " warm runs, this machine:");
    double prepare = median(() -> prepare(code));
    row("prepare a contract", prepare / code.length * 100_000, "ms per 100 KB");
    JvmSession session = tokenSession(code);
    double call = median(() -> transfer(session));
    row("ft_transfer with roots, statements, signatures", call, "ms");
    JsonObject last = transfer(session);
    String bundle =
        session
            .ask(Json.object().add("op", "bundle").add("from_call", last.get("number").asInt()))
            .get("bundle")
            .asString();
    byte[] file = bundle.getBytes(StandardCharsets.UTF_8);
    Verifier verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
    double verify = median(() -> verify(verifier, file));
    row("verify its bundle", verify, "ms");
    row("verify : execute", verify / call, "times");
    row("bundle without code, JSON", size(session, last, true), "bytes");
    row("bundle without code, compact", size(session, last, false), "bytes");
    new ProofFigures(session, out).print();
    return ExitCode.OK;
  }

  private static void prepare(byte[] code) {
    Preparation.prepare(code, PreparedContract.limits(RuntimeConfig.forProtocol(86).wasm));
  }

  private static JvmSession tokenSession(byte[] code) {
    JvmSession session = new JvmSession();
    session.start(null, "00".repeat(32), 86);
    session.call(
        Json.object()
            .add("op", "deploy")
            .add("account", "contract.test")
            .add("code", Base64Text.encode(code)));
    session.call(
        request(
            "new_default_meta",
            "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000000\"}",
            "0"));
    session.call(
        request("storage_deposit", "{\"account_id\":\"bob.test\"}", "1250000000000000000000"));
    return session;
  }

  private static JsonObject request(String method, String args, String deposit) {
    return Json.object()
        .add("op", "call")
        .add("on", "contract.test")
        .add("as", "alice.test")
        .add("method", method)
        .add("args", Base64Text.encode(args.getBytes(StandardCharsets.UTF_8)))
        .add("deposit", deposit);
  }

  private static JsonObject transfer(JvmSession session) {
    return session.call(
        request("ft_transfer", "{\"receiver_id\":\"bob.test\",\"amount\":\"1\"}", "1"));
  }

  private static void verify(Verifier verifier, byte[] file) {
    if (verifier.verify(file, Expectations.NONE).verdict() != Verdict.PROVEN) {
      throw new IllegalStateException("the bundle is not PROVEN");
    }
  }

  private static double size(JvmSession session, JsonObject call, boolean json) {
    String text =
        session
            .ask(
                Json.object()
                    .add("op", "bundle")
                    .add("from_call", call.get("number").asInt())
                    .add("without_code", true))
            .get("bundle")
            .asString();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return json ? bytes.length : Bundle.parse(bytes).toBorsh().length;
  }

  private static double median(Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[RUNS / 2] / 1e6;
  }

  private void row(String what, double value, String unit) {
    String number =
        unit.equals("bytes")
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, "%.2f", value);
    spec.commandLine()
        .getOut()
        .println(String.format(Locale.ROOT, "  %-48s %12s %s", what, number, unit));
  }
}
