package dev.vitrine.wasm;

import java.util.Arrays;

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
  private static final int MAX_TARGETS = 128 * 1024;

  private final WasmModule module;
  private final GasPoints points;
  private final OperandStack operands = new OperandStack();
  private final ControlStack control = new ControlStack();
  private final GasAnalysis gas = new GasAnalysis();
  private final StackAnalysis stack = new StackAnalysis();
  private byte[] locals = new byte[64];
  private int localCount;
  private BinaryReader in;
  private int at;
  private int opcode;

  /** Trait: the function has bulk opcodes. */
  static final int BULK = 1;

  /** Trait: the function has opcodes whose NaN results are made canonical, of f32. */
  static final int CANONICAL_F32 = 2;

  /** The same, of f64. */
  static final int CANONICAL_F64 = 4;

  private int traits;
  private int blocks;
  private int firstBlockTooMany;
  private int returns;
  private int shiftGrowth;
  private final int blockLimit;

  FunctionValidator(WasmModule module, GasPoints points, int blockLimit) {
    this.module = module;
    this.points = points;
    this.blockLimit = blockLimit;
  }

  /** Validates a body; the reader stands at its vector of locals and ends with it. */
  void validate(BinaryReader reader, int function) {
    in = reader;
    at = reader.position();
    opcode = -1;
    try {
      begin(function);
      readLocals();
      while (control.depth() > 0) {
        next();
      }
      if (!in.atEnd()) {
        throw Refusal.invalid(in.position(), "Instructions follow the end of the function");
      }
    } catch (Refusal refusal) {
      if (opcode >= 0 && Opcode.known(opcode)) {
        refusal.in(Opcode.name(opcode));
      }
      throw refusal.inFunction(function);
    }
    gas.finish(points);
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

  /**
   * What the function uses: bits of {@link #BULK}, {@link #CANONICAL_F32}, {@link #CANONICAL_F64}.
   */
  int traits() {
    return traits;
  }

  /** Blocks, loops and ifs. */
  int blocks() {
    return blocks;
  }

  /** Where the first block stands that is over the limit; only if there are so many. */
  int firstBlockTooMany() {
    return firstBlockTooMany;
  }

  /** Number of return instructions. */
  int returns() {
    return returns;
  }

  /**
   * By how many bytes the body grows when the indices of functions are shifted as the reference
   * does it and written in their shortest form.
   */
  int shiftGrowth() {
    return shiftGrowth;
  }

  private void begin(int function) {
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

  private void readLocals() {
    int groups = in.varU32();
    for (int i = 0; i != groups; i++) {
      at = in.position();
      int count = in.varU32();
      int type = Types.read(in);
      if (Integer.compareUnsigned(count, MAX_LOCALS - localCount) > 0) {
        throw Refusal.invalid(at, "The function has more than 50,000 parameters and locals");
      }
      addLocals(count, type);
    }
  }

  private void addLocals(int count, int type) {
    int total = localCount + count;
    if (total > locals.length) {
      locals = Arrays.copyOf(locals, Math.max(total, locals.length * 2));
    }
    Arrays.fill(locals, localCount, total, (byte) type);
    localCount = total;
  }

  private void next() {
    at = in.position();
    int code = in.u8();
    if (code == Opcode.PREFIX_FC) {
      int sub = in.varU32();
      code =
          Integer.compareUnsigned(sub, Opcode.LIMIT - 0x100) < 0
              ? 0x100 + sub
              : ForeignOpcode.refuse(at, code, sub);
    } else if (!Opcode.known(code)) {
      ForeignOpcode.refuse(at, code, code >= 0xfb ? in.varU32() : 0);
    }
    opcode = code;
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
      gas.pure(at);
    } else if (kind == Opcode.SIDE_EFFECT) {
      gas.sideEffect(at);
    } else {
      bulk();
    }
    int operand = signature & 7;
    if (operand != Types.NONE) {
      operands.pop(operand, at);
      operand = Opcode.operand(signature, 1);
      if (operand != Types.NONE) {
        operands.pop(operand, at);
        operand = Opcode.operand(signature, 2);
        if (operand != Types.NONE) {
          operands.pop(operand, at);
        }
      }
    }
    stack.apply(Opcode.stackEffect(code));
    int result = Opcode.result(signature);
    if (result != Types.NONE) {
      operands.push(result);
      if (Opcode.canonical(code)) {
        traits |= result == Types.F32 ? CANONICAL_F32 : CANONICAL_F64;
      }
    }
  }

  private void bulk() {
    gas.bulk(at);
    traits |= BULK;
  }

  private void skipImmediate(int code, int immediate) {
    switch (immediate) {
      case Opcode.MEMORY_ARGUMENT -> memoryArgument(code);
      case Opcode.CONST_I32 -> in.varS32();
      case Opcode.CONST_I64 -> in.varS64();
      case Opcode.CONST_F32 -> in.skip(4);
      case Opcode.CONST_F64 -> in.skip(8);
      case Opcode.ZERO_BYTE -> {
        if (in.u8() != 0) {
          throw Refusal.feature(at, Feature.MULTI_MEMORY, Opcode.name(code));
        }
        needsMemory();
      }
      case Opcode.INDEX -> memoryIndex();
      default -> {
        if (code == Opcode.MEMORY_INIT) {
          dataSegment();
        } else {
          memoryIndex();
        }
        memoryIndex();
      }
    }
  }

  private void memoryArgument(int code) {
    int align = in.varU32();
    if ((align & ~63) != 0) {
      if ((align & 64) != 0 && (align & ~127) == 0) {
        throw Refusal.feature(at, Feature.MULTI_MEMORY, Opcode.name(code));
      }
      throw Refusal.invalid(at, "The alignment is malformed");
    }
    in.varU32();
    needsMemory();
    if (align > Opcode.alignment(code)) {
      throw Refusal.invalid(at, "The alignment is greater than the natural one");
    }
  }

  private void needsMemory() {
    if (!module.memory) {
      throw Refusal.invalid(at, "The contract uses memory but declares none")
          .todo("Declare one: (memory 1). How many pages it asks for does not matter.");
    }
  }

  private void memoryIndex() {
    int memory = in.varU32();
    if (memory != 0) {
      throw Refusal.feature(at, Feature.MULTI_MEMORY, Opcode.name(opcode));
    }
    needsMemory();
  }

  private void dataSegment() {
    int segment = in.varU32();
    if (module.dataCount < 0) {
      throw Refusal.invalid(at, "A data segment is named, but there is no data count section");
    }
    if (Integer.compareUnsigned(segment, module.dataCount) >= 0) {
      throw Refusal.invalid(at, "There is no data segment " + (segment & 0xffffffffL));
    }
  }

  private void special(int code) {
    switch (code) {
      case Opcode.LOCAL_GET -> {
        gas.pure(at);
        int type = local();
        operands.push(type);
        stack.push(type);
      }
      case Opcode.LOCAL_SET -> {
        gas.pure(at);
        operands.pop(local(), at);
        stack.pop(1);
      }
      case Opcode.LOCAL_TEE -> {
        gas.pure(at);
        int type = local();
        operands.pop(type, at);
        operands.push(type);
      }
      case Opcode.END -> end();
      case Opcode.BLOCK, Opcode.LOOP, Opcode.IF -> block(code);
      case Opcode.ELSE -> otherwise();
      case Opcode.BR, Opcode.BR_IF, Opcode.BR_TABLE, Opcode.RETURN -> branch(code);
      case Opcode.CALL, Opcode.CALL_INDIRECT -> call(code);
      case Opcode.UNREACHABLE -> {
        gas.unreachable(at);
        stack.neverContinues();
        operands.neverContinues();
      }
      case Opcode.NOP -> gas.pure(at);
      case Opcode.DROP -> {
        gas.pure(at);
        operands.popAny(at);
        stack.pop(1);
      }
      case Opcode.SELECT, Opcode.SELECT_TYPED -> select(code);
      case Opcode.GLOBAL_GET, Opcode.GLOBAL_SET -> global(code);
      case Opcode.REF_NULL, Opcode.REF_IS_NULL, Opcode.REF_FUNC -> reference(code);
      case Opcode.DATA_DROP -> {
        gas.pure(at);
        dataSegment();
      }
      default -> table(code);
    }
  }

  private int local() {
    int index = in.varU32();
    if (Integer.compareUnsigned(index, localCount) >= 0) {
      throw Refusal.invalid(
          at, "There is no local " + (index & 0xffffffffL) + ", the function has " + localCount);
    }
    return locals[index];
  }

  private void block(int code) {
    int result = blockType();
    if (code == Opcode.IF) {
      operands.pop(Types.I32, at);
      stack.pop(1);
      gas.ifThen(at);
    } else if (code == Opcode.LOOP) {
      gas.loop(at);
    } else {
      gas.block(at);
    }
    control.open(code, result, operands);
    stack.open();
    blocks++;
    if (blocks == blockLimit + 1) {
      firstBlockTooMany = at;
    }
  }

  private int blockType() {
    int first = in.peek();
    if (first == 0x40) {
      in.skip(1);
      return Types.NONE;
    }
    if ((first & 0xc0) == 0x40) {
      return Types.read(in);
    }
    in.varS33();
    throw Refusal.feature(at, Feature.MULTI_VALUE, Opcode.name(opcode));
  }

  private void otherwise() {
    int result = control.result();
    if (control.opcode() != Opcode.IF) {
      throw Refusal.invalid(at, "There is an else without an if");
    }
    control.close(operands, at);
    control.open(Opcode.ELSE, result, operands);
    gas.otherwise(at);
    stack.otherwise();
  }

  private void end() {
    int result = control.result();
    boolean withoutElse = control.opcode() == Opcode.IF;
    control.close(operands, at);
    if (withoutElse && result != Types.NONE) {
      throw Refusal.invalid(at, "An if has a result but no else");
    }
    gas.end(at);
    stack.end(result);
    if (control.depth() > 0 && result != Types.NONE) {
      operands.push(result);
    }
  }

  private void branch(int code) {
    gas.branch(at);
    switch (code) {
      case Opcode.BR -> {
        int levels = in.varU32();
        popLabel(control.label(levels, at));
        gas.target(levels);
      }
      case Opcode.BR_IF -> {
        int levels = in.varU32();
        operands.pop(Types.I32, at);
        stack.pop(1);
        int label = control.label(levels, at);
        if (label != Types.NONE) {
          operands.pop(label, at);
          operands.push(label);
        }
        gas.target(levels);
        return;
      }
      case Opcode.BR_TABLE -> targets();
      default -> {
        returns++;
        popLabel(control.functionResult());
        gas.targetRoot();
      }
    }
    operands.neverContinues();
    gas.neverContinues();
    stack.neverContinues();
  }

  private void popLabel(int label) {
    if (label != Types.NONE) {
      operands.pop(label, at);
    }
  }

  private void targets() {
    int count = in.count(MAX_TARGETS, "targets in one br_table");
    int start = in.position();
    for (int i = 0; i < count; i++) {
      in.varU32();
    }
    int last = in.varU32();
    int after = in.position();
    operands.pop(Types.I32, at);
    int expected = control.label(last, at);
    in.seek(start);
    for (int i = 0; i < count; i++) {
      int levels = in.varU32();
      int label = control.label(levels, at);
      if ((label == Types.NONE) != (expected == Types.NONE)) {
        throw Refusal.invalid(at, "The targets of a br_table take different numbers of values");
      }
      if (label != Types.NONE) {
        operands.push(operands.pop(label, at));
      }
      gas.target(levels);
    }
    in.seek(after);
    gas.target(last);
    popLabel(expected);
  }

  private void call(int code) {
    gas.sideEffect(at);
    int type;
    if (code == Opcode.CALL) {
      type = module.functionTypes.get(function());
    } else {
      type = DeclarationSections.type(in, module);
      tableIndex();
      // The metered stack keeps the index: see StackAnalysis.
      operands.pop(Types.I32, at);
    }
    byte[] params = module.params.get(type);
    for (int i = params.length - 1; i >= 0; i--) {
      operands.pop(params[i], at);
    }
    stack.pop(params.length);
    int result = module.results.get(type);
    if (result != Types.NONE) {
      operands.push(result);
      stack.push(result);
    }
  }

  private int function() {
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

  private void select(int code) {
    gas.pure(at);
    if (code == Opcode.SELECT_TYPED) {
      if (in.varU32() != 1) {
        throw Refusal.invalid(at, "A select must have one result");
      }
      int type = Types.read(in);
      operands.pop(Types.I32, at);
      operands.pop(type, at);
      operands.pop(type, at);
      operands.push(type);
      stack.pop(2);
      return;
    }
    operands.pop(Types.I32, at);
    int second = operands.popAny(at);
    int first = operands.popAny(at);
    if (first == Types.FUNCREF || second == Types.FUNCREF) {
      throw Refusal.invalid(at, "A select of references needs its type");
    }
    if (first != second && first != Types.NONE && second != Types.NONE) {
      throw Refusal.invalid(
          at, "A select chooses between " + Types.name(first) + " and " + Types.name(second));
    }
    operands.push(first == Types.NONE ? second : first);
    stack.pop(2);
  }

  private void global(int code) {
    gas.pure(at);
    int index = in.varU32();
    if (Integer.compareUnsigned(index, module.globals.size()) >= 0) {
      throw Refusal.invalid(at, "There is no global " + (index & 0xffffffffL));
    }
    WasmModule.Global global = module.globals.get(index);
    if (code == Opcode.GLOBAL_GET) {
      operands.push(global.type());
      stack.push(global.type());
      return;
    }
    if (!global.mutable()) {
      throw Refusal.invalid(at, "Global " + index + " is immutable");
    }
    operands.pop(global.type(), at);
    stack.pop(1);
  }

  private void reference(int code) {
    gas.pure(at);
    if (code == Opcode.REF_NULL) {
      operands.push(Types.readHeap(in));
      stack.push(Types.FUNCREF);
      return;
    }
    if (code == Opcode.REF_IS_NULL) {
      int type = operands.popAny(at);
      if (type != Types.FUNCREF && type != Types.NONE) {
        throw Refusal.invalid(
            at,
            "A value of type "
                + Types.name(type)
                + " is on the stack where a reference is expected");
      }
      operands.push(Types.I32);
      stack.pop(1);
      stack.push(Types.I32);
      return;
    }
    int function = function();
    if (!module.isNamed(function)) {
      throw Refusal.invalid(
          at,
          "Function " + function + " is referenced, but no segment, export or global declares it");
    }
    operands.push(Types.FUNCREF);
    stack.push(Types.FUNCREF);
  }

  private void tableIndex() {
    int table = in.varU32();
    if (table != 0 || module.table == null) {
      throw Refusal.invalid(at, "There is no table " + (table & 0xffffffffL));
    }
  }

  private void elementSegment() {
    int segment = in.varU32();
    if (Integer.compareUnsigned(segment, module.elements.size()) >= 0) {
      throw Refusal.invalid(at, "There is no element segment " + (segment & 0xffffffffL));
    }
  }

  private void table(int code) {
    switch (code) {
      case Opcode.TABLE_GET -> {
        gas.sideEffect(at);
        tableIndex();
        operands.pop(Types.I32, at);
        operands.push(Types.FUNCREF);
        stack.pop(1);
        stack.push(Types.FUNCREF);
      }
      case Opcode.TABLE_SET -> {
        gas.sideEffect(at);
        tableIndex();
        operands.pop(Types.FUNCREF, at);
        operands.pop(Types.I32, at);
        stack.pop(2);
      }
      case Opcode.TABLE_SIZE -> {
        gas.pure(at);
        tableIndex();
        operands.push(Types.I32);
        stack.push(Types.I32);
      }
      case Opcode.ELEM_DROP -> {
        gas.pure(at);
        elementSegment();
      }
      case Opcode.TABLE_GROW -> {
        bulk();
        tableIndex();
        operands.pop(Types.I32, at);
        operands.pop(Types.FUNCREF, at);
        operands.push(Types.I32);
        stack.pop(2);
        stack.push(Types.I32);
      }
      case Opcode.TABLE_FILL -> {
        bulk();
        tableIndex();
        operands.pop(Types.I32, at);
        operands.pop(Types.FUNCREF, at);
        operands.pop(Types.I32, at);
        stack.pop(3);
      }
      default -> {
        // table.init names a segment and the table, table.copy the table twice.
        bulk();
        if (code == Opcode.TABLE_INIT) {
          elementSegment();
        } else {
          tableIndex();
        }
        tableIndex();
        operands.pop(Types.I32, at);
        operands.pop(Types.I32, at);
        operands.pop(Types.I32, at);
        stack.pop(3);
      }
    }
  }
}
