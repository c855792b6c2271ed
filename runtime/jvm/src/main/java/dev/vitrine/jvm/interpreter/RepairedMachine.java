package dev.vitrine.jvm.interpreter;

import dev.vitrine.jvm.compiler.GuestMath;
import java.util.Deque;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.MStack;
import run.endive.runtime.StackFrame;
import run.endive.wasm.types.Instruction;

/** Endive's interpreter, and the instructions of {@link FloatRepairs}. */
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
      default -> throw new IllegalStateException(instruction + " passed preparation");
    }
  }

  /** An f32 lies on Endive's stack as the int of its bits. */
  private static long f32(long bits) {
    return (int) bits;
  }
}
