package dev.vitrine.jvm.engine;

import dev.vitrine.jvm.interpreter.InterpretedContract;
import dev.vitrine.jvm.interpreter.InterpretedInstance;
import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.Exit;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.WasmTrap;

/** Calls of an interpreted contract, each of a new instance. */
record InterpretedRun(JvmEngine engine, InterpretedContract contract) implements RunnableContract {
  @Override
  public Exit run(boolean start, String export, VMLogic logic) {
    InterpretedInstance instance;
    try {
      instance = contract.instance();
      instance.begin(logic);
    } catch (GuestTrap e) {
      return Exit.trapped(e.kind());
    }
    WasmTrap trap;
    try {
      if (start) {
        instance.call("vitrine_start");
      }
      instance.call(export);
      return Exit.RETURNED;
    } catch (GuestTrap e) {
      trap = e.kind();
    } catch (StackOverflowError e) {
      trap = WasmTrap.STACK_OVERFLOW;
    }
    if (contract.hasGas()) {
      logic.leave(instance.gasLeft());
    }
    return Exit.trapped(trap);
  }
}
