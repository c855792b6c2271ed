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

  /** The most bytes of a fault's description. */
  private static final int FAULT_SIZE = 1 << 10;

  private final ContractMemory memory = new ContractMemory();

  @Override
  public Exit call(LinkedModule module, String method, VMLogic logic) {
    logic.attach(memory);
    RunningCall.set(logic);
    try {
      int ending = run(module, method);
      if (ending == Ending.FORGOTTEN) {
        module.keepCompiled(null);
        ending = run(module, method);
      }
      return exit(ending, logic);
    } finally {
      RunningCall.set(null);
    }
  }

  private static int run(LinkedModule module, String method) {
    int contract = compiled(module);
    if (contract == NEVER) {
      Reachability.callEachFamily();
    }
    byte[] name = method.getBytes(StandardCharsets.UTF_8);
    int address = LinearMemory.allocate(name.length);
    LinearMemory.store(name, 0, name.length, address);
    try {
      return Contracts.run(contract, address, name.length, module.module().hasStart() ? 1 : 0);
    } finally {
      LinearMemory.free(address);
    }
  }

  /** The browser's number for the module, which is compiled at its first call. */
  private static int compiled(LinkedModule module) {
    if (module.compiled() instanceof Integer contract) {
      return contract;
    }
    byte[] bytes = module.module().bytes();
    int address = LinearMemory.allocate(bytes.length);
    LinearMemory.store(bytes, 0, bytes.length, address);
    int contract = Contracts.compile(address, bytes.length);
    LinearMemory.free(address);
    if (contract == 0) {
      throw new EngineFault("The browser refused a contract that the protocol accepts: " + fault());
    }
    module.keepCompiled(contract);
    return contract;
  }

  private static Exit exit(int ending, VMLogic logic) {
    if (ending == Ending.RETURNED) {
      return Exit.RETURNED;
    }
    WasmTrap trap = Ending.trap(ending);
    if (trap == null) {
      throw new EngineFault(Ending.explain(ending) + ": " + fault());
    }
    if (RunningCall.inHost()) {
      throw new EngineFault("A host function failed: " + fault());
    }
    logic.leave(RunningCall.gasAtTrap());
    return Exit.trapped(trap);
  }

  /** What the browser said at the last fault. */
  private static String fault() {
    int address = LinearMemory.allocate(FAULT_SIZE);
    int length = Contracts.fault(address, FAULT_SIZE);
    String text = new String(LinearMemory.load(address, length), StandardCharsets.UTF_8);
    LinearMemory.free(address);
    return text;
  }
}
