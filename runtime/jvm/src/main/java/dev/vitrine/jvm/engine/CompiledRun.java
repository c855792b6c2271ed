package dev.vitrine.jvm.engine;

import dev.vitrine.jvm.compiler.CompiledContract;
import dev.vitrine.jvm.compiler.GuestState;
import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.Exit;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.WasmTrap;

/** Calls of a compiled contract. */
record CompiledRun(JvmEngine engine, CompiledContract contract) implements RunnableContract {
  @Override
  public Exit run(boolean start, String export, VMLogic logic) {
    GuestState state;
    try {
      state = contract.take();
    } catch (GuestTrap e) {
      return Exit.trapped(e.kind());
    }
    try {
      return run(state, start, export, logic);
    } finally {
      state.end();
      contract.give(state);
    }
  }

  private Exit run(GuestState state, boolean start, String export, VMLogic logic) {
    try {
      state.begin(logic);
    } catch (GuestTrap e) {
      return Exit.trapped(e.kind());
    }
    WasmTrap trap;
    try {
      if (start) {
        contract.call(state, "vitrine_start");
      }
      contract.call(state, export);
      return Exit.RETURNED;
    } catch (GuestTrap e) {
      trap = e.kind();
    } catch (StackOverflowError e) {
      trap = WasmTrap.STACK_OVERFLOW;
    }
    if (contract.hasGas()) {
      logic.leave(state.gas());
    }
    return Exit.trapped(trap);
  }
}
