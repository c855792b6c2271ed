package dev.vitrine.cases.suite;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.WasmWriter;
import java.util.ArrayList;
import java.util.List;

/** Turns the suite's commands on one module into functions of it that check themselves. */
final class SuiteCalls {
  private static final int I32 = 0x7f;
  private static final int I64 = 0x7e;
  private static final int F32 = 0x7d;
  private static final int F64 = 0x7c;
  private static final int FUNCREF = 0x70;

  private final SuiteModule module;

  /** Calls that return, in the order of the suite. */
  private final List<Integer> steps = new ArrayList<>();

  SuiteCalls(SuiteModule module) {
    this.module = module;
  }

  int steps() {
    return steps.size();
  }

  /**
   * Adds a call that returns, and the check of its result.
   *
   * @return whether that could be done
   */
  boolean addReturn(JsonObject command) {
    WasmWriter code = new WasmWriter();
    List<Integer> results;
    if (command.getBoolean("get", false)) {
      int global = module.global(command.getString("field", ""));
      if (global < 0) {
        return false;
      }
      code.u8(0x23).u32(global);
      results = List.of(module.globalType(global));
    } else {
      if (!writeCall(command, code)) {
        return false;
      }
      results = module.type(module.function(command.getString("field", ""))).results();
    }
    JsonValue expect = command.get("expect");
    if (results.size() > 1) {
      return false;
    }
    if (results.size() == 1) {
      if (expect == null) {
        code.u8(0x1a);
      } else if (!writeCheck(results.get(0), expect.asArray().get(0), code)) {
        return false;
      }
    }
    steps.add(module.add(code.toBytes()));
    return true;
  }

  /** Exports a method that makes all calls so far. */
  void exportSteps(String name) {
    module.export(name, module.add(callSteps().toBytes()));
  }

  /**
   * Exports a method that makes all calls so far and then one that does not return.
   *
   * @return whether that could be done
   */
  boolean exportFailing(String name, JsonObject command) {
    WasmWriter code = callSteps();
    if (!writeCall(command, code)) {
      return false;
    }
    List<Integer> results = module.type(module.function(command.getString("field", ""))).results();
    results.forEach(result -> code.u8(0x1a));
    module.export(name, module.add(code.toBytes()));
    return true;
  }

  private WasmWriter callSteps() {
    WasmWriter code = new WasmWriter();
    for (int step : steps) {
      code.u8(0x10).u32(step);
    }
    return code;
  }

  private boolean writeCall(JsonObject command, WasmWriter code) {
    int function = module.function(command.getString("field", ""));
    if (function < 0) {
      return false;
    }
    for (JsonValue argument : command.get("args").asArray()) {
      if (!writeConstant(argument.asString(), code)) {
        return false;
      }
    }
    code.u8(0x10).u32(function);
    return true;
  }

  private static boolean writeConstant(String text, WasmWriter code) {
    String kind = text.substring(0, text.indexOf(':'));
    String value = text.substring(kind.length() + 1);
    switch (kind) {
      case "i32" -> code.u8(0x41).s64(Integer.parseUnsignedInt(value, 16));
      case "i64" -> code.u8(0x42).s64(Long.parseUnsignedLong(value, 16));
      case "f32" -> code.u8(0x43).fixed(Long.parseUnsignedLong(value, 16), 4);
      case "f64" -> code.u8(0x44).fixed(Long.parseUnsignedLong(value, 16), 8);
      default -> {
        if (!text.equals("funcref:null")) {
          return false;
        }
        code.u8(0xd0, FUNCREF);
      }
    }
    return true;
  }

  /** The result is on the stack; what is not as expected runs into {@code unreachable}. */
  private static boolean writeCheck(int type, JsonValue expect, WasmWriter code) {
    if (!expect.isString()) {
      return false;
    }
    String text = expect.asString();
    String value = text.substring(text.indexOf(':') + 1);
    switch (type) {
      case I32 -> code.u8(0x41).s64(Integer.parseUnsignedInt(value, 16)).u8(0x47);
      case I64 -> code.u8(0x42).s64(Long.parseUnsignedLong(value, 16)).u8(0x52);
      case F32 -> {
        code.u8(0xbc);
        if (value.startsWith("nan")) {
          int mask = value.equals("nan:canonical") ? 0x7fff_ffff : 0x7fc0_0000;
          code.u8(0x41).s64(mask).u8(0x71).u8(0x41).s64(0x7fc0_0000).u8(0x47);
        } else {
          code.u8(0x41).s64(Integer.parseUnsignedInt(value, 16)).u8(0x47);
        }
      }
      case F64 -> {
        code.u8(0xbd);
        if (value.startsWith("nan")) {
          long mask = value.equals("nan:canonical") ? Long.MAX_VALUE : 0x7ff8_0000_0000_0000L;
          code.u8(0x42).s64(mask).u8(0x83).u8(0x42).s64(0x7ff8_0000_0000_0000L).u8(0x52);
        } else {
          code.u8(0x42).s64(Long.parseUnsignedLong(value, 16)).u8(0x52);
        }
      }
      case FUNCREF -> {
        code.u8(0xd1);
        if (value.equals("null")) {
          code.u8(0x45);
        }
      }
      default -> {
        return false;
      }
    }
    code.u8(0x04, 0x40, 0x00, 0x0b);
    return true;
  }
}
