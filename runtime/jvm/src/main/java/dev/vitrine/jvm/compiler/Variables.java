package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Where the locals of a function are in one method of it, and the locals that every method has. */
abstract class Variables {
  static final String MEMORY = "dev/vitrine/jvm/memory/ContractMemory";

  /** Local that has the state. */
  abstract int stateSlot();

  /** Local that has the memory. */
  abstract int memorySlot();

  /** A local, and the one after it, for a value that is put aside for a moment. */
  final int scratch() {
    return memorySlot() + 1;
  }

  /** Locals of the method. */
  final int max() {
    return memorySlot() + 3;
  }

  /** The method's locals as stack map frames name them. */
  abstract Object[] frame();

  /** Gets everything into its place at the start of the method. */
  abstract void prologue(Code code);

  /** The wasm type of a local. */
  abstract byte type(int index);

  /** Leaves a local's value on the JVM's stack. */
  abstract void emitGet(int index, Code code);

  /** Takes a local's value from the JVM's stack. */
  abstract void emitSet(int index, Code code);

  /** The memory gets a local of its own. */
  final void loadMemory(Code code) {
    code.local(Opcodes.ALOAD, stateSlot());
    code.field(Opcodes.GETFIELD, Names.STATE, "memory", "L" + MEMORY + ";");
    code.local(Opcodes.ASTORE, memorySlot());
  }
}
