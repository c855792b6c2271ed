package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Locals and globals, opcodes 0x20 to 0x24, and the function's prologue. */
final class VariableCode {
  private final Code code;
  private final Locals locals;
  private final StateShape state;

  VariableCode(Code code, Locals locals, StateShape state) {
    this.code = code;
    this.locals = locals;
    this.state = state;
  }

  /** Locals start as zero, references as null; the memory gets a local of its own. */
  void prologue() {
    code.local(Opcodes.ALOAD, locals.stateSlot());
    code.field(Opcodes.GETFIELD, Names.STATE, "memory", "Ldev/vitrine/jvm/memory/ContractMemory;");
    code.local(Opcodes.ASTORE, locals.memorySlot());
    for (int i = locals.params(); i < locals.count(); i++) {
      byte type = locals.type(i);
      switch (type) {
        case WasmType.I64 -> code.constant(0L);
        case WasmType.F32 -> code.floatConstant(0);
        case WasmType.F64 -> code.doubleConstant(0);
        case WasmType.FUNCREF -> code.constant(-1);
        default -> code.constant(0);
      }
      code.local(WasmType.opcode(type, Opcodes.ISTORE), locals.slot(i));
    }
  }

  int scratch() {
    return locals.scratch();
  }

  int maxLocals() {
    return locals.max();
  }

  void emit(int opcode, int index) {
    switch (opcode) {
      case 0x20 -> {
        byte type = locals.type(index);
        code.local(WasmType.opcode(type, Opcodes.ILOAD), locals.slot(index));
        code.push(type);
      }
      case 0x21 -> {
        byte type = code.pop();
        code.local(WasmType.opcode(type, Opcodes.ISTORE), locals.slot(index));
      }
      case 0x22 -> {
        byte type = code.top();
        code.op(WasmType.slots(type) == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        code.local(WasmType.opcode(type, Opcodes.ISTORE), locals.slot(index));
      }
      case 0x23 -> {
        state.emitGet(index, code, locals.stateSlot());
        code.push(state.type(index));
      }
      default -> {
        state.emitSet(index, code, locals.stateSlot(), locals.scratch());
        code.pop();
      }
    }
  }
}
