package dev.vitrine.jvm.interpreter;

import dev.vitrine.vm.HostFunction;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;

/** A module as Endive holds it. Safe for several threads; its instances are not. */
public final class InterpretedContract {
  private final WasmModule module;
  private final List<HostFunction> imports;
  private final Map<String, Integer> functions = new HashMap<>();
  private final Map<String, Integer> globals = new HashMap<>();

  /**
   * Makes a module ready to run.
   *
   * @param bytes an instrumented module
   * @param imports the host functions that it imports, in order
   */
  public InterpretedContract(byte[] bytes, List<HostFunction> imports) {
    // Preparation has validated the module by the protocol's own rules.
    WasmModule parsed =
        Parser.builder().withValidation(false).build().parse(() -> new ByteArrayInputStream(bytes));
    this.module = Repairs.repair(parsed);
    this.imports = imports;
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        functions.put(export.name(), export.index());
      } else if (export.exportType() == ExternalType.GLOBAL) {
        globals.put(export.name(), export.index());
      }
    }
  }

  WasmModule module() {
    return module;
  }

  List<HostFunction> imports() {
    return imports;
  }

  /** Index of an exported function. */
  int function(String export) {
    return functions.get(export);
  }

  /** Whether the module's own counter exists: if not, nothing in it costs gas. */
  public boolean hasGas() {
    return globals.containsKey("vitrine_gas");
  }

  /** Index of the module's own counter. */
  int gasGlobal() {
    return globals.get("vitrine_gas");
  }

  /**
   * An instance as at the start of a call.
   *
   * @throws dev.vitrine.jvm.memory.GuestTrap if an element segment does not fit the table
   */
  public InterpretedInstance instance() {
    return new InterpretedInstance(this);
  }
}
