package dev.vitrine.jvm.interpreter;

import dev.vitrine.vm.HostFunction;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Memory;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * What one instance imports: the contract's host functions, each with one more parameter, the gas
 * left ({@link dev.vitrine.wasm.PreparedModule}), and the functions by which the instrumented code
 * keeps its accounts. They work on the logic of the call that is running.
 */
final class HostImports {
  private static final String HOST = "env";
  private static final String ACCOUNTS = "vitrine";

  /** The running call, or null between calls. */
  VMLogic logic;

  /** Everything that a module with these imports is linked with. */
  ImportValues values(List<HostFunction> functions, Memory memory) {
    List<ImportFunction> imports = new ArrayList<>();
    for (HostFunction function : List.copyOf(new java.util.LinkedHashSet<>(functions))) {
      imports.add(hostFunction(function));
    }
    imports.add(
        new ImportFunction(
            ACCOUNTS,
            "gas_left",
            FunctionType.of(List.of(), List.of(ValType.I64)),
            (instance, args) -> new long[] {logic.gasLeft()}));
    imports.add(
        new ImportFunction(
            ACCOUNTS,
            "leave",
            FunctionType.of(List.of(ValType.I64), List.of()),
            (instance, args) -> {
              logic.leave(args[0]);
              return null;
            }));
    imports.add(
        new ImportFunction(
            ACCOUNTS,
            "gas_exhausted",
            FunctionType.of(List.of(ValType.I64, ValType.I64), List.of()),
            (instance, args) -> {
              logic.gasExhausted(args[0], args[1]);
              return null;
            }));
    imports.add(
        new ImportFunction(
            ACCOUNTS,
            "stack_exhausted",
            FunctionType.of(List.of(ValType.I64), List.of()),
            (instance, args) -> {
              logic.stackExhausted(args[0]);
              return null;
            }));
    return ImportValues.builder()
        .withFunctions(imports)
        .addMemory(new ImportMemory(ACCOUNTS, "memory", memory))
        .build();
  }

  private ImportFunction hostFunction(HostFunction function) {
    List<ValType> params = types(function.type().params());
    int gas = params.size();
    params.add(ValType.I64);
    List<ValType> results = types(function.type().results());
    boolean answers = !results.isEmpty();
    return new ImportFunction(
        HOST,
        function.importName(),
        FunctionType.of(params, results),
        (instance, args) -> {
          VMLogic current = logic;
          current.enter(args[gas]);
          long answer = function.call(current, args);
          return answers ? new long[] {answer} : null;
        });
  }

  private static List<ValType> types(List<ValueType> types) {
    List<ValType> out = new ArrayList<>();
    for (ValueType type : types) {
      out.add(type == ValueType.I32 ? ValType.I32 : ValType.I64);
    }
    return out;
  }
}
