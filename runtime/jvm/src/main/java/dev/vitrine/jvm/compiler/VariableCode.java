package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Locals and globals, opcodes 0x20 to 0x24. */
final class VariableCode {
  private final Code code;
  private final Variables variables;
  private final StateShape state;

  VariableCode(Code code, Variables variables, StateShape state) {
    this.code = code;
    this.variables = variables;
    this.state = state;
  }

  void emit(int opcode, int index) {
    switch (opcode) {
      case 0x20 -> {
        variables.emitGet(index, code);
        code.push(variables.type(index));
      }
      case 0x21 -> {
        variables.emitSet(index, code);
        code.pop();
      }
      case 0x22 -> {
        code.op(WasmType.slots(code.top()) == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        variables.emitSet(index, code);
      }
      case 0x23 -> {
        state.emitGet(index, code, variables.stateSlot());
        code.push(state.type(index));
      }
      default -> {
        state.emitSet(index, code, variables.stateSlot(), variables.scratch());
        code.pop();
      }
    }
  }
}
