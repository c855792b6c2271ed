package dev.vitrine.cases.suite;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vectors.VmCaseText;
import dev.vitrine.vectors.VmRecorder;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs files of the official suite on one engine: each module must be accepted or refused as the
 * reference does, and each call must end as the suite says, as far as contracts can make it.
 */
public final class SuiteRun {
  /** A method that no module of the suite has. */
  private static final String NO_METHOD = "no such method";

  /** Whatever the host's functions of the suite do, they return nothing. */
  private static final byte[] EMPTY_BODY = {0, 0x0b};

  private static final String DESERIALIZATION = "CompilationError.PrepareError.Deserialization";
  private static final String TOO_MANY_TABLES = "CompilationError.PrepareError.TooManyTables";

  /** Ranges of a table are paid for before their bounds are looked at (§5.1). */
  private static final String UNPAYABLE = "HostError.GasLimitExceeded";

  private static final String OUT_OF_BOUNDS = "WasmTrap.MemoryOutOfBounds";

  private final VmRecorder engine;

  /** Modules of the present file that others may import from. */
  private final Map<String, SuiteModule> registered = new HashMap<>();

  private final Map<String, SuiteModule> named = new HashMap<>();
  private SuiteReport report = new SuiteReport();

  /** Runs on this engine. */
  public SuiteRun(VmRecorder engine) {
    this.engine = engine;
  }

  /**
   * Runs one file.
   *
   * @param name its name
   * @param json its text
   */
  public SuiteReport run(String name, String json) {
    report = new SuiteReport();
    registered.clear();
    named.clear();
    SuiteModule last = null;
    SuiteContract contract = null;
    String without = "there is no module";
    for (JsonValue value : Json.parse(json).asObject().get("commands").asArray()) {
      JsonObject command = value.asObject();
      if (command.get("near") != null) {
        judge(name, command);
      }
      switch (command.getString("kind", "")) {
        case "module" -> {
          run(contract);
          last = isAccepted(command) ? SuiteContract.module(command) : null;
          if (command.get("name") != null) {
            named.put(command.getString("name", ""), last);
          }
          without = last == null ? "modules with features that contracts lack" : unlinkable(last);
          contract = without == null ? new SuiteContract(name, command, linked(command)) : null;
        }
        case "register" -> {
          String as = command.getString("as", "");
          String whose = command.getString("name", null);
          registered.put(as, whose == null ? last : named.get(whose));
        }
        case "uninstantiable" -> instantiate(name, command);
        case "return", "action", "trap", "exhaustion" -> {
          if (command.get("module") != null) {
            report.leaveOut("calls of another module than the last", 1);
          } else if (contract == null) {
            report.leaveOut(without, 1);
          } else {
            contract.add(command);
          }
        }
        case "unlinkable" -> report.leaveOut("linking of modules to one another", 1);
        default -> {}
      }
    }
    run(contract);
    return report;
  }

  private static boolean isAccepted(JsonObject command) {
    return command.getString("near", "").equals("ok");
  }

  /** Whether a module is accepted where the reference accepts it. */
  private void judge(String file, JsonObject command) {
    byte[] code = Base64Text.decode(command.getString("wasm", ""));
    String kind = kind(code, NO_METHOD);
    // Rules of the protocol's own may still refuse a valid module, but not as malformed.
    boolean right =
        isAccepted(command)
            ? !kind.equals(DESERIALIZATION)
            : kind.startsWith("CompilationError.PrepareError.");
    if (!right) {
      String wanted = command.getString("near", "");
      report.fail(file + " line " + command.getInt("line", 0) + ": " + wanted + ", but " + kind);
    }
    report.addVerdict();
  }

  /** Why a module's imports cannot be given to it, or null if they can. */
  private String unlinkable(SuiteModule module) {
    if (module.importsGlobals()) {
      return "imports of globals, which contracts cannot have";
    }
    for (SuiteModule.Import wanted : module.imports()) {
      if (body(wanted) == null || !module.importsFunction(wanted) && isRegistered(wanted)) {
        return "imports from other modules of the suite";
      }
    }
    return null;
  }

  private boolean isRegistered(SuiteModule.Import wanted) {
    return !wanted.module().equals("spectest");
  }

  private byte[] body(SuiteModule.Import wanted) {
    if (!isRegistered(wanted)) {
      return EMPTY_BODY;
    }
    SuiteModule from = registered.get(wanted.module());
    return from == null ? null : from.constantBody(wanted.name());
  }

  private SuiteModule linked(JsonObject command) {
    SuiteModule module = SuiteContract.module(command);
    for (SuiteModule.Import wanted : module.imports()) {
      if (module.importsFunction(wanted)) {
        module.define(body(wanted));
      }
    }
    return module;
  }

  private void instantiate(String file, JsonObject command) {
    String expected = SuiteContract.kind(command);
    if (!isAccepted(command) || expected == null) {
      report.leaveOut("instantiation that hangs on the size of the memory", 1);
      return;
    }
    String without = unlinkable(SuiteContract.module(command));
    if (without != null) {
      report.leaveOut(without, 1);
      return;
    }
    SuiteContract contract = new SuiteContract(file, command, linked(command));
    String found = kind(contract.code(), SuiteContract.STEPS);
    report.addCalls(1);
    if (!found.equals(expected)) {
      report.fail(contract.place() + ": expected " + expected + ", found " + found);
    }
  }

  private void run(SuiteContract contract) {
    if (contract == null) {
      return;
    }
    contract.leftOut().forEach(report::leaveOut);
    byte[] code = contract.code();
    String found = kind(code, SuiteContract.STEPS);
    if (found.equals(TOO_MANY_TABLES)) {
      report.leaveOut("modules with more than one table", contract.size());
      return;
    }
    if (found.equals(UNPAYABLE)) {
      report.leaveOut("calls that no gas pays for", contract.size());
      return;
    }
    report.addCalls(contract.size());
    if (!found.isEmpty()) {
      report.fail(contract.place() + ": " + found + " in one of " + contract.made().size());
    }
    contract
        .failing()
        .forEach(
            (method, expected) -> {
              String kind = kind(code, method);
              boolean unpayable = kind.equals(UNPAYABLE) && expected.equals(OUT_OF_BOUNDS);
              if (!kind.equals(expected) && !unpayable) {
                report.fail(
                    contract.place()
                        + ", "
                        + method
                        + ": expected "
                        + expected
                        + ", found "
                        + kind);
              }
            });
  }

  /** The kind of error in which a call ends, empty if it ends well. */
  private String kind(byte[] code, String method) {
    JsonObject record = engine.record(new VmCaseText("suite", code, method).line());
    JsonValue error = record.get("error");
    return error.isNull() ? "" : error.asObject().getString("kind", "");
  }
}
