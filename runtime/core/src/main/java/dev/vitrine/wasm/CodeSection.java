package dev.vitrine.wasm;

/**
 * The code section: each body is judged by the limits that come before validation, then validated,
 * and what the instrumenter needs to know is kept.
 *
 * <p>Limits of instrumentation ({@code docs/spec/vm.md} §4.2) are judged only when all of the
 * module has validated, so that the first of them is kept here.
 */
final class CodeSection {
  private static final int FRAME_BASE_BYTES = 64;

  /** The reference adds two locals, after which its compiler takes no more than 50,000 (§4.4). */
  private static final int MAX_COMPILED_LOCALS = 49_998;

  private final WasmModule module;
  private final PrepareLimits limits;
  private final GasPoints points = new GasPoints();
  private final FunctionValidator validator;
  private final InstrumentedSize size;

  private final IntList frameBytes = new IntList(64);
  private final IntList operandBytes = new IntList(64);
  private final IntList traits = new IntList(64);
  private final IntList localCounts = new IntList(64);
  private final IntList firstPoints = new IntList(64);

  private long locals;
  private long params;
  private long blocks;
  private Refusal limitFailure;
  private int uncompilable = -1;

  CodeSection(WasmModule module, PrepareLimits limits) {
    this.module = module;
    this.limits = limits;
    this.validator = new FunctionValidator(module, points, limits.maxBlocksPerFunction());
    this.size = new InstrumentedSize(module, limits);
  }

  /** Reads so many bodies; the reader's end is that of the section. */
  void read(BinaryReader in, int count) {
    int sectionEnd = in.end();
    points.expectCode(in.remaining());
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int length = in.varU32();
      int start = in.position();
      if (length < 0 || length > sectionEnd - start) {
        throw Refusal.invalid(
            at,
            "The body of function "
                + (module.importedFunctions + i)
                + " is longer than the code section");
      }
      readBody(in, i, start, start + length);
      in.window(start + length, sectionEnd);
    }
    firstPoints.add(points.size());
  }

  private void readBody(BinaryReader in, int position, int start, int end) {
    int function = module.importedFunctions + position;
    if (end - start > limits.maxFunctionBodyBytes()) {
      throw Refusal.of(
              PrepareError.FUNCTION_BODY_TOO_LARGE,
              start,
              "A function has "
                  + Decimal.grouped(end - start)
                  + " bytes of code, and NEAR takes at most "
                  + Decimal.grouped(limits.maxFunctionBodyBytes()))
          .todo("Split the function, or optimise for size (opt-level = \"z\") and inline less.")
          .inFunction(function);
    }
    in.window(start, end);
    countLocals(in, function);
    in.window(start, end);
    firstPoints.add(points.size());
    int firstPoint = points.size();
    validator.validate(in, function);
    FunctionBody body = validator.body();
    module.bodies.add(start);
    module.bodies.add(end);
    int frame = FRAME_BASE_BYTES + body.localBytes();
    frameBytes.add(frame);
    operandBytes.add(body.maxOperandBytes());
    traits.add(body.traits);
    localCounts.add(body.localCount());
    if (body.localCount() > MAX_COMPILED_LOCALS && uncompilable < 0) {
      uncompilable = position;
    }
    judge(function, start, body);
    size.addBody(start, end, frame, body, points, firstPoint);
    if (limitFailure != null || size.bodies() > limits.maxInstrumentedBytes()) {
      // Nothing of this module will be instrumented: memory stays in proportion to what is
      // accepted.
      points.clear();
    }
  }

  /** Locals count over the whole contract, before anything else of the body is looked at. */
  private void countLocals(BinaryReader in, int function) {
    int groups = in.varU32();
    for (int i = 0; i != groups; i++) {
      int at = in.position();
      locals += in.varU32() & 0xffffffffL;
      Types.skip(in);
      if (locals > limits.maxLocals()) {
        throw Refusal.of(
                PrepareError.TOO_MANY_LOCALS,
                at,
                "The functions of the contract declare more than "
                    + Decimal.grouped(limits.maxLocals())
                    + " locals together")
            .inFunction(function);
      }
    }
  }

  private void judge(int function, int start, FunctionBody body) {
    if (limitFailure != null) {
      return;
    }
    int own = module.paramsOfFunction(function).length;
    params += own;
    blocks += body.blocks();
    if (own > limits.maxParamsPerFunction()) {
      limit(
          PrepareError.TOO_MANY_PARAMS_PER_FUNCTION,
          start,
          function,
          "A function has "
              + own
              + " parameters, and NEAR takes at most "
              + limits.maxParamsPerFunction());
    } else if (params > limits.maxParamsPerContract()) {
      limit(
          PrepareError.TOO_MANY_PARAMS_PER_CONTRACT,
          start,
          function,
          "The functions of the contract have more than "
              + Decimal.grouped(limits.maxParamsPerContract())
              + " parameters together");
    } else if (body.maxOperandBytes() > limits.maxOperandStackBytes()) {
      limit(
          PrepareError.OPERAND_STACK_TOO_LARGE,
          start,
          function,
          "A function has up to "
              + Decimal.grouped(body.maxOperandBytes())
              + " bytes of operands at once, and NEAR takes at most "
              + Decimal.grouped(limits.maxOperandStackBytes()));
    } else if (body.blocks() > limits.maxBlocksPerFunction()) {
      limit(
          PrepareError.TOO_MANY_BLOCKS_PER_FUNCTION,
          body.firstBlockTooMany(),
          function,
          "A function has more than "
              + Decimal.grouped(limits.maxBlocksPerFunction())
              + " blocks, loops and ifs");
    } else if (blocks > limits.maxBlocksPerContract()) {
      limit(
          PrepareError.TOO_MANY_BLOCKS_PER_CONTRACT,
          start,
          function,
          "The functions of the contract have more than "
              + Decimal.grouped(limits.maxBlocksPerContract())
              + " blocks, loops and ifs together");
    }
  }

  private void limit(PrepareError kind, int at, int function, String what) {
    limitFailure = Refusal.of(kind, at, what).inFunction(function).in("code section");
  }

  /**
   * Throws the failure of the limits that apply to a module that is otherwise valid (§4.2, §4.3).
   */
  void judgeLimits() {
    if (limitFailure != null) {
      throw limitFailure;
    }
    long bytes = instrumentedBytes();
    if (bytes > limits.maxInstrumentedBytes()) {
      throw Refusal.of(
          PrepareError.INSTRUMENTED_CODE_TOO_LARGE,
          0,
          "With its gas charges the contract has "
              + Decimal.grouped(bytes)
              + " bytes, and NEAR takes at most "
              + Decimal.grouped(limits.maxInstrumentedBytes()));
    }
  }

  /** Bytes of the whole module as the reference instruments it. */
  long instrumentedBytes() {
    return size.total();
  }

  /**
   * Position (among the defined ones) of the first function that the reference's compiler refuses
   * (§4.4), or -1.
   */
  int uncompilable() {
    return uncompilable;
  }

  GasPoints points() {
    return points;
  }

  /** The first gas point of the function at a position; that of the next position is its end. */
  int firstPoint(int position) {
    return firstPoints.get(position);
  }

  int frameBytes(int position) {
    return frameBytes.get(position);
  }

  int operandBytes(int position) {
    return operandBytes.get(position);
  }

  /** What the function uses, see {@link FunctionBody#traits}. */
  int traits(int position) {
    return traits.get(position);
  }

  /** Parameters and locals of the function. */
  int localCount(int position) {
    return localCounts.get(position);
  }

  /** The charge for entering the function (§5.4), as a number of opcodes. */
  int frameFee(int position) {
    return (frameBytes.get(position) + 7) / 8;
  }
}
