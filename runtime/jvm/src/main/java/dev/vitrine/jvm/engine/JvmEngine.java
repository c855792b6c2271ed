package dev.vitrine.jvm.engine;

import dev.vitrine.vm.Engine;
import dev.vitrine.vm.Exit;
import dev.vitrine.vm.LinkedModule;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.WasmTrap;
import run.endive.wasm.WasmEngineException;

/**
 * Runs contracts with Endive: compiled to JVM bytecode or interpreted. Both give the same exits,
 * gas and effects; the interpreter needs a hundred times as long and shares no code generator with
 * anything.
 *
 * <p>Safe for several threads, if no two of them hand in the same {@link LinkedModule} for the
 * first time at once (then it is compiled twice). A thread that is not of {@link DeepStack} pays
 * for a fresh one at each call.
 */
public final class JvmEngine implements Engine {
  private final boolean interprets;

  private JvmEngine(boolean interprets) {
    this.interprets = interprets;
  }

  /** An engine that compiles contracts to JVM bytecode. */
  public static JvmEngine compiler() {
    return new JvmEngine(false);
  }

  /** An engine that interprets contracts. */
  public static JvmEngine interpreter() {
    return new JvmEngine(true);
  }

  boolean interprets() {
    return interprets;
  }

  @Override
  public Exit call(LinkedModule module, String method, VMLogic logic) {
    try {
      return DeepStack.call(() -> run(compiled(module), module.module().hasStart(), method, logic));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CompiledContract compiled(LinkedModule module) {
    if (module.compiled() instanceof CompiledContract contract && contract.engine() == this) {
      return contract;
    }
    CompiledContract contract =
        new CompiledContract(this, module.module().bytes(), module.imports());
    module.keepCompiled(contract);
    return contract;
  }

  static Exit run(CompiledContract contract, boolean start, String method, VMLogic logic) {
    ContractInstance instance;
    try {
      instance = contract.take();
      instance.begin(logic);
    } catch (GuestTrap e) {
      return Exit.trapped(e.kind());
    }
    WasmTrap trap;
    try {
      if (start) {
        instance.call("vitrine_start");
      }
      instance.call("\0" + method);
      instance.end();
      contract.give(instance);
      return Exit.RETURNED;
    } catch (GuestTrap e) {
      trap = e.kind();
    } catch (WasmEngineException e) {
      trap = TrapKinds.of(e);
    } catch (StackOverflowError e) {
      trap = WasmTrap.STACK_OVERFLOW;
    }
    // An instance that did not return is left to the garbage collector: the interpreter inside it
    // may have values on its stack.
    if (contract.gasGlobal() >= 0) {
      logic.leave(instance.gasLeft());
    }
    return Exit.trapped(trap);
  }
}
