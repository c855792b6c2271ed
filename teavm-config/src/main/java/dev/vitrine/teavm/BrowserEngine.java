package dev.vitrine.teavm;

import dev.vitrine.teavm.host.Reachability;
import dev.vitrine.teavm.host.RunningCall;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.Exit;
import dev.vitrine.vm.LinkedModule;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.WasmTrap;
import java.nio.charset.StandardCharsets;

/**
 * Runs contracts on the browser's own WebAssembly. The instrumented bytes are compiled by the
 * browser and linked to the exports of {@link dev.vitrine.teavm.host}; JavaScript ({@code
 * web/src/engine/contracts.ts}) makes the instance and catches traps, which WebAssembly itself
 * cannot catch.
 */
public final class BrowserEngine implements Engine {
  /** No contract has this number. */
  private static final int NEVER = -1;

  private final ContractMemory memory = new ContractMemory();
  private Reuse reuse;

  /** Reuses instances where that is quicker. */
  public BrowserEngine() {
    reuse = Reuse.BY_USE;
  }

  /** Reuses instances like this from now on. No outcome depends on it. */
  void reuse(Reuse when) {
    reuse = when;
  }

  @Override
  public Exit call(LinkedModule module, String method, VMLogic logic) {
    BrowserContract contract = contract(module);
    boolean again = reusing(contract, method);
    logic.attach(memory);
    RunningCall.set(logic);
    byte[] name = method.getBytes(StandardCharsets.UTF_8);
    int address = LinearMemory.allocate(name.length);
    LinearMemory.store(name, 0, name.length, address);
    try {
      int ending = again ? runAgain(contract, address, name.length) : Ending.FORGOTTEN;
      if (ending == Ending.FORGOTTEN) {
        ending = runOnce(contract, address, name.length);
      }
      return exit(ending, logic);
    } finally {
      LinearMemory.free(address);
      RunningCall.set(null);
      contract.history().add(method, logic.instructionGas());
    }
  }

  private boolean reusing(BrowserContract contract, String method) {
    return switch (reuse) {
      case NEVER -> false;
      case ALWAYS -> true;
      case BY_USE -> contract.history().advisesReuse(method);
    };
  }

  private static BrowserContract contract(LinkedModule module) {
    if (module.compiled() instanceof BrowserContract contract) {
      return contract;
    }
    BrowserContract contract = new BrowserContract(module.module());
    module.keepCompiled(contract);
    return contract;
  }

  /** Runs in the instance that serves many calls; {@link Ending#FORGOTTEN} if there can be none. */
  private static int runAgain(BrowserContract contract, int method, int length) {
    int ending = rerun(contract, method, length);
    if (ending == Ending.FORGOTTEN) {
      contract.forgetReusable();
      ending = rerun(contract, method, length);
    }
    if (ending == Ending.OUT_OF_MEMORY) {
      // Nothing has run: this ending comes before the reset.
      contract.giveUpReusable();
      return Ending.FORGOTTEN;
    }
    return ending;
  }

  private static int rerun(BrowserContract contract, int method, int length) {
    int number = contract.reusable();
    return number == BrowserContract.NONE
        ? Ending.FORGOTTEN
        : Contracts.rerun(number, method, length, contract.hasStart() ? 1 : 0);
  }

  private static int runOnce(BrowserContract contract, int method, int length) {
    int start = contract.hasStart() ? 1 : 0;
    int number = contract.once();
    if (number == NEVER) {
      Reachability.callEachFamily();
    }
    int ending = Contracts.run(number, method, length, start);
    if (ending == Ending.FORGOTTEN) {
      contract.forgetOnce();
      ending = Contracts.run(contract.once(), method, length, start);
    }
    return ending;
  }

  private static Exit exit(int ending, VMLogic logic) {
    if (ending == Ending.RETURNED) {
      return Exit.RETURNED;
    }
    WasmTrap trap = Ending.trap(ending);
    if (trap == null) {
      throw new EngineFault(Ending.explain(ending) + ": " + BrowserFault.text());
    }
    if (RunningCall.inHost()) {
      throw new EngineFault("A host function failed: " + BrowserFault.text());
    }
    logic.leave(RunningCall.gasAtTrap());
    return Exit.trapped(trap);
  }
}
