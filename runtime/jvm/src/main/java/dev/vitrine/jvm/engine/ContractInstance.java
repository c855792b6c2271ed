package dev.vitrine.jvm.engine;

import dev.vitrine.vm.VMLogic;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.Instance;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.ActiveElement;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.Element;
import run.endive.wasm.types.MutabilityType;

/**
 * One instance of a contract, which can begin any number of calls: globals, tables, segments and
 * memory go back to what the module says. That costs what the last call touched, while a new
 * instance would cost linking, which is more than a short call.
 */
final class ContractInstance {
  /** What a table may grow to ({@code docs/spec/vm.md} §3.4). */
  private static final int MAX_TABLE_ELEMENTS = 10_000;

  private static final long[] NO_ARGUMENTS = {};

  private final CompiledContract contract;
  private final HostImports host = new HostImports();
  private final DataSegments data = new DataSegments();
  private final ContractMemory memory = new ContractMemory(data);
  private final List<ContractTable> tables = new ArrayList<>();
  private final Instance instance;
  private final List<GlobalInstance> variables = new ArrayList<>();
  private final long[] initialValues;
  private final Element[] elements;
  private final ActiveData[] activeData;

  /** An active data segment with its place worked out. */
  private record ActiveData(int offset, byte[] bytes) {}

  /**
   * @throws GuestTrap if an element segment does not fit its table
   */
  ContractInstance(CompiledContract contract) {
    this.contract = contract;
    this.instance =
        Instance.builder(contract.module())
            .withMachineFactory(contract.machines())
            .withImportValues(host.values(contract.imports(), memory))
            .withTableFactory(
                (table, initial) -> {
                  ContractTable own = new ContractTable(table, MAX_TABLE_ELEMENTS);
                  tables.add(own);
                  return own;
                })
            .withInitialize(false)
            .build();
    checkElementSegments();
    instance.initialize(false);
    this.elements = new Element[instance.elementCount()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = instance.element(i);
    }
    tables.forEach(ContractTable::keepInitial);
    for (int i = 0; i < instance.globalCount(); i++) {
      GlobalInstance global = instance.global(i);
      if (global.getMutabilityType() == MutabilityType.Var) {
        variables.add(global);
      }
    }
    this.initialValues = variables.stream().mapToLong(GlobalInstance::getValue).toArray();
    List<ActiveData> active = new ArrayList<>();
    for (DataSegment segment : contract.module().dataSection().dataSegments()) {
      if (segment instanceof ActiveDataSegment one) {
        active.add(new ActiveData(offset(one), one.data()));
      }
    }
    this.activeData = active.toArray(new ActiveData[0]);
  }

  private int offset(ActiveDataSegment segment) {
    return (int) ConstantEvaluators.computeConstantValue(instance, segment.offsetInstructions())[0];
  }

  /** Endive takes offsets for signed numbers and lets an empty segment lie outside. */
  private void checkElementSegments() {
    for (Element element : contract.module().elementSection().elements()) {
      if (element instanceof ActiveElement active) {
        long offset =
            ConstantEvaluators.computeConstantValue(instance, active.offset())[0] & 0xffff_ffffL;
        int size = tables.get(active.tableIndex()).size();
        if (offset + active.elementCount() > size) {
          throw GuestTrap.memoryOutOfBounds();
        }
      }
    }
  }

  /**
   * Begins a call.
   *
   * @throws GuestTrap if a data segment does not fit the memory
   */
  void begin(VMLogic logic) {
    host.logic = logic;
    logic.attach(memory.guestView());
    for (ActiveData segment : activeData) {
      memory.write(segment.offset(), segment.bytes(), 0, segment.bytes().length);
    }
  }

  /** Calls an exported function without parameters or results. */
  void call(String export) {
    instance.getMachine().call(contract.function(export), NO_ARGUMENTS);
  }

  /** The gas left, as the module's own counter has it. */
  long gasLeft() {
    return instance.global(contract.gasGlobal()).getValue();
  }

  /** Ends a call that returned: everything is as before {@link #begin}. */
  void end() {
    host.logic = null;
    memory.reset();
    data.reset();
    for (int i = 0; i < initialValues.length; i++) {
      variables.get(i).setValue(initialValues[i]);
    }
    for (ContractTable table : tables) {
      table.toInitial();
    }
    for (int i = 0; i < elements.length; i++) {
      instance.setElement(i, elements[i]);
    }
  }
}
