package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the locals of a function are in its JVM frame: parameters, state, the other locals, memory,
 * and room for one value on its way.
 */
final class Locals {
  private static final String MEMORY = "dev/vitrine/jvm/memory/ContractMemory";

  private final byte[] types;
  private final int[] slots;
  private final int params;
  private final int stateSlot;
  private final int memorySlot;
  private final Object[] frame;

  /** Reads the locals vector at {@code in}. */
  Locals(FunctionShape shape, ByteCursor in) {
    params = shape.params().length();
    types = readTypes(shape, in);
    slots = new int[types.length];
    List<Object> entries = new ArrayList<>();
    int slot = 0;
    for (int i = 0; i < params; i++) {
      slots[i] = slot;
      slot += WasmType.slots(types[i]);
      entries.add(WasmType.verificationType(types[i]));
    }
    stateSlot = slot++;
    entries.add(Names.STATE);
    for (int i = params; i < types.length; i++) {
      slots[i] = slot;
      slot += WasmType.slots(types[i]);
      entries.add(WasmType.verificationType(types[i]));
    }
    memorySlot = slot;
    entries.add(MEMORY);
    frame = entries.toArray();
  }

  private static byte[] readTypes(FunctionShape shape, ByteCursor in) {
    StringBuilder all = new StringBuilder(shape.params());
    for (int groups = in.u32(); groups > 0; groups--) {
      int count = in.u32();
      all.append(String.valueOf((char) in.u8()).repeat(count));
    }
    byte[] types = new byte[all.length()];
    for (int i = 0; i < types.length; i++) {
      types[i] = (byte) all.charAt(i);
    }
    return types;
  }

  int count() {
    return types.length;
  }

  int params() {
    return params;
  }

  byte type(int index) {
    return types[index];
  }

  int slot(int index) {
    return slots[index];
  }

  int stateSlot() {
    return stateSlot;
  }

  int memorySlot() {
    return memorySlot;
  }

  /** A slot, and the one after it, for a value that is put aside for a moment. */
  int scratch() {
    return memorySlot + 1;
  }

  int max() {
    return memorySlot + 3;
  }

  /** All of them as stack map frames name them. */
  Object[] frame() {
    return frame;
  }
}
