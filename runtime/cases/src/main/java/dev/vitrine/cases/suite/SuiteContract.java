package dev.vitrine.cases.suite;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.text.Base64Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A module of the suite with the commands that follow it, as a contract: the method {@link #STEPS}
 * makes all calls that return, and each call that does not has a method of its own, which makes the
 * calls before it first.
 */
final class SuiteContract {
  /** The method that makes all calls that return. */
  static final String STEPS = "steps";

  private static final String ABOUT_MEMORY_SIZE =
      "answers hang on the size of the memory, which is 1,024 pages for every contract (§1.5)";

  /**
   * Calls whose answers hang on the declared size of the memory: a contract's has 1,024 pages
   * whatever it declares ({@code docs/spec/vm.md} §1.5).
   */
  private static final Pattern MEMORY_SIZE =
      Pattern.compile(
          ".*(memory[._](size|grow)|memsize|cont-size|memory_trap\\.json|memory\\.json"
              + "|imports\\.json grow).*");

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

  private final String file;
  private final int line;
  private final SuiteModule module;
  private final SuiteCalls calls;
  private final List<JsonObject> made = new ArrayList<>();
  private final Map<String, String> failing = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();

  /**
   * @param file the suite's, for its name tells what it is about
   */
  SuiteContract(String file, JsonObject command, SuiteModule module) {
    this.file = file;
    this.line = command.getInt("line", 0);
    this.module = module;
    this.calls = new SuiteCalls(module);
  }

  /** The module of a command, as it stands in the suite. */
  static SuiteModule module(JsonObject command) {
    return new SuiteModule(Base64Text.decode(command.getString("wasm", "")));
  }

  /** What the trap that a command is about is called by the protocol, or null. */
  static String kind(JsonObject command) {
    // A table's index may follow.
    String text = command.getString("text", "");
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (text.startsWith(kind.getKey())) {
        return kind.getValue();
      }
    }
    return null;
  }

  /** Takes a command on this module. */
  void add(JsonObject command) {
    if (MEMORY_SIZE.matcher(file + " " + command.getString("field", "")).matches()) {
      leaveOut(ABOUT_MEMORY_SIZE);
      return;
    }
    switch (command.getString("kind", "")) {
      case "return", "action" -> {
        if (calls.addReturn(command)) {
          made.add(command);
        } else {
          leaveOut("values that a contract cannot name (externref)");
        }
      }
      case "trap" -> addFailing(command, kind(command));
      default -> addFailing(command, STACK_EXHAUSTED);
    }
  }

  private void addFailing(JsonObject command, String kind) {
    String method = "line " + command.getInt("line", 0);
    if (kind == null) {
      leaveOut(ABOUT_MEMORY_SIZE);
    } else if (calls.exportFailing(method, command)) {
      failing.put(method, kind);
    } else {
      leaveOut("values that a contract cannot name (externref)");
    }
  }

  private void leaveOut(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }

  /** Assertions that were left out, by reason. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** Assertions that the contract makes. */
  int size() {
    return made.size() + failing.size();
  }

  /** The kinds of error in which methods must end. */
  Map<String, String> failing() {
    return failing;
  }

  /** The contract's code, after which no command may be added. */
  byte[] code() {
    calls.exportSteps(STEPS);
    return module.toBytes();
  }

  String place() {
    return file + " line " + line;
  }

  /** The commands of {@link #STEPS}, in order. */
  List<JsonObject> made() {
    return made;
  }
}
