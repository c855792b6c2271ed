package dev.vitrine.jvm.interpreter;

import dev.vitrine.jvm.compiler.GuestMath;
import dev.vitrine.jvm.memory.GuestTrap;
import java.util.Deque;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.MStack;
import run.endive.runtime.StackFrame;
import run.endive.wasm.types.Instruction;

/** Endive's interpreter, and the instructions of {@link Repairs}. */
final class RepairedMachine extends InterpreterMachine {
  private static final long F32_SIGN = 1L << 31;
  private static final long F64_SIGN = 1L << 63;

  RepairedMachine(Instance instance) {
    super(instance);
  }

  @Override
  protected void evalDefault(
      MStack stack,
      Instance instance,
      Deque<StackFrame> callStack,
      Instruction instruction,
      Operands operands) {
    long top = stack.pop();
    switch (instruction.opcode()) {
      case F32x4_ABS -> stack.push(f32(top & ~F32_SIGN));
      case F32x4_NEG -> stack.push(f32(top ^ F32_SIGN));
      case F32x4_PMIN -> stack.push(f32((stack.pop() & ~F32_SIGN) | (top & F32_SIGN)));
      case F32x4_CONVERT_I32x4_U ->
          stack.push(Float.floatToRawIntBits(GuestMath.unsignedToFloat(top)));
      case F64x2_ABS -> stack.push(top & ~F64_SIGN);
      case F64x2_NEG -> stack.push(top ^ F64_SIGN);
      case F64x2_PMIN -> stack.push((stack.pop() & ~F64_SIGN) | (top & F64_SIGN));
      case F64x2_CONVERT_LOW_I32x4_U ->
          stack.push(Double.doubleToRawLongBits(GuestMath.unsignedToDouble(top)));
      case V128_STORE8_LANE -> instance.memory(0).writeByte(address(stack, operands), (byte) top);
      case V128_STORE32_LANE -> instance.memory(0).writeI32(address(stack, operands), (int) top);
      default -> throw new IllegalStateException(instruction + " passed preparation");
    }
  }

  /** Where a store goes; what is out of reach of an int is out of bounds. */
  private static int address(MStack stack, Operands operands) {
    long address = (stack.pop() & 0xffff_ffffL) + (operands.get(1) & 0xffff_ffffL);
    if (address > Integer.MAX_VALUE) {
      throw GuestTrap.outOfBounds();
    }
    return (int) address;
  }

  /** An f32 lies on Endive's stack as the int of its bits. */
  private static long f32(long bits) {
    return (int) bits;
  }
}
