package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.jvm.figures.FigureTable;
import dev.vitrine.jvm.figures.TransferFigures;
import dev.vitrine.jvm.figures.Turns;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.Preparation;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine bench}: figures of the JVM; the launcher adds those of the tab. */
@Command(
    name = "bench",
    description = "Prints figures: preparing a contract, a token transfer, verifying its bundle.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
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
    out.println(
        String.format(
            Locale.ROOT,
            "JVM %s, load average %.1f",
            System.getProperty("java.version"),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    FigureTable table = new FigureTable(out);
    table.heading("Preparing a contract");
    double prepare = new Turns().add(() -> prepare(code)).milliseconds()[0];
    table.row("prepare a contract, 100 KB of code", prepare / code.length * 100_000, 2, "ms");
    JvmSession session = tokenSession(code);
    new TransferFigures(code).print(() -> transfer(session), table);
    new ProofFigures(session, table).print();
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
}
