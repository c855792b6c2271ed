package dev.vitrine.jvm.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vectors.MockExternal;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.PreparedCache;
import dev.vitrine.vm.RunResult;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.error.FunctionCallError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpecExecutionTest {
  /**
   * Files whose answers hang on the declared size of the memory: a contract's has 1,024 pages
   * whatever it declares ({@code docs/spec/vm.md} §1.5).
   */
  private static final Set<String> ABOUT_MEMORY_SIZE =
      Set.of(
          "address.json",
          "bulk.json",
          "data.json",
          "memory.json",
          "memory_copy.json",
          "memory_fill.json",
          "memory_grow.json",
          "memory_init.json",
          "memory_size.json",
          "memory_trap.json");

  /** Calls elsewhere of which that is true. */
  private static final Pattern ABOUT_MEMORY_SIZE_TOO = Pattern.compile(".*memory[._](size|grow).*");

  /** The suite's words for a trap, and the protocol's kind. */
  private static final Map<String, String> KINDS =
      Map.of(
          "unreachable", "WasmTrap.Unreachable",
          "out of bounds table access", "WasmTrap.MemoryOutOfBounds",
          "undefined element", "WasmTrap.MemoryOutOfBounds",
          "uninitialized element", "WasmTrap.IndirectCallToNull",
          "indirect call type mismatch", "WasmTrap.IncorrectCallIndirectSignature",
          "integer overflow", "WasmTrap.IllegalArithmetic",
          "integer divide by zero", "WasmTrap.IllegalArithmetic",
          "invalid conversion to integer", "WasmTrap.IllegalArithmetic");

  private static final String STACK_EXHAUSTED = "HostError.MemoryAccessViolation";

  /** One module grows its table by as much as it can, which is paid for in advance (§5.1). */
  private static final String UNPAYABLE = "HostError.GasLimitExceeded";

  private static final String TOO_MANY_TABLES = "CompilationError.PrepareError.TooManyTables";

  private int calls;

  @TestFactory
  Stream<DynamicTest> the_suite_runs_as_contracts() throws IOException {
    String shared = System.getenv("VITRINE_SHARED");
    Path root = Path.of("").toAbsolutePath();
    Path suite =
        shared != null
            ? Path.of(shared, "fixtures/wasm-spec")
            : root.resolve("../../../shared/fixtures/wasm-spec");
    if (!Files.isDirectory(suite)) {
      System.out.println("SKIPPED: the WebAssembly suite (VITRINE_SHARED, or ../shared)");
      return Stream.of();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String version : List.of("v1", "v2")) {
      try (Stream<Path> files = Files.list(suite.resolve(version))) {
        files
            .sorted()
            .filter(file -> !ABOUT_MEMORY_SIZE.contains(file.getFileName().toString()))
            .forEach(
                file ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            version + "/" + file.getFileName(), () -> check(file))));
      }
    }
    tests.add(
        DynamicTest.dynamicTest(
            "most calls were made", () -> assertThat(calls).isGreaterThan(15_000)));
    return tests.stream();
  }

  private void check(Path file) throws Exception {
    List<String> failures = DeepStack.call(() -> failures(file));
    assertThat(failures).isEmpty();
  }

  private List<String> failures(Path file) throws IOException {
    List<String> failures = new ArrayList<>();
    List<JsonObject> group = new ArrayList<>();
    JsonObject head = Json.parse(Files.readString(file)).asObject();
    for (JsonValue value : head.get("commands").asArray()) {
      JsonObject command = value.asObject();
      if (command.getString("kind", "").equals("module")) {
        run(group, failures);
        group.clear();
      }
      group.add(command);
    }
    run(group, failures);
    return failures;
  }

  /** Runs a module, the first of the commands, and what is done to it. */
  private void run(List<JsonObject> group, List<String> failures) {
    if (group.isEmpty() || !group.get(0).getString("near", "").equals("ok")) {
      return;
    }
    SpecModule module = new SpecModule(Base64Text.decode(group.get(0).getString("wasm", "")));
    if (module.hasImports()) {
      return;
    }
    SpecCalls suite = new SpecCalls(module);
    Map<String, String> failing = new LinkedHashMap<>();
    for (JsonObject command : group.subList(1, group.size())) {
      if (isMade(command)) {
        suite.addReturn(command);
        continue;
      }
      String name = "line " + command.getInt("line", 0);
      switch (command.getString("kind", "")) {
        case "trap" -> {
          String text = command.getString("text", "").replaceAll(" \\d+$", "");
          // Where memory ends is another matter here; the recorded calls ask for that.
          if (KINDS.containsKey(text) && suite.exportFailing(name, command)) {
            failing.put(name, KINDS.get(text));
          }
        }
        case "exhaustion" -> {
          if (suite.exportFailing(name, command)) {
            failing.put(name, STACK_EXHAUSTED);
          }
        }
        default -> {}
      }
    }
    suite.exportSteps("steps");
    calls += suite.steps() + failing.size();
    byte[] code = module.toBytes();
    for (JvmEngine engine : List.of(JvmEngine.compiler(), JvmEngine.interpreter())) {
      ContractRunner runner = new ContractRunner(engine, new PreparedCache(16 << 20));
      int line = group.get(0).getInt("line", 0);
      String found = call(runner, code, "steps");
      if (found.equals(TOO_MANY_TABLES) || found.equals(UNPAYABLE)) {
        return;
      }
      if (!found.equals("fine")) {
        failures.add("module at line " + line + ": " + found + " at " + firstWrong(runner, group));
      }
      failing.forEach(
          (method, expected) -> {
            String kind = call(runner, code, method);
            if (!kind.equals(expected) && !isUnpayable(kind, expected)) {
              failures.add(method + ": expected " + expected + ", found " + kind);
            }
          });
    }
  }

  /** Ranges of a table are paid for before their bounds are looked at (§5.1). */
  private static boolean isUnpayable(String kind, String expected) {
    return kind.equals(UNPAYABLE) && expected.equals("WasmTrap.MemoryOutOfBounds");
  }

  /** Whether a command is a call of the present module that returns. */
  private static boolean isMade(JsonObject command) {
    String kind = command.getString("kind", "");
    return (kind.equals("return") || kind.equals("action"))
        && command.get("module") == null
        && !ABOUT_MEMORY_SIZE_TOO.matcher(command.getString("field", "")).matches();
  }

  /** The first call of a module that does not answer as it should. */
  private static String firstWrong(ContractRunner runner, List<JsonObject> group) {
    byte[] plain = Base64Text.decode(group.get(0).getString("wasm", ""));
    for (int count = 1; count <= group.size(); count++) {
      SpecModule module = new SpecModule(plain);
      SpecCalls suite = new SpecCalls(module);
      for (JsonObject command : group.subList(1, count)) {
        if (isMade(command)) {
          suite.addReturn(command);
        }
      }
      suite.exportSteps("steps");
      if (!call(runner, module.toBytes(), "steps").equals("fine")) {
        return "line " + group.get(count - 1).getInt("line", 0);
      }
    }
    return "no single call";
  }

  private static String call(ContractRunner runner, byte[] code, String method) {
    AccountId account = AccountId.of("suite");
    VMContext context =
        new VMContext(
            account,
            account,
            new byte[33],
            account,
            account,
            new byte[0],
            List.of(),
            1,
            1,
            1,
            Balance.ZERO,
            Balance.ZERO,
            100,
            CurrentContract.NONE,
            Balance.ZERO,
            1_000_000_000_000_000L,
            new byte[32],
            false,
            0,
            List.of());
    RunResult result =
        runner.run(
            new Code(code),
            method,
            context,
            new MockExternal(account, Map.of(), Map.of()),
            RuntimeConfig.forProtocol(86));
    if (result.outcome() == null) {
      return result.error().kind();
    }
    FunctionCallError error = result.outcome().aborted();
    return error == null ? "fine" : error.kind();
  }

  private record Code(byte[] load) implements ContractCode {
    @Override
    public CryptoHash hash() {
      return CryptoHash.of(Sha256.hash(load));
    }
  }
}
