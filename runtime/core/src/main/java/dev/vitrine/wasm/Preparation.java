package dev.vitrine.wasm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares contracts: parses, validates, judges limits and instruments ({@code docs/spec/vm.md}
 * §4).
 */
public final class Preparation {
  /**
   * How many functions the reference imports before the contract's: part of a compile error's text
   * (§4.4).
   */
  private static final int ADDED_FUNCTIONS = 3;

  /** What an instance may take of the reference's pool, less what it takes always (§3.5). */
  private static final long MAX_INSTANCE_BYTES = 1_048_336;

  private Preparation() {}

  /**
   * Prepares a contract. A pure function of its arguments; refuses with a reason, never by an
   * exception.
   */
  public static PrepareResult prepare(byte[] code, PrepareLimits limits) {
    try {
      ModuleParser parser = new ModuleParser(code, limits);
      WasmModule module = parser.parse();
      parser.code().judgeLimits();
      int uncompilable = parser.code().uncompilable();
      if (uncompilable >= 0) {
        return compileFailure(module, uncompilable);
      }
      return prepared(module, new Instrumenter(module, parser.code(), limits).instrument());
    } catch (Refusal refusal) {
      return new PrepareFailure(refusal.kind(), Explainer.explain(code, refusal));
    }
  }

  private static CompileFailure compileFailure(WasmModule module, int position) {
    int function = module.importedFunctions + position;
    Refusal refusal =
        Refusal.invalid(
                module.bodies.get(2 * position),
                "The function has 49,999 or 50,000 parameters and locals; NEAR's compiler takes 49,998")
            .inFunction(function);
    return new CompileFailure(
        "failed to compile: wasm[0]::function[" + (ADDED_FUNCTIONS + function) + "]",
        Explainer.explain(module.bytes, refusal));
  }

  private static PreparedModule prepared(WasmModule module, byte[] instrumented) {
    List<FunctionImport> imports = new ArrayList<>();
    for (int i = 0; i < module.importedFunctions; i++) {
      imports.add(
          new FunctionImport(
              text(module, module.importNames.get(i), module.importNameLengths.get(i)),
              module.functionType(i),
              module.importOffsets.get(i)));
    }
    List<FunctionExport> exports = new ArrayList<>();
    for (int i = 0; i < module.exports.size(); i += ExportSection.FIELDS) {
      if (module.exports.get(i) == ExportSection.FUNCTION) {
        int function = module.exports.get(i + 1);
        String name = text(module, module.exports.get(i + 2), module.exports.get(i + 3));
        exports.add(
            new FunctionExport(
                name,
                module.functionType(function),
                function,
                function < module.importedFunctions));
      }
    }
    return new PreparedModule(
        instrumented,
        module.bytes.length,
        imports,
        exports,
        module.start >= 0,
        module.table != null,
        instanceBytes(module) <= MAX_INSTANCE_BYTES);
  }

  private static String text(WasmModule module, int start, int length) {
    return new String(module.bytes, start, length, StandardCharsets.UTF_8);
  }

  /** The measured rule of §3.5. */
  private static long instanceBytes(WasmModule module) {
    long escaped = 0;
    for (int i = module.importedFunctions; i < module.functionCount(); i++) {
      escaped += module.isNamed(i) || i == module.start ? 1 : 0;
    }
    return 16L * (module.globals.size() + 2)
        + 64L * (module.importedFunctions + 3)
        + 32L * escaped
        + (module.table == null ? 0 : 16);
  }
}
