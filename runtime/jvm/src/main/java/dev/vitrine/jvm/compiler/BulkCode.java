package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Size, growth and ranges of memory and table, and references. */
final class BulkCode {
  private static final String ACCESS = "dev/vitrine/jvm/compiler/GuestAccess";
  private static final String STATE = "dev/vitrine/jvm/compiler/GuestState";
  private static final String MEMORY = "dev/vitrine/jvm/memory/ContractMemory";
  private static final String ON_STATE = "L" + STATE + ";)";
  private static final String ON_MEMORY = "L" + MEMORY + ";)";

  private final Code code;
  private final Variables locals;

  BulkCode(Code code, Variables locals) {
    this.code = code;
    this.locals = locals;
  }

  void memorySize() {
    code.local(Opcodes.ALOAD, locals.memorySlot());
    code.invokeVirtual(MEMORY, "pages", "()I");
    code.push(WasmType.I32);
  }

  void memoryGrow() {
    onMemory("grow", "I", 'I');
  }

  void isNull() {
    code.invokeStatic("dev/vitrine/jvm/compiler/GuestMath", "isNull", "(I)I");
    code.pop();
    code.push(WasmType.I32);
  }

  /** {@code table.get} and {@code table.set}. */
  void table(int opcode) {
    if (opcode == 0x25) {
      onState("tableGet", "I", 'I');
      code.pop();
      code.push(WasmType.FUNCREF);
    } else {
      onState("tableSet", "II", 'V');
    }
  }

  /** {@code 0xfc 8} to {@code 0xfc 17}. */
  void prefixed(int opcode, ByteCursor in) {
    switch (opcode) {
      case 8 -> segment("init", in, in.u32());
      case 9 -> drop("dataDrop", in.u32());
      case 10 -> {
        in.u32();
        in.u32();
        onMemory("copy", "III", 'V');
      }
      case 11 -> {
        in.u32();
        onMemory("fill", "III", 'V');
      }
      case 12 -> segment("tableInit", in, in.u32());
      case 13 -> drop("elementsDrop", in.u32());
      case 14 -> {
        in.u32();
        in.u32();
        onState("tableCopy", "III", 'V');
      }
      case 15 -> {
        in.u32();
        onState("tableGrow", "II", 'I');
      }
      case 16 -> {
        in.u32();
        code.local(Opcodes.ALOAD, locals.stateSlot());
        code.invokeVirtual(STATE, "tableSize", "()I");
        code.push(WasmType.I32);
      }
      case 17 -> {
        in.u32();
        onState("tableFill", "III", 'V');
      }
      default -> throw new IllegalStateException("opcode 0xfc " + opcode + " passed preparation");
    }
  }

  /** Copies out of a segment, whose index stands before that of the memory or table. */
  private void segment(String name, ByteCursor in, int segment) {
    in.u32();
    code.constant(segment);
    code.local(Opcodes.ALOAD, locals.stateSlot());
    code.invokeStatic(ACCESS, name, "(IIII" + ON_STATE + "V");
    code.pop(3);
  }

  private void drop(String name, int segment) {
    code.local(Opcodes.ALOAD, locals.stateSlot());
    code.constant(segment);
    code.invokeVirtual(STATE, name, "(I)V");
  }

  private void onMemory(String name, String operands, char result) {
    code.local(Opcodes.ALOAD, locals.memorySlot());
    invoke(name, operands, ON_MEMORY, result);
  }

  private void onState(String name, String operands, char result) {
    code.local(Opcodes.ALOAD, locals.stateSlot());
    invoke(name, operands, ON_STATE, result);
  }

  private void invoke(String name, String operands, String last, char result) {
    code.invokeStatic(ACCESS, name, "(" + operands + last + result);
    code.pop(operands.length());
    if (result == 'I') {
      code.push(WasmType.I32);
    }
  }
}
