package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/**
 * Loads and stores, opcodes 0x28 to 0x3e. {@link GuestAccess} has a method for each width, with the
 * memory as the last argument, as wasm's operands are on the stack already.
 */
final class MemoryCode {
  static final int FIRST = 0x28;
  static final int LAST = 0x3e;
  private static final int FIRST_STORE = 0x36;

  private static final String ACCESS = "dev/vitrine/jvm/compiler/GuestAccess";
  private static final String MEMORY = "Ldev/vitrine/jvm/memory/ContractMemory;";

  private final Code code;
  private final int memorySlot;

  /**
   * @param memorySlot the local that has the memory
   */
  MemoryCode(Code code, int memorySlot) {
    this.code = code;
    this.memorySlot = memorySlot;
  }

  void emit(int opcode, int offset) {
    if (opcode >= FIRST_STORE) {
      store(opcode, offset);
    } else {
      load(opcode, offset);
    }
  }

  private void load(int opcode, int offset) {
    code.pop();
    switch (opcode) {
      case 0x28 -> get("loadInt", 'I', offset);
      case 0x29 -> get("loadLong", 'J', offset);
      case 0x2a -> get("loadFloat", 'F', offset);
      case 0x2b -> get("loadDouble", 'D', offset);
      case 0x2c, 0x30 -> get("loadByte", 'I', offset);
      case 0x2d, 0x31 -> get("loadUnsignedByte", 'I', offset);
      case 0x2e, 0x32 -> get("loadShort", 'I', offset);
      case 0x2f, 0x33 -> get("loadUnsignedShort", 'I', offset);
      default -> get("loadInt", 'I', offset);
    }
    if (opcode == 0x35) {
      code.invokeStatic("java/lang/Integer", "toUnsignedLong", "(I)J");
    } else if (opcode >= 0x30) {
      code.op(Opcodes.I2L);
    }
    code.push(
        switch (opcode) {
          case 0x28, 0x2c, 0x2d, 0x2e, 0x2f -> WasmType.I32;
          case 0x2a -> WasmType.F32;
          case 0x2b -> WasmType.F64;
          default -> WasmType.I64;
        });
  }

  private void get(String name, char type, int offset) {
    code.constant(offset);
    code.local(Opcodes.ALOAD, memorySlot);
    code.invokeStatic(ACCESS, name, "(II" + MEMORY + ")" + type);
  }

  private void store(int opcode, int offset) {
    if (opcode >= 0x3c) {
      code.op(Opcodes.L2I);
    }
    switch (opcode) {
      case 0x36, 0x3e -> put("storeInt", 'I', offset);
      case 0x37 -> put("storeLong", 'J', offset);
      case 0x38 -> put("storeFloat", 'F', offset);
      case 0x39 -> put("storeDouble", 'D', offset);
      case 0x3a, 0x3c -> put("storeByte", 'I', offset);
      default -> put("storeShort", 'I', offset);
    }
    code.pop(2);
  }

  private void put(String name, char type, int offset) {
    code.constant(offset);
    code.local(Opcodes.ALOAD, memorySlot);
    code.invokeStatic(ACCESS, name, "(I" + type + "I" + MEMORY + ")V");
  }
}
