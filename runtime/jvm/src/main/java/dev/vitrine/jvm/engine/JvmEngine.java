package dev.vitrine.jvm.engine;

import dev.vitrine.jvm.compiler.CompiledContract;
import dev.vitrine.jvm.interpreter.InterpretedContract;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.Exit;
import dev.vitrine.vm.LinkedModule;
import dev.vitrine.vm.VMLogic;

/**
 * Runs contracts on the JVM: compiled to its bytecode, or interpreted. Both give the same exits,
 * gas and effects; the interpreter needs a hundred times as long and is there as a second opinion.
 *
 * <p>Safe for several threads. A thread that is not of {@link DeepStack} pays for a fresh one at
 * each call.
 */
public final class JvmEngine implements Engine {
  private final boolean interprets;

  private JvmEngine(boolean interprets) {
    this.interprets = interprets;
  }

  /**
   * An engine that compiles contracts to JVM bytecode. A module with a function that is too large
   * for the JVM is interpreted.
   */
  public static JvmEngine compiler() {
    return new JvmEngine(false);
  }

  /** An engine that interprets contracts. */
  public static JvmEngine interpreter() {
    return new JvmEngine(true);
  }

  @Override
  public Exit call(LinkedModule module, String method, VMLogic logic) {
    try {
      return DeepStack.call(
          () -> runnable(module).run(module.module().hasStart(), "\0" + method, logic));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private RunnableContract runnable(LinkedModule module) {
    synchronized (module) {
      if (module.compiled() instanceof RunnableContract contract && contract.engine() == this) {
        return contract;
      }
      RunnableContract contract = make(module);
      module.keepCompiled(contract);
      return contract;
    }
  }

  private RunnableContract make(LinkedModule module) {
    byte[] bytes = module.module().bytes();
    CompiledContract compiled = interprets ? null : CompiledContract.of(bytes, module.imports());
    return compiled != null
        ? new CompiledRun(this, compiled)
        : new InterpretedRun(this, new InterpretedContract(bytes, module.imports()));
  }
}
