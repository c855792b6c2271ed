package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import dev.vitrine.jvm.release.Release;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.jvm.session.RefusedException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.Amounts;
import dev.vitrine.types.Balance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine run}: a call of a contract on a fresh local chain. */
@Command(
    name = "run",
    description = "Deploys a contract on a fresh local chain and calls a method of it.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "F.wasm", description = "the contract")
  private Path contract;

  @Parameters(index = "1", paramLabel = "METHOD", description = "the method to call")
  private String method;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ARGS",
      defaultValue = "{}",
      description = "its arguments: JSON, base64:… or @file (default: ${DEFAULT-VALUE})")
  private String args;

  @Option(
      names = "--on",
      paramLabel = "ACCOUNT",
      defaultValue = "contract.test",
      description = "account of the contract (default: ${DEFAULT-VALUE})")
  private String on;

  @Option(
      names = "--as",
      paramLabel = "ACCOUNT",
      defaultValue = "alice.test",
      description =
          "who calls; made with a key and 1,000 NEAR if absent (default: ${DEFAULT-VALUE})")
  private String as;

  @Option(
      names = "--before",
      arity = "3",
      paramLabel = "METHOD ARGS DEPOSIT",
      hideParamSyntax = true,
      description = "a call to make first, by the same account; repeatable, made in order")
  private List<String> before = new ArrayList<>();

  @Option(
      names = "--gas",
      paramLabel = "GAS",
      defaultValue = "100 Tgas",
      description = "gas to attach (default: ${DEFAULT-VALUE})")
  private String gas;

  @Option(
      names = "--deposit",
      paramLabel = "AMOUNT",
      defaultValue = "0",
      description = "deposit: \"1 NEAR\", or yoctoNEAR (default: ${DEFAULT-VALUE})")
  private String deposit;

  @Option(
      names = "--protocol",
      paramLabel = "VERSION",
      defaultValue = "86",
      description = "protocol version, 84 to 86 (default: ${DEFAULT-VALUE})")
  private int protocol;

  @Option(names = "--view", description = "make it a view call: no block, nothing changes")
  private boolean view;

  @Option(
      names = "--nonce",
      paramLabel = "HEX",
      description = "a verifier's nonce, to stand in every statement")
  private String nonce;

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "write the bundle of all blocks from genesis on into this file")
  private Path bundle;

  @Option(
      names = "--of-call",
      description =
          "the bundle holds the blocks of this call alone: smaller, its anchor is claimed")
  private boolean ofCall;

  @Option(
      names = "--without-code",
      description = "with --of-call: leave the contracts' code out; 'verify --code' takes it then")
  private boolean withoutCode;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    byte[] code = InputFile.read(contract);
    if (code.length < 4 || code[0] != 0 || code[1] != 'a' || code[2] != 's' || code[3] != 'm') {
      throw new UserMistake(
          contract + " is not a WebAssembly file: it does not begin with the bytes 00 61 73 6d");
    }
    byte[] arguments = CallArguments.parse("ARGS", args);
    if ((ofCall && bundle == null) || (withoutCode && !ofCall)) {
      throw new UserMistake(
          withoutCode
              ? "--without-code: it goes with --of-call, as a bundle from genesis brings the code"
              : "--of-call: it says which --bundle to write, and there is none");
    }
    try {
      JvmSession session = new JvmSession();
      session.start(nonce, Release.stated(ThisJar.path()), protocol);
      session.call(
          Json.object()
              .add("op", "deploy")
              .add("account", on)
              .add("code", Base64Text.encode(code)));
      explainRefusal(session, code);
      for (int i = 0; i < before.size(); i += 3) {
        makeFirst(session, before.get(i), before.get(i + 1), before.get(i + 2));
      }
      JsonObject result = make(session, arguments);
      if (bundle != null) {
        writeBundle(session, result.get("number"));
      }
      print(result);
      return ExitCode.OK;
    } catch (RefusedException e) {
      throw new UserMistake(e.getMessage());
    }
  }

  /** The chain takes any bytes as code and only fails the calls; here is said why, and where. */
  private void explainRefusal(JvmSession session, byte[] code) {
    try {
      session.ask(
          Json.object()
              .add("op", "inspect")
              .add("code", Base64Text.encode(code))
              .add("protocol", protocol));
    } catch (RefusedException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("vitrine: every call of this contract fails. " + e.getMessage() + ".");
      err.flush();
    }
  }

  private void makeFirst(JvmSession session, String name, String text, String amount) {
    JsonObject result =
        session.call(
            callRequest(
                name,
                CallArguments.parse("the arguments of --before " + name, text),
                amount(amount, "DEPOSIT of --before " + name, Amounts::balance)));
    if (!"success".equals(result.get("status").asString())) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("vitrine: the call before, " + name + ", did not succeed:");
      new CallPrinter(err).print(result);
      err.flush();
    }
  }

  private JsonObject make(JvmSession session, byte[] arguments) {
    JsonObject request =
        callRequest(method, arguments, amount(deposit, "--deposit", Amounts::balance));
    if (view) {
      if (bundle != null) {
        throw new UserMistake("--bundle: a view call makes no block, so there is nothing to prove");
      }
      return session.ask(request.set("op", "view"));
    }
    return session.call(request);
  }

  private JsonObject callRequest(String name, byte[] arguments, Balance amount) {
    return Json.object()
        .add("op", "call")
        .add("on", on)
        .add("as", as)
        .add("method", name)
        .add("args", Base64Text.encode(arguments))
        .add("gas", Long.toUnsignedString(amount(gas, "--gas", Amounts::gas)))
        .add("deposit", amount.toString());
  }

  private static <T> T amount(String text, String where, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(where + ": " + e.getMessage());
    }
  }

  private void writeBundle(JvmSession session, JsonValue call) throws IOException {
    String text =
        ofCall
            ? session
                .ask(
                    Json.object()
                        .add("op", "bundle")
                        .add("from_call", call)
                        .add("without_code", withoutCode))
                .get("bundle")
                .asString()
            : session.bundleFromGenesis();
    try {
      Files.writeString(bundle, text);
    } catch (NoSuchFileException e) {
      throw new UserMistake("--bundle: the folder of " + bundle + " does not exist");
    }
  }

  private void print(JsonObject result) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      result.remove("ok");
      out.println(result.toString(WriterConfig.PRETTY_PRINT));
    } else {
      new CallPrinter(out).print(result);
    }
  }
}
