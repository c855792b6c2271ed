package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Writes the instrumented form of one body after the other: what the protocol sees of gas, stack
 * and NaN bits is exact at every instruction ({@code docs/spec/vm.md} §3.3, §5).
 *
 * <p>A body becomes a block in which the function takes its part of the stack and the gas of its
 * frame, runs the old body as a block, gives its part of the stack back and returns; after it
 * stands what is done when gas ends. A {@code return} becomes a branch out of the old body. {@link
 * Meter} writes the counting.
 */
final class BodyEmitter {
  private static final int CANONICAL_F32 = 0x7fc0_0000;
  private static final long CANONICAL_F64 = 0x7ff8_0000_0000_0000L;

  private final WasmModule module;
  private final CodeSection code;
  private final OutputIndices indices;
  private final Leaves leaves;
  private final ByteSink out;
  private final Meter meter;
  private final NanFlow nanFlow;
  private final BinaryReader in;
  private final BinaryReader look;

  /** The function that is being written, among the defined ones. */
  private int position;

  /** Bytes of the old body up to here have been written. */
  private int written;

  private int point;
  private int lastPoint;
  private int f32Local;
  private int f64Local;
  private byte[] localTypes;
  private IntList nanPlaces;
  private int nextNanPlace;

  BodyEmitter(
      WasmModule module,
      CodeSection code,
      PrepareLimits limits,
      OutputIndices indices,
      Leaves leaves,
      ByteSink out) {
    this.module = module;
    this.code = code;
    this.indices = indices;
    this.leaves = leaves;
    this.out = out;
    this.meter = new Meter(out, indices, limits, code.points(), leaves);
    this.nanFlow = new NanFlow(module);
    this.in = new BinaryReader(module.bytes);
    this.look = new BinaryReader(module.bytes);
  }

  /** Writes the body of the function at a position among the defined ones. */
  void emit(int function) {
    int size = begin(function, true);
    point = code.firstPoint(position);
    lastPoint = code.firstPoint(position + 1);
    int stackBytes = code.frameBytes(position) + code.operandBytes(position);
    out.u8(Opcode.BLOCK, Types.code(Types.NONE));
    point = meter.enter(stackBytes, code.frameFee(position), point, lastPoint, in.position());
    out.u8(Opcode.BLOCK, Types.code(module.resultOfFunction(module.importedFunctions + position)));
    instructions();
    out.u8(Opcode.END);
    meter.leave(stackBytes);
    out.u8(Opcode.RETURN, Opcode.END);
    meter.outOfGas();
    out.u8(Opcode.END);
    out.close(size);
  }

  /** Writes the body of a leaf without metering. */
  void emitCopy(int function) {
    int size = begin(function, false);
    point = 0;
    lastPoint = 0;
    instructions();
    out.u8(Opcode.END);
    out.close(size);
  }

  /** Opens the body, writes the locals, old and new, and looks for the places where NaNs matter. */
  private int begin(int function, boolean metered) {
    position = function;
    int size = out.open();
    int end = module.bodies.get(2 * position + 1);
    in.window(module.bodies.get(2 * position), end);
    int traits = code.traits(position);
    int next = code.localCount(position);
    int groups = in.varU32();
    int start = in.position();
    boolean f32 = (traits & FunctionBody.CANONICAL_F32) != 0;
    boolean f64 = (traits & FunctionBody.CANONICAL_F64) != 0;
    readLocals(groups, f32 || f64);
    written = in.position();
    boolean bulk = metered && (traits & FunctionBody.BULK) != 0;
    out.varU32(groups + (metered ? 1 : 0) + (bulk ? 1 : 0) + (f32 ? 1 : 0) + (f64 ? 1 : 0));
    out.copy(module.bytes, start, written);
    if (metered) {
      out.u8(2, Types.code(Types.I64));
      meter.useLocals(next, next + 1, next + 2);
      next += bulk ? 3 : 2;
    }
    if (bulk) {
      out.u8(1, Types.code(Types.I32));
    }
    if (f32) {
      f32Local = next++;
      out.u8(1, Types.code(Types.F32));
    }
    if (f64) {
      f64Local = next;
      out.u8(1, Types.code(Types.F64));
    }
    nextNanPlace = 0;
    nanPlaces = null;
    if (f32 || f64) {
      nanPlaces =
          nanFlow.places(
              written, end, module.importedFunctions + position, code.localCount(position));
    }
    return size;
  }

  /** Steps over the groups of locals, and keeps the types of parameters and locals if wanted. */
  private void readLocals(int groups, boolean keep) {
    byte[] params = module.paramsOfFunction(module.importedFunctions + position);
    int local = params.length;
    if (keep) {
      localTypes = Arrays.copyOf(params, code.localCount(position));
    }
    for (int i = 0; i < groups; i++) {
      int count = in.varU32();
      int type = Types.read(in);
      if (keep) {
        Arrays.fill(localTypes, local, local + count, (byte) type);
        local += count;
      }
    }
  }

  private void instructions() {
    int depth = 0;
    while (true) {
      int at = in.position();
      while (point < lastPoint && code.points().offset(point) == at) {
        flush(at);
        point = meter.charge(point, lastPoint, depth + 1);
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
        case Opcode.CALL -> call(at);
        case Opcode.CALL_INDIRECT -> indirect(at);
        default -> plain(at, opcode);
      }
      if (nanPlaces != null
          && nextNanPlace < nanPlaces.size()
          && nanPlaces.get(nextNanPlace) == at) {
        nextNanPlace++;
        flush(in.position());
        canonicalise(at, opcode);
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

  /** A block type in its usual form; {@code (ref null func)} may be spelt out in the contract. */
  private void blockType(int at, int opcode) {
    if (in.u8() == 0x63) {
      in.skip(1);
      flush(at);
      out.u8(opcode, Types.code(Types.FUNCREF));
      written = in.position();
    }
  }

  private void call(int at) {
    flush(at);
    int function = in.varU32();
    if (leaves.hasCopy(function)) {
      out.u8(Opcode.CALL).varU32(indices.copy(leaves.copy(function)));
    } else {
      meter.save();
      out.u8(Opcode.CALL).varU32(indices.function(function));
      meter.load();
    }
    written = in.position();
  }

  /**
   * Keeps the index, so that an engine that cannot tell a null entry from a wrong type can look the
   * entry up after the trap.
   */
  private void indirect(int at) {
    flush(at);
    int type = in.varU32();
    in.varU32();
    meter.save();
    out.u8(Opcode.GLOBAL_SET).varU32(indices.indirectGlobal());
    out.u8(Opcode.GLOBAL_GET).varU32(indices.indirectGlobal());
    out.u8(Opcode.CALL_INDIRECT).varU32(type).u8(0);
    meter.load();
    written = in.position();
  }

  private void plain(int at, int opcode) {
    if (Opcode.gas(opcode) != Opcode.PURE || opcode == Opcode.UNREACHABLE) {
      flush(at);
      meter.save();
    }
    switch (opcode) {
      case Opcode.REF_FUNC -> {
        flush(at);
        out.u8(opcode).varU32(indices.function(in.varU32()));
        written = in.position();
      }
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
      default -> Immediates.skip(in, opcode);
    }
  }

  /**
   * If the number on the stack is a NaN, it becomes the positive quiet one without payload (§3.3).
   */
  private void canonicalise(int at, int opcode) {
    int type = opcode == Opcode.LOCAL_GET ? localType(at) : Opcode.result(Opcode.signature(opcode));
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

  /** The type of the local that the instruction at this place reads. */
  private int localType(int at) {
    look.seek(at + 1);
    return localTypes[look.varU32()];
  }
}
