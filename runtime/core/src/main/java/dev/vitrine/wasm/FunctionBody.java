package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * A body while it is validated: where we are in it, its stacks, its locals, and what is found out
 * about it on the way.
 */
final class FunctionBody {
  /** Trait: the function has bulk opcodes. */
  static final int BULK = 1;

  /** Trait: the function has opcodes whose NaN results are made canonical, of f32. */
  static final int CANONICAL_F32 = 2;

  /** The same, of f64. */
  static final int CANONICAL_F64 = 4;

  /** Trait: the function is one charge, see {@link GasAnalysis#isOneCharge}. */
  static final int ONE_CHARGE = 8;

  final WasmModule module;
  final OperandStack operands = new OperandStack();
  final ControlStack control = new ControlStack();
  final GasAnalysis gas = new GasAnalysis();
  final StackAnalysis stack = new StackAnalysis();
  private final int blockLimit;

  BinaryReader in;

  /** Offset and number of the opcode that is being judged. */
  int at;

  int opcode;

  private byte[] locals = new byte[64];
  private int localCount;

  /** Bits of {@link #BULK}, {@link #ONE_CHARGE}, {@link #CANONICAL_F32}, {@link #CANONICAL_F64}. */
  int traits;

  /** Number of return instructions. */
  int returns;

  private int blocks;
  private int firstBlockTooMany;
  private int shiftGrowth;

  FunctionBody(WasmModule module, int blockLimit) {
    this.module = module;
    this.blockLimit = blockLimit;
  }

  void begin(int function) {
    byte[] params = module.paramsOfFunction(function);
    localCount = 0;
    addLocals(params.length, Types.NONE);
    System.arraycopy(params, 0, locals, 0, params.length);
    operands.begin();
    control.begin(module.resultOfFunction(function));
    gas.begin();
    stack.begin();
    traits = 0;
    blocks = 0;
    returns = 0;
    shiftGrowth = 0;
  }

  void addLocals(int count, int type) {
    int total = localCount + count;
    if (total > locals.length) {
      locals = Arrays.copyOf(locals, Math.max(total, locals.length * 2));
    }
    Arrays.fill(locals, localCount, total, (byte) type);
    localCount = total;
  }

  void countBlock() {
    blocks++;
    if (blocks == blockLimit + 1) {
      firstBlockTooMany = at;
    }
  }

  int function() {
    int start = in.position();
    int function = in.varU32();
    if (Integer.compareUnsigned(function, module.functionCount()) >= 0) {
      throw Refusal.invalid(
          at,
          "There is no function "
              + (function & 0xffffffffL)
              + ", only "
              + module.functionCount()
              + " functions");
    }
    shiftGrowth +=
        InstrumentedSize.lengthU(function + InstrumentedSize.ADDED_FUNCTIONS)
            - (in.position() - start);
    return function;
  }

  void tableIndex() {
    int table = in.varU32();
    if (table != 0 || module.table == null) {
      throw Refusal.invalid(at, "There is no table " + (table & 0xffffffffL));
    }
  }

  void dataSegment() {
    int segment = in.varU32();
    if (module.dataCount < 0) {
      throw Refusal.invalid(at, "A data segment is named, but there is no data count section");
    }
    if (Integer.compareUnsigned(segment, module.dataCount) >= 0) {
      throw Refusal.invalid(at, "There is no data segment " + (segment & 0xffffffffL));
    }
  }

  void bulk() {
    gas.bulk(at);
    traits |= BULK;
  }

  int local() {
    int index = in.varU32();
    if (Integer.compareUnsigned(index, localCount) >= 0) {
      throw Refusal.invalid(
          at, "There is no local " + (index & 0xffffffffL) + ", the function has " + localCount);
    }
    return locals[index];
  }

  /** Most bytes of operands at once (§5.4). */
  int maxOperandBytes() {
    return stack.maxBytes();
  }

  /** Parameters and locals together. */
  int localCount() {
    return localCount;
  }

  /** What parameters and locals count in the metered stack. */
  int localBytes() {
    int bytes = 0;
    for (int i = 0; i < localCount; i++) {
      bytes += Types.stackBytes(locals[i]);
    }
    return bytes;
  }

  /** Blocks, loops and ifs. */
  int blocks() {
    return blocks;
  }

  /** Where the first block stands that is over the limit; only if there are so many. */
  int firstBlockTooMany() {
    return firstBlockTooMany;
  }

  /**
   * By how many bytes the body grows when the indices of functions are shifted as the reference
   * does it and written in their shortest form.
   */
  int shiftGrowth() {
    return shiftGrowth;
  }
}
