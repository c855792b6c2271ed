package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The usual case: wasm locals are JVM locals. In this order: parameters, state, other locals,
 * memory, room for one value on its way.
 */
final class SlotVariables extends Variables {
  private final LocalTypes types;
  private final int[] slots;
  private final int stateSlot;
  private final int memorySlot;
  private final Object[] frame;

  SlotVariables(LocalTypes types) {
    this.types = types;
    this.slots = new int[types.count()];
    List<Object> entries = new ArrayList<>();
    int slot = 0;
    for (int i = 0; i < types.params(); i++) {
      slots[i] = slot;
      slot += WasmType.slots(types.get(i));
      entries.add(WasmType.verificationType(types.get(i)));
    }
    stateSlot = slot++;
    entries.add(Names.STATE);
    for (int i = types.params(); i < types.count(); i++) {
      slots[i] = slot;
      slot += WasmType.slots(types.get(i));
      entries.add(WasmType.verificationType(types.get(i)));
    }
    memorySlot = slot;
    entries.add(MEMORY);
    frame = entries.toArray();
  }

  @Override
  int stateSlot() {
    return stateSlot;
  }

  @Override
  int memorySlot() {
    return memorySlot;
  }

  @Override
  Object[] frame() {
    return frame;
  }

  @Override
  byte type(int index) {
    return types.get(index);
  }

  /** Locals start as zero, references as null. */
  @Override
  void prologue(Code code) {
    loadMemory(code);
    for (int i = types.params(); i < types.count(); i++) {
      byte type = types.get(i);
      switch (type) {
        case WasmType.I64 -> code.constant(0L);
        case WasmType.F32 -> code.floatConstant(0);
        case WasmType.F64 -> code.doubleConstant(0);
        case WasmType.FUNCREF -> code.constant(-1);
        default -> code.constant(0);
      }
      code.local(WasmType.opcode(type, Opcodes.ISTORE), slots[i]);
    }
  }

  @Override
  void emitGet(int index, Code code) {
    code.local(WasmType.opcode(types.get(index), Opcodes.ILOAD), slots[index]);
  }

  @Override
  void emitSet(int index, Code code) {
    code.local(WasmType.opcode(types.get(index), Opcodes.ISTORE), slots[index]);
  }
}
