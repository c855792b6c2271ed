package dev.vitrine.jvm.interpreter;

import dev.vitrine.jvm.memory.ContractMemory;
import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.VMLogic;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.ActiveElement;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.Element;
import run.endive.wasm.types.Instruction;

/** One instance of a contract, for one call. */
public final class InterpretedInstance {
  /** What a table may grow to ({@code docs/spec/vm.md} §3.4). */
  private static final int MAX_TABLE_ELEMENTS = 10_000;

  private static final long[] NO_ARGUMENTS = {};

  private final InterpretedContract contract;
  private final HostImports host = new HostImports();
  private final ContractMemory memory = new ContractMemory();
  private final List<InterpretedTable> tables = new ArrayList<>();
  private final Instance instance;

  /**
   * @throws GuestTrap if an element segment does not fit its table
   */
  InterpretedInstance(InterpretedContract contract) {
    this.contract = contract;
    this.instance =
        Instance.builder(contract.module())
            .withMachineFactory(RepairedMachine::new)
            .withImportValues(host.values(contract.imports(), new InterpretedMemory(memory)))
            .withTableFactory(
                (table, initial) -> {
                  InterpretedTable own = new InterpretedTable(table, MAX_TABLE_ELEMENTS);
                  tables.add(own);
                  return own;
                })
            .withInitialize(false)
            .build();
    checkElementSegments();
    instance.initialize(false);
  }

  private int offset(List<Instruction> expression) {
    return (int) ConstantEvaluators.computeConstantValue(instance, expression)[0];
  }

  /** Endive takes offsets for signed numbers and lets an empty segment lie outside. */
  private void checkElementSegments() {
    for (Element element : contract.module().elementSection().elements()) {
      if (element instanceof ActiveElement active) {
        int offset = offset(active.offset());
        int size = tables.get(active.tableIndex()).size();
        if (offset < 0 || active.elementCount() > size - offset) {
          throw GuestTrap.outOfBounds();
        }
      }
    }
  }

  /**
   * Begins the call.
   *
   * @throws GuestTrap if a data segment does not fit the memory
   */
  public void begin(VMLogic logic) {
    host.logic = logic;
    logic.attach(memory);
    for (DataSegment segment : contract.module().dataSection().dataSegments()) {
      if (segment instanceof ActiveDataSegment active) {
        byte[] bytes = active.data();
        memory.init(bytes, offset(active.offsetInstructions()), 0, bytes.length);
      }
    }
  }

  /**
   * Calls an exported function without parameters or results.
   *
   * @throws GuestTrap if the contract's code traps; whatever a host function throws comes out as it
   *     is
   */
  public void call(String export) {
    try {
      instance.getMachine().call(contract.function(export), NO_ARGUMENTS);
    } catch (WasmEngineException e) {
      throw new GuestTrap(TrapKinds.of(e));
    }
  }

  /** The gas left, as the module's own counter has it. */
  public long gasLeft() {
    return instance.global(contract.gasGlobal()).getValue();
  }
}
