package dev.vitrine.jvm.engine;

import dev.vitrine.vm.HostFunction;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.Machine;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;

/**
 * A module as Endive holds it: parsed, compiled once, and a few idle instances that a next call can
 * use. Safe for several threads.
 */
final class CompiledContract {
  /** More idle instances than there are calls at the same time are of no use. */
  private static final int MAX_IDLE = 4;

  /**
   * Endive's compiler looks through all imports for each import and type: what takes it minutes is
   * interpreted.
   */
  private static final long MAX_COMPILE_WORK = 50_000_000;

  private final JvmEngine engine;
  private final WasmModule module;
  private final List<HostFunction> imports;
  private final Function<Instance, Machine> machines;
  private final Map<String, Integer> functions = new HashMap<>();
  private final int gasGlobal;
  private final ArrayDeque<ContractInstance> idle = new ArrayDeque<>();

  /**
   * @param bytes an instrumented module
   * @param imports its host functions
   */
  CompiledContract(JvmEngine engine, byte[] bytes, List<HostFunction> imports) {
    this.engine = engine;
    // Preparation has validated the module by the protocol's own rules.
    this.module = Parser.builder().withValidation(false).build().parse(() -> stream(bytes));
    this.imports = imports;
    this.machines = engine.interprets() ? InterpreterMachine::new : compile(module);
    int gas = -1;
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        functions.put(export.name(), export.index());
      } else if (export.exportType() == ExternalType.GLOBAL
          && export.name().equals("vitrine_gas")) {
        gas = export.index();
      }
    }
    this.gasGlobal = gas;
  }

  private static java.io.InputStream stream(byte[] bytes) {
    return new java.io.ByteArrayInputStream(bytes);
  }

  /**
   * Bytecode for the module. Single functions that the JVM cannot hold are interpreted by Endive;
   * if the whole does not fit into classes, all of it is.
   */
  private static Function<Instance, Machine> compile(WasmModule module) {
    long types = module.typeSection().typeCount();
    long imports = module.importSection().importCount();
    if (types * imports * imports > MAX_COMPILE_WORK) {
      return InterpreterMachine::new;
    }
    try {
      return MachineFactoryCompiler.builder(module)
          .withInterpreterFallback(InterpreterFallback.SILENT)
          .compile();
    } catch (RuntimeException | LinkageError e) {
      return InterpreterMachine::new;
    }
  }

  JvmEngine engine() {
    return engine;
  }

  WasmModule module() {
    return module;
  }

  List<HostFunction> imports() {
    return imports;
  }

  Function<Instance, Machine> machines() {
    return machines;
  }

  /** Index of an exported function. */
  int function(String export) {
    return functions.get(export);
  }

  /** Index of the global with the gas left, or −1 if nothing in the module costs gas. */
  int gasGlobal() {
    return gasGlobal;
  }

  /** An instance as at the start of a call. */
  ContractInstance take() {
    ContractInstance instance;
    synchronized (idle) {
      instance = idle.pollLast();
    }
    return instance == null ? new ContractInstance(this) : instance;
  }

  /** Keeps an instance whose call returned for the next one. */
  void give(ContractInstance instance) {
    synchronized (idle) {
      if (idle.size() < MAX_IDLE) {
        idle.addLast(instance);
      }
    }
  }
}
