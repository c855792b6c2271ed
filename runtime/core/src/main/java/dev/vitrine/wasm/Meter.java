package dev.vitrine.wasm;

/**
 * Writes the code that counts gas and stack inside a function.
 *
 * <p>The gas that is left is in a local while a function runs, and in a global of the module
 * whenever somebody else could look: before an instruction that may trap, before a call, at the
 * end. A charge takes off first and looks afterwards whether there was enough, which is the same to
 * whoever looks: gas left is never negative, and less than 2^63.
 *
 * <p>Charges that follow each other with nothing between that could be seen are made at once. If
 * there is not enough for all of them, they are made again one by one on a way that does not come
 * back, so that exactly the one fails that fails in the protocol.
 */
final class Meter {
  private final ByteSink out;
  private final OutputIndices indices;
  private final PrepareLimits limits;
  private final GasPoints points;
  private final Leaves leaves;

  /**
   * Charges made at once: opcodes, or bytes of stack that must be there, as -1 minus their number.
   */
  private final IntList steps = new IntList(16);

  private int gasLocal;
  private int beforeLocal;
  private int countLocal;

  Meter(
      ByteSink out, OutputIndices indices, PrepareLimits limits, GasPoints points, Leaves leaves) {
    this.out = out;
    this.indices = indices;
    this.limits = limits;
    this.points = points;
    this.leaves = leaves;
  }

  /**
   * Says which locals of the function are the meter's: the gas left, what was left before the last
   * charge, and the count of a bulk opcode.
   */
  void useLocals(int gas, int before, int count) {
    gasLocal = gas;
    beforeLocal = before;
    countLocal = count;
  }

  /**
   * Enters a function: takes its part of the stack, then the gas of its frame, with the first point
   * if that stands right at the start. Returns the next point.
   */
  int enter(int stackBytes, int frameFee, int point, int lastPoint, int at) {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
    out.u8(Opcode.I32_CONST).varS64(stackBytes).u8(Opcode.I32_LT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.GLOBAL_GET)
        .varU32(indices.gasGlobal())
        .u8(Opcode.CALL)
        .varU32(indices.stackExhausted());
    out.u8(Opcode.UNREACHABLE, Opcode.END);
    stack(stackBytes, Opcode.I32_SUB);
    steps.clear();
    steps.add(frameFee);
    int next = point;
    if (point < lastPoint
        && points.offset(point) == at
        && points.fee(point) != GasAnalysis.BULK_FEE) {
      next = gather(point, lastPoint);
    }
    chargeSteps(Opcode.GLOBAL_GET, indices.gasGlobal(), 0);
    return next;
  }

  /**
   * Leaves a function: the gas goes back to the global, and its part of the stack is free again.
   */
  void leave(int stackBytes) {
    save();
    stack(stackBytes, Opcode.I32_ADD);
  }

  private void stack(int bytes, int operation) {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
    out.u8(Opcode.I32_CONST).varS64(bytes).u8(operation);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.stackGlobal());
  }

  /** Lets others see the gas that is left. */
  void save() {
    out.u8(Opcode.LOCAL_GET).varU32(gasLocal);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
  }

  /** Takes over what a function that was called has left. */
  void load() {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_SET).varU32(gasLocal);
  }

  /**
   * Makes the charge of a point, and of those after it that can be made at once. Returns the next
   * point.
   *
   * @param exit how many blocks outwards {@link #outOfGas} stands
   */
  int charge(int point, int lastPoint, int exit) {
    if (points.fee(point) == GasAnalysis.BULK_FEE) {
      chargeBulk(exit);
      return point + 1;
    }
    steps.clear();
    int next = gather(point, lastPoint);
    chargeSteps(Opcode.LOCAL_GET, gasLocal, exit);
    return next;
  }

  /**
   * Collects the charge of a point; if it ends with the call of a leaf, the leaf's charges too, and
   * those of the point that goes on after it.
   */
  private int gather(int point, int lastPoint) {
    int next = point;
    while (true) {
      steps.add(points.fee(next));
      int leaf = points.callee(next);
      if (leaf == GasPoints.NO_CALL || !leaves.hasCopy(leaf)) {
        return next + 1;
      }
      int callEnd = points.callEnd(next);
      next++;
      steps.add(-1 - leaves.stackBytes(leaf));
      steps.add(leaves.frameFee(leaf));
      steps.add(leaves.bodyFee(leaf));
      if (next == lastPoint
          || points.offset(next) != callEnd
          || points.fee(next) == GasAnalysis.BULK_FEE) {
        return next;
      }
    }
  }

  /** What is done where a charge did not fit: tells the host of it. */
  void outOfGas() {
    out.u8(Opcode.LOCAL_GET).varU32(beforeLocal);
    out.u8(Opcode.LOCAL_GET).varU32(beforeLocal);
    out.u8(Opcode.LOCAL_GET).varU32(gasLocal).u8(Opcode.I64_SUB);
    out.u8(Opcode.CALL).varU32(indices.gasExhausted()).u8(Opcode.UNREACHABLE);
  }

  /** Charges the steps; the gas left so far is where this opcode with this index gets it from. */
  private void chargeSteps(int get, int index, int exit) {
    if (steps.size() == 1) {
      take(get, index, steps.get(0) * limits.regularOpGas());
      out.u8(Opcode.BR_IF).varU32(exit);
      return;
    }
    int opcodes = 0;
    int stackBytes = 0;
    for (int i = 0; i < steps.size(); i++) {
      int step = steps.get(i);
      opcodes += Math.max(step, 0);
      stackBytes = Math.max(stackBytes, -1 - step);
    }
    long gas = opcodes * limits.regularOpGas();
    if (stackBytes > 0) {
      out.u8(Opcode.BLOCK, Types.code(Types.NONE)).u8(Opcode.BLOCK, Types.code(Types.NONE));
      take(get, index, gas);
      out.u8(Opcode.BR_IF, 0);
      out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
      out.u8(Opcode.I32_CONST).varS64(stackBytes).u8(Opcode.I32_GE_U);
      out.u8(Opcode.BR_IF, 1).u8(Opcode.END);
    } else {
      take(get, index, gas);
      out.u8(Opcode.IF, Types.code(Types.NONE));
    }
    oneByOne();
    out.u8(Opcode.UNREACHABLE, Opcode.END);
  }

  /** Takes gas off and asks whether that was too much. */
  private void take(int get, int index, long gas) {
    out.u8(get).varU32(index);
    out.u8(Opcode.LOCAL_TEE).varU32(beforeLocal);
    out.u8(Opcode.I64_CONST).varS64(gas).u8(Opcode.I64_SUB);
    isBelowZero();
  }

  private void isBelowZero() {
    out.u8(Opcode.LOCAL_TEE).varU32(gasLocal);
    out.u8(Opcode.I64_CONST, 0).u8(Opcode.I64_LT_S);
  }

  /** Forgets that the steps were charged at once and charges them in their order. */
  private void oneByOne() {
    out.u8(Opcode.LOCAL_GET).varU32(beforeLocal);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
    for (int i = 0; i < steps.size(); i++) {
      int step = steps.get(i);
      if (step < 0) {
        out.u8(Opcode.I32_CONST).varS64(-1L - step).u8(Opcode.CALL).varU32(indices.needStack());
      } else if (step > 0) {
        out.u8(Opcode.I64_CONST)
            .varS64(step * limits.regularOpGas())
            .u8(Opcode.CALL)
            .varU32(indices.pay());
      }
    }
  }

  /** Charges by the count on the operand stack and leaves it there (§5.1). */
  private void chargeBulk(int exit) {
    out.u8(Opcode.LOCAL_TEE).varU32(countLocal);
    out.u8(Opcode.LOCAL_GET).varU32(gasLocal);
    out.u8(Opcode.LOCAL_TEE).varU32(beforeLocal);
    out.u8(Opcode.LOCAL_GET).varU32(countLocal).u8(Opcode.I64_EXTEND_I32_U);
    out.u8(Opcode.I64_CONST).varS64(limits.linearOpUnitGas()).u8(Opcode.I64_MUL);
    out.u8(Opcode.I64_CONST).varS64(limits.linearOpBaseGas()).u8(Opcode.I64_ADD);
    out.u8(Opcode.I64_SUB);
    isBelowZero();
    out.u8(Opcode.BR_IF).varU32(exit);
  }
}
