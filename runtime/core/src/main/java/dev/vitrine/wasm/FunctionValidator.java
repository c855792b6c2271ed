package dev.vitrine.wasm;

/**
 * Validates function bodies, one after the other, and finds at the same time what metering needs:
 * gas points, the height of the operand stack, the number of blocks. One pass over the bytes, no
 * objects per opcode.
 *
 * <p>Multi-value is off, so that a block has no parameters and at most one result, and so has a
 * function.
 */
final class FunctionValidator {
  private static final int MAX_LOCALS = 50_000;

  private final GasPoints points;
  private final FunctionBody body;
  private final ControlRules controlRules;
  private final ReferenceRules referenceRules;

  FunctionValidator(WasmModule module, GasPoints points, int blockLimit) {
    this.points = points;
    this.body = new FunctionBody(module, blockLimit);
    this.controlRules = new ControlRules(body);
    this.referenceRules = new ReferenceRules(body);
  }

  /** Validates a body; the reader stands at its vector of locals and ends with it. */
  void validate(BinaryReader reader, int function) {
    body.in = reader;
    body.at = reader.position();
    body.opcode = -1;
    try {
      body.begin(function);
      readLocals();
      while (body.control.depth() > 0) {
        next();
      }
      if (!body.in.atEnd()) {
        throw Refusal.invalid(body.in.position(), "Instructions follow the end of the function");
      }
    } catch (Refusal refusal) {
      if (body.opcode >= 0 && Opcode.known(body.opcode)) {
        refusal.in(Opcode.name(body.opcode));
      }
      throw refusal.inFunction(function);
    }
    body.gas.finish(points);
    if (body.gas.isOneCharge()) {
      body.traits |= FunctionBody.ONE_CHARGE;
    }
  }

  private void readLocals() {
    int groups = body.in.varU32();
    for (int i = 0; i != groups; i++) {
      body.at = body.in.position();
      int count = body.in.varU32();
      int type = Types.read(body.in);
      if (Integer.compareUnsigned(count, MAX_LOCALS - body.localCount()) > 0) {
        throw Refusal.invalid(body.at, "The function has more than 50,000 parameters and locals");
      }
      body.addLocals(count, type);
    }
  }

  private void next() {
    body.at = body.in.position();
    int code = body.in.u8();
    if (code == Opcode.PREFIX_FC) {
      int sub = body.in.varU32();
      code =
          Integer.compareUnsigned(sub, Opcode.LIMIT - 0x100) < 0
              ? 0x100 + sub
              : ForeignOpcode.refuse(body.at, code, sub);
    } else if (!Opcode.known(code)) {
      ForeignOpcode.refuse(body.at, code, code >= 0xfb ? body.in.varU32() : 0);
    }
    body.opcode = code;
    int signature = Opcode.signature(code);
    if (signature != 0) {
      simple(code, signature);
    } else {
      special(code);
    }
  }

  /** An opcode that pops and pushes fixed types. */
  private void simple(int code, int signature) {
    int immediate = Opcode.immediate(code);
    if (immediate != Opcode.NO_IMMEDIATE) {
      skipImmediate(code, immediate);
    }
    int kind = Opcode.gas(code);
    if (kind == Opcode.PURE) {
      body.gas.pure(body.at);
    } else if (kind == Opcode.SIDE_EFFECT) {
      body.gas.sideEffect(body.at);
    } else {
      body.bulk();
    }
    int operand = signature & 7;
    if (operand != Types.NONE) {
      body.operands.pop(operand, body.at);
      operand = Opcode.operand(signature, 1);
      if (operand != Types.NONE) {
        body.operands.pop(operand, body.at);
        operand = Opcode.operand(signature, 2);
        if (operand != Types.NONE) {
          body.operands.pop(operand, body.at);
        }
      }
    }
    body.stack.apply(Opcode.stackEffect(code));
    int result = Opcode.result(signature);
    if (result != Types.NONE) {
      body.operands.push(result);
      if (Opcode.canonical(code)) {
        body.traits |=
            result == Types.F32 ? FunctionBody.CANONICAL_F32 : FunctionBody.CANONICAL_F64;
      }
    }
  }

  private void skipImmediate(int code, int immediate) {
    switch (immediate) {
      case Opcode.MEMORY_ARGUMENT -> memoryArgument(code);
      case Opcode.CONST_I32 -> body.in.varS32();
      case Opcode.CONST_I64 -> body.in.varS64();
      case Opcode.CONST_F32 -> body.in.skip(4);
      case Opcode.CONST_F64 -> body.in.skip(8);
      case Opcode.ZERO_BYTE -> {
        if (body.in.u8() != 0) {
          throw Refusal.feature(body.at, Feature.MULTI_MEMORY, Opcode.name(code));
        }
        needsMemory();
      }
      case Opcode.INDEX -> memoryIndex();
      default -> {
        if (code == Opcode.MEMORY_INIT) {
          body.dataSegment();
        } else {
          memoryIndex();
        }
        memoryIndex();
      }
    }
  }

  private void memoryArgument(int code) {
    int align = body.in.varU32();
    if ((align & ~63) != 0) {
      if ((align & 64) != 0 && (align & ~127) == 0) {
        throw Refusal.feature(body.at, Feature.MULTI_MEMORY, Opcode.name(code));
      }
      throw Refusal.invalid(body.at, "The alignment is malformed");
    }
    body.in.varU32();
    needsMemory();
    if (align > Opcode.alignment(code)) {
      throw Refusal.invalid(body.at, "The alignment is greater than the natural one");
    }
  }

  private void needsMemory() {
    if (!body.module.memory) {
      throw Refusal.invalid(body.at, "The contract uses memory but declares none")
          .todo("Declare one: (memory 1). How many pages it asks for does not matter.");
    }
  }

  private void memoryIndex() {
    int memory = body.in.varU32();
    if (memory != 0) {
      throw Refusal.feature(body.at, Feature.MULTI_MEMORY, Opcode.name(body.opcode));
    }
    needsMemory();
  }

  private void special(int code) {
    switch (code) {
      case Opcode.LOCAL_GET -> {
        body.gas.pure(body.at);
        int type = body.local();
        body.operands.push(type);
        body.stack.push(type);
      }
      case Opcode.LOCAL_SET -> {
        body.gas.pure(body.at);
        body.operands.pop(body.local(), body.at);
        body.stack.pop(1);
      }
      case Opcode.LOCAL_TEE -> {
        body.gas.pure(body.at);
        int type = body.local();
        body.operands.pop(type, body.at);
        body.operands.push(type);
      }
      case Opcode.END -> controlRules.end();
      case Opcode.BLOCK, Opcode.LOOP, Opcode.IF -> controlRules.block(code);
      case Opcode.ELSE -> controlRules.otherwise();
      case Opcode.BR, Opcode.BR_IF, Opcode.BR_TABLE, Opcode.RETURN -> controlRules.branch(code);
      case Opcode.CALL, Opcode.CALL_INDIRECT -> controlRules.call(code);
      case Opcode.UNREACHABLE -> {
        body.gas.unreachable(body.at);
        body.stack.neverContinues();
        body.operands.neverContinues();
      }
      case Opcode.NOP -> body.gas.pure(body.at);
      case Opcode.DROP -> {
        body.gas.pure(body.at);
        body.operands.popAny(body.at);
        body.stack.pop(1);
      }
      case Opcode.SELECT, Opcode.SELECT_TYPED -> referenceRules.select(code);
      case Opcode.GLOBAL_GET, Opcode.GLOBAL_SET -> referenceRules.global(code);
      case Opcode.REF_NULL, Opcode.REF_IS_NULL, Opcode.REF_FUNC -> referenceRules.reference(code);
      case Opcode.DATA_DROP -> {
        body.gas.pure(body.at);
        body.dataSegment();
      }
      default -> referenceRules.table(code);
    }
  }

  /** What was found out about the body that was validated last. */
  FunctionBody body() {
    return body;
  }
}
