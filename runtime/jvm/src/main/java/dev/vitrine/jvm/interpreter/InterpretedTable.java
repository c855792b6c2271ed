package dev.vitrine.jvm.interpreter;

import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.error.WasmTrap;
import java.util.Arrays;
import run.endive.runtime.Instance;
import run.endive.runtime.TableInstance;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.Value;

/**
 * A contract's table of functions that traps by the protocol's kinds: what is outside a table
 * counts as outside memory ({@code docs/spec/vm.md} §3.2).
 */
final class InterpretedTable extends TableInstance {
  private static final int NULL = Value.REF_NULL_VALUE;

  private final int initialSize;
  private final int maximum;
  private int[] refs;

  /**
   * @param maxElements the protocol's bound on growth (§3.4)
   */
  InterpretedTable(Table table, int maxElements) {
    // The superclass keeps an empty table of its own: all access to it is overridden, and Endive's
    // grow would change the limits inside the module.
    super(new Table(table.elementType(), new TableLimits(0, table.limits().max())), NULL);
    this.initialSize = (int) table.limits().min();
    this.maximum = (int) Math.min(table.limits().max(), maxElements);
    this.refs = new int[initialSize];
    Arrays.fill(refs, NULL);
  }

  @Override
  public int size() {
    return refs.length;
  }

  @Override
  public TableLimits limits() {
    return new TableLimits(initialSize, maximum);
  }

  @Override
  public int grow(int by, int value, Instance instance) {
    int before = refs.length;
    if (by < 0 || by > maximum - before) {
      return -1;
    }
    refs = Arrays.copyOf(refs, before + by);
    Arrays.fill(refs, before, before + by, value);
    return before;
  }

  @Override
  public int ref(int index) {
    if (index < 0 || index >= refs.length) {
      throw GuestTrap.outOfBounds();
    }
    return refs[index];
  }

  @Override
  public int requiredRef(int index) {
    int ref = ref(index);
    if (ref == NULL) {
      throw new GuestTrap(WasmTrap.INDIRECT_CALL_TO_NULL);
    }
    return ref;
  }

  @Override
  public void setRef(int index, int value, Instance instance) {
    if (index < 0 || index >= refs.length) {
      throw GuestTrap.outOfBounds();
    }
    refs[index] = value;
  }

  /** Always null, which Endive reads as "the instance that asks": there is only one. */
  @Override
  public Instance instance(int index) {
    return null;
  }
}
