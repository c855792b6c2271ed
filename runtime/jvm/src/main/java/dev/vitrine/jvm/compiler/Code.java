package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The bytecode of one function while it is written, and the types of the operands on its stack.
 * Emits stack map frames itself: wasm knows the operand types at each label, so nothing has to be
 * computed.
 */
final class Code {
  /** Room for what one instruction pushes on top of wasm's operands for its own use. */
  private static final int SCRATCH_SLOTS = 8;

  private final MethodVisitor out;
  private final Object[] frameLocals;

  private byte[] types = new byte[32];
  private int height;
  private int slots;
  private int maxSlots;

  /** Whether nothing was written since the last frame. */
  private boolean atFrame;

  /**
   * @param frameLocals the locals as frames name them; they never change after the prologue
   */
  Code(MethodVisitor out, Object[] frameLocals) {
    this.out = out;
    this.frameLocals = frameLocals;
  }

  // Operand types

  void push(byte type) {
    if (height == types.length) {
      types = java.util.Arrays.copyOf(types, height * 2);
    }
    types[height++] = type;
    slots += WasmType.slots(type);
    maxSlots = Math.max(maxSlots, slots);
  }

  byte pop() {
    byte type = types[--height];
    slots -= WasmType.slots(type);
    return type;
  }

  void pop(int count) {
    for (int i = 0; i < count; i++) {
      pop();
    }
  }

  int height() {
    return height;
  }

  byte top() {
    return types[height - 1];
  }

  byte typeAt(int index) {
    return types[index];
  }

  /** Forgets operands over {@code newHeight}, of which the JVM's stack knows nothing any more. */
  void cutTo(int newHeight) {
    while (height > newHeight) {
      pop();
    }
  }

  /**
   * Ends the method.
   *
   * @param maxLocals slots of its frame
   */
  void finish(int maxLocals) {
    out.visitMaxs(maxSlots + SCRATCH_SLOTS, maxLocals);
    out.visitEnd();
  }

  int maxStack() {
    return maxSlots + SCRATCH_SLOTS;
  }

  // Instructions

  void op(int opcode) {
    out.visitInsn(opcode);
    atFrame = false;
  }

  void local(int opcode, int slot) {
    out.visitVarInsn(opcode, slot);
    atFrame = false;
  }

  void jump(int opcode, Label label) {
    out.visitJumpInsn(opcode, label);
    atFrame = false;
  }

  void invokeStatic(String owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    atFrame = false;
  }

  void invokeVirtual(String owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
    atFrame = false;
  }

  void field(int opcode, String owner, String name, String descriptor) {
    out.visitFieldInsn(opcode, owner, name, descriptor);
    atFrame = false;
  }

  void tableSwitch(int max, Label fallback, Label[] labels) {
    out.visitTableSwitchInsn(0, max, fallback, labels);
    atFrame = false;
  }

  void newLongArray() {
    out.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    atFrame = false;
  }

  void lookupSwitch(Label fallback, int[] keys, Label[] labels) {
    out.visitLookupSwitchInsn(fallback, keys, labels);
    atFrame = false;
  }

  void constant(int value) {
    atFrame = false;
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void constant(long value) {
    atFrame = false;
    if (value == 0 || value == 1) {
      out.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    } else if (value == (short) value) {
      constant((int) value);
      out.visitInsn(Opcodes.I2L);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** A float by its bits. */
  void floatConstant(int bits) {
    atFrame = false;
    if (bits == 0) {
      out.visitInsn(Opcodes.FCONST_0);
    } else if (Float.isNaN(Float.intBitsToFloat(bits))) {
      constant(bits);
      invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
    } else {
      out.visitLdcInsn(Float.intBitsToFloat(bits));
    }
  }

  /** A double by its bits. */
  void doubleConstant(long bits) {
    atFrame = false;
    if (bits == 0) {
      out.visitInsn(Opcodes.DCONST_0);
    } else if (Double.isNaN(Double.longBitsToDouble(bits))) {
      constant(bits);
      invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
    } else {
      out.visitLdcInsn(Double.longBitsToDouble(bits));
    }
  }

  /** Takes an operand of that type away. */
  void drop(byte type) {
    op(WasmType.slots(type) == 2 ? Opcodes.POP2 : Opcodes.POP);
  }

  /** Places a label that is jumped to: the locals and the present operands are what it sees. */
  void place(Label label) {
    out.visitLabel(label);
    if (atFrame) {
      return;
    }
    Object[] stack = new Object[height];
    for (int i = 0; i < height; i++) {
      stack[i] = WasmType.verificationType(types[i]);
    }
    out.visitFrame(Opcodes.F_NEW, frameLocals.length, frameLocals, height, stack);
    atFrame = true;
  }
}
