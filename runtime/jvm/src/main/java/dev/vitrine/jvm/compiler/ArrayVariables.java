package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/**
 * Locals of a function that is spread over several methods: an array of their bits that all of them
 * share. Its last element carries a value from one method to another.
 */
final class ArrayVariables extends Variables {
  private static final String ACCESS = "dev/vitrine/jvm/compiler/GuestAccess";

  /** Descriptor of a part: condition of an if, array, state; the answer says how it was left. */
  static final String PART = "(I[J" + Names.STATE_DESCRIPTOR + ")I";

  private final LocalTypes types;
  private final FunctionShape shape;
  private final int arraySlot;
  private final int stateSlot;
  private final Object[] frame;

  private ArrayVariables(LocalTypes types, FunctionShape shape, int arraySlot, Object[] frame) {
    this.types = types;
    this.shape = shape;
    this.arraySlot = arraySlot;
    this.stateSlot = shape == null ? arraySlot + 1 : shape.paramSlots();
    this.frame = frame;
  }

  /** Those of the function's own method, which makes the array. */
  static ArrayVariables ofFunction(LocalTypes types, FunctionShape shape) {
    int params = types.params();
    Object[] frame = new Object[params + 3];
    for (int i = 0; i < params; i++) {
      frame[i] = WasmType.verificationType(types.get(i));
    }
    frame[params] = Names.STATE;
    frame[params + 1] = "[J";
    frame[params + 2] = MEMORY;
    return new ArrayVariables(types, shape, shape.paramSlots() + 1, frame);
  }

  /** Those of a part. */
  static ArrayVariables ofPart(LocalTypes types) {
    Object[] frame = {Opcodes.INTEGER, "[J", Names.STATE, MEMORY};
    return new ArrayVariables(types, null, 1, frame);
  }

  int arraySlot() {
    return arraySlot;
  }

  /** The element that carries a value. */
  private int carrier() {
    return types.count();
  }

  @Override
  int stateSlot() {
    return stateSlot;
  }

  @Override
  int memorySlot() {
    return Math.max(arraySlot, stateSlot) + 1;
  }

  @Override
  Object[] frame() {
    return frame;
  }

  @Override
  byte type(int index) {
    return types.get(index);
  }

  @Override
  void prologue(Code code) {
    if (shape != null) {
      makeArray(code);
    }
    loadMemory(code);
  }

  private void makeArray(Code code) {
    code.constant(types.count() + 1);
    code.newLongArray();
    code.local(Opcodes.ASTORE, arraySlot);
    int slot = 0;
    for (int i = 0; i < types.params(); i++) {
      code.local(WasmType.opcode(types.get(i), Opcodes.ILOAD), slot);
      emitSet(i, code);
      slot += WasmType.slots(types.get(i));
    }
    for (int i = types.params(); i < types.count(); i++) {
      if (types.get(i) == WasmType.FUNCREF) {
        code.constant(-1);
        emitSet(i, code);
      }
    }
  }

  @Override
  void emitGet(int index, Code code) {
    emitGet(index, types.get(index), code);
  }

  @Override
  void emitSet(int index, Code code) {
    emitSet(index, types.get(index), code);
  }

  /** Takes a value that another method left. */
  void emitTake(byte type, Code code) {
    emitGet(carrier(), type, code);
  }

  /** Leaves a value to another method. */
  void emitLeave(byte type, Code code) {
    emitSet(carrier(), type, code);
  }

  private void emitGet(int element, byte type, Code code) {
    code.local(Opcodes.ALOAD, arraySlot);
    code.constant(element);
    code.op(Opcodes.LALOAD);
    switch (type) {
      case WasmType.I64 -> {}
      case WasmType.F32 -> {
        code.op(Opcodes.L2I);
        code.invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
      }
      case WasmType.F64 -> code.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
      default -> code.op(Opcodes.L2I);
    }
  }

  private void emitSet(int element, byte type, Code code) {
    code.local(Opcodes.ALOAD, arraySlot);
    code.constant(element);
    code.invokeStatic(ACCESS, "set", "(" + WasmType.descriptor(type) + "[JI)V");
  }
}
