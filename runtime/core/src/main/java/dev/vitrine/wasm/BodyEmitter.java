package dev.vitrine.wasm;

/**
 * Writes the instrumented form of one body after the other, every gas point in its place, in a
 * global: what the protocol sees is exact at every instruction.
 *
 * <p>A body becomes: budget of the stack (§5.4, before the gas of the frame), gas of the frame, a
 * block with the old body, budget back. A {@code return} becomes a branch out of that block.
 */
final class BodyEmitter {
  private static final int CANONICAL_F32 = 0x7fc0_0000;
  private static final long CANONICAL_F64 = 0x7ff8_0000_0000_0000L;

  private final WasmModule module;
  private final CodeSection code;
  private final PrepareLimits limits;
  private final OutputIndices indices;
  private final ByteSink out;
  private final BinaryReader in;

  /** Bytes of the old body up to here have been written. */
  private int written;

  private int point;
  private int lastPoint;
  private int amountLocal;
  private int countLocal;
  private int f32Local;
  private int f64Local;

  BodyEmitter(
      WasmModule module,
      CodeSection code,
      PrepareLimits limits,
      OutputIndices indices,
      ByteSink out) {
    this.module = module;
    this.code = code;
    this.limits = limits;
    this.indices = indices;
    this.out = out;
    this.in = new BinaryReader(module.bytes);
  }

  /** Writes the body of the function at a position among the defined ones. */
  void emit(int position) {
    int function = module.importedFunctions + position;
    int size = out.open();
    in.window(module.bodies.get(2 * position), module.bodies.get(2 * position + 1));
    locals(position);
    int charge = code.frameBytes(position) + code.operandBytes(position);
    takeBudget(charge);
    charge((code.frameBytes(position) + 7L) / 8 * limits.regularOpGas());
    out.u8(Opcode.BLOCK, Types.code(module.resultOfFunction(function)));
    point = code.firstPoint(position);
    lastPoint = code.firstPoint(position + 1);
    instructions();
    out.u8(Opcode.END);
    giveBudgetBack(charge);
    out.u8(Opcode.END);
    out.close(size);
  }

  private void locals(int position) {
    int traits = code.traits(position);
    int next = code.localCount(position);
    int groups = in.varU32();
    int start = in.position();
    for (int i = 0; i < groups; i++) {
      in.varU32();
      Types.read(in);
    }
    int end = in.position();
    boolean bulk = (traits & FunctionValidator.BULK) != 0;
    boolean f32 = (traits & FunctionValidator.CANONICAL_F32) != 0;
    boolean f64 = (traits & FunctionValidator.CANONICAL_F64) != 0;
    out.varU32(groups + (bulk ? 2 : 0) + (f32 ? 1 : 0) + (f64 ? 1 : 0));
    out.copy(module.bytes, start, end);
    if (bulk) {
      amountLocal = next++;
      countLocal = next++;
      out.u8(1, Types.code(Types.I64)).u8(1, Types.code(Types.I32));
    }
    if (f32) {
      f32Local = next++;
      out.u8(1, Types.code(Types.F32));
    }
    if (f64) {
      f64Local = next;
      out.u8(1, Types.code(Types.F64));
    }
    written = end;
  }

  private void instructions() {
    int depth = 0;
    while (true) {
      int at = in.position();
      if (point < lastPoint && code.points().offset(point) == at) {
        flush(at);
        charges(at);
      }
      int opcode = in.u8();
      if (opcode == Opcode.PREFIX_FC) {
        opcode = 0x100 + in.varU32();
      }
      switch (opcode) {
        case Opcode.BLOCK, Opcode.LOOP, Opcode.IF -> {
          depth++;
          blockType(at, opcode);
        }
        case Opcode.END -> {
          if (depth == 0) {
            flush(at);
            return;
          }
          depth--;
        }
        case Opcode.RETURN -> {
          flush(at);
          out.u8(Opcode.BR).varU32(depth);
          written = in.position();
        }
        case Opcode.CALL, Opcode.REF_FUNC -> {
          flush(at);
          out.u8(opcode).varU32(indices.function(in.varU32()));
          written = in.position();
        }
        case Opcode.CALL_INDIRECT -> indirect(at);
        default -> plain(at, opcode);
      }
    }
  }

  /** Copies the old body up to a position. */
  private void flush(int at) {
    if (written < at) {
      out.copy(module.bytes, written, at);
    }
    written = at;
  }

  private void charges(int at) {
    GasPoints points = code.points();
    while (point < lastPoint && points.offset(point) == at) {
      int fee = points.fee(point++);
      if (fee == GasAnalysis.BULK_FEE) {
        bulkCharge();
      } else {
        charge(fee * limits.regularOpGas());
      }
    }
  }

  /** A block type in its usual form; {@code (ref null func)} may be spelt out in the contract. */
  private void blockType(int at, int opcode) {
    if (in.u8() == 0x63) {
      in.skip(1);
      flush(at);
      out.u8(opcode, Types.code(Types.FUNCREF));
      written = in.position();
    }
  }

  /**
   * Keeps the index, so that an engine that cannot tell a null entry from a wrong type can look the
   * entry up after the trap.
   */
  private void indirect(int at) {
    flush(at);
    int type = in.varU32();
    in.varU32();
    out.u8(Opcode.GLOBAL_SET).varU32(indices.indirectGlobal());
    out.u8(Opcode.GLOBAL_GET).varU32(indices.indirectGlobal());
    out.u8(Opcode.CALL_INDIRECT).varU32(type).u8(0);
    written = in.position();
  }

  private void plain(int at, int opcode) {
    switch (opcode) {
      case Opcode.SELECT_TYPED -> {
        in.varU32();
        int type = Types.read(in);
        flush(at);
        out.u8(opcode, 1).u8(Types.code(type));
        written = in.position();
      }
      case Opcode.MEMORY_INIT,
          Opcode.MEMORY_COPY,
          Opcode.MEMORY_FILL,
          Opcode.TABLE_INIT,
          Opcode.TABLE_COPY -> {
        // Indices in their shortest form: an engine may want a plain zero byte for memory and
        // table.
        flush(at);
        out.u8(Opcode.PREFIX_FC, opcode - 0x100).varU32(in.varU32());
        if (opcode != Opcode.MEMORY_FILL) {
          out.varU32(in.varU32());
        }
        written = in.position();
      }
      default -> {
        Immediates.skip(in, opcode);
        if (Opcode.canonical(opcode)) {
          flush(in.position());
          canonicalise(Opcode.result(Opcode.signature(opcode)));
        }
      }
    }
  }

  /**
   * If the number on the stack is a NaN, it becomes the positive quiet one without payload (§3.3).
   */
  private void canonicalise(int type) {
    boolean single = type == Types.F32;
    int local = single ? f32Local : f64Local;
    out.u8(Opcode.LOCAL_TEE).varU32(local);
    if (single) {
      out.u8(Opcode.F32_CONST).fixed32(CANONICAL_F32);
    } else {
      out.u8(Opcode.F64_CONST).fixed64(CANONICAL_F64);
    }
    out.u8(Opcode.LOCAL_GET).varU32(local).u8(Opcode.LOCAL_GET).varU32(local);
    out.u8(single ? Opcode.F32_EQ : Opcode.F64_EQ).u8(Opcode.SELECT);
  }

  /** If less gas than this is left, the host says so; else it is taken. */
  private void charge(long gas) {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.I64_CONST).varS64(gas).u8(Opcode.I64_LT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.I64_CONST)
        .varS64(gas)
        .u8(Opcode.CALL)
        .varU32(indices.outOfGas())
        .u8(Opcode.UNREACHABLE, Opcode.END);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.I64_CONST).varS64(gas).u8(Opcode.I64_SUB);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
  }

  /** Charges by the count on the operand stack and leaves it there (§5.1). */
  private void bulkCharge() {
    out.u8(Opcode.LOCAL_TEE).varU32(countLocal).u8(Opcode.I64_EXTEND_I32_U);
    out.u8(Opcode.I64_CONST).varS64(limits.linearOpUnitGas()).u8(Opcode.I64_MUL);
    out.u8(Opcode.I64_CONST).varS64(limits.linearOpBaseGas()).u8(Opcode.I64_ADD);
    out.u8(Opcode.LOCAL_TEE).varU32(amountLocal);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal()).u8(Opcode.I64_GT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.LOCAL_GET)
        .varU32(amountLocal)
        .u8(Opcode.CALL)
        .varU32(indices.outOfGas())
        .u8(Opcode.UNREACHABLE, Opcode.END);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_GET).varU32(amountLocal).u8(Opcode.I64_SUB);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_GET).varU32(countLocal);
  }

  private void takeBudget(int bytes) {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
    out.u8(Opcode.I32_CONST).varS64(bytes).u8(Opcode.I32_LT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.GLOBAL_GET)
        .varU32(indices.gasGlobal())
        .u8(Opcode.CALL)
        .varU32(indices.stackExhausted());
    out.u8(Opcode.UNREACHABLE, Opcode.END);
    budget(bytes, Opcode.I32_SUB);
  }

  private void giveBudgetBack(int bytes) {
    budget(bytes, Opcode.I32_ADD);
  }

  private void budget(int bytes, int operation) {
    out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
    out.u8(Opcode.I32_CONST).varS64(bytes).u8(operation);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.stackGlobal());
  }
}
