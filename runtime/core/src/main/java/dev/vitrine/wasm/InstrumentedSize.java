package dev.vitrine.wasm;

/**
 * How many bytes the module would have if the reference had instrumented it: the measure of one
 * limit ({@code docs/spec/vm.md} §4.3, §5.6). Our own encoding differs.
 */
final class InstrumentedSize {
  /** Functions that the reference imports before those of the contract. */
  static final int ADDED_FUNCTIONS = 3;

  private static final int HEADER = 8;
  private static final int INTERNAL = "internal".length();
  private static final int CHECK = 8;

  private final WasmModule module;
  private final PrepareLimits limits;
  private long bodies;
  private int localsRead;

  InstrumentedSize(WasmModule module, PrepareLimits limits) {
    this.module = module;
    this.limits = limits;
  }

  /** Bytes of an unsigned LEB128 number. */
  static int lengthU(int value) {
    int rest = value >>> 7;
    int length = 1;
    while (rest != 0) {
      length++;
      rest >>>= 7;
    }
    return length;
  }

  /** Bytes of a signed LEB128 number. */
  static int lengthS(long value) {
    long rest = value;
    int length = 1;
    while (rest < -64 || rest > 63) {
      length++;
      rest >>= 7;
    }
    return length;
  }

  /** Adds the body that the validator has just seen. */
  void addBody(
      int start, int end, int frameBytes, FunctionBody function, GasPoints points, int firstPoint) {
    int gasGlobal = lengthU(module.globals.size());
    long size = localsSize(start);
    size += end - start - localsRead;
    size += function.shiftGrowth();
    int stackGlobal = lengthU(module.globals.size() + 1);
    int chargeLength = lengthS(frameBytes + function.maxOperandBytes());
    // block, budget less the charge, check, and back; the end of the block.
    size += 2 + budget(stackGlobal, chargeLength) + 1;
    size += budget(stackGlobal, chargeLength) * (1L + function.returns);
    size += constantPoint(gasGlobal, (frameBytes + 7L) / 8 * limits.regularOpGas());
    int bulk = bulkPoint(gasGlobal, function.localCount());
    for (int i = firstPoint; i < points.size(); i++) {
      int fee = points.fee(i);
      size +=
          fee == GasAnalysis.BULK_FEE
              ? bulk
              : constantPoint(gasGlobal, fee * limits.regularOpGas());
    }
    bodies += size + lengthU((int) size);
  }

  private static int budget(int globalLength, int chargeLength) {
    // global.get, const 0, const charge, const 0, sub128 or add128, the overflow check, global.set.
    return 2 * (1 + globalLength) + 2 + 1 + chargeLength + 2 + 2 + CHECK;
  }

  private static int constantPoint(int globalLength, long gas) {
    return 9 + 3 * (1 + globalLength) + 3 * (1 + lengthS(gas));
  }

  private int bulkPoint(int globalLength, int locals) {
    int amount = 1 + lengthU(locals);
    int count = 1 + lengthU(locals + 1);
    int linear = 1 + lengthS(limits.linearOpUnitGas());
    int constant = 1 + lengthS(limits.linearOpBaseGas());
    int product = count + 1 + linear + 2 + CHECK;
    int sum = 2 + constant + 2 + 2 + CHECK + amount;
    int failure = 1 + globalLength + 1 + 2 + amount + 2 + 1;
    int payment = 1 + 1 + globalLength + amount + 1 + 1 + globalLength + 1;
    return product + sum + failure + payment + count;
  }

  /** The vector of locals with two more groups, each number in its shortest form. */
  private int localsSize(int start) {
    BinaryReader in = new BinaryReader(module.bytes);
    in.seek(start);
    int groups = in.varU32();
    int size = lengthU(groups + 2) + 4;
    for (int i = 0; i < groups; i++) {
      size += lengthU(in.varU32()) + 1;
      Types.read(in);
    }
    localsRead = in.position() - start;
    return size;
  }

  /** Bytes of the bodies so far. */
  long bodies() {
    return bodies;
  }

  /** Bytes of the whole module. */
  long total() {
    boolean imports = module.importSection || module.hasBodies();
    long types = typeSection(imports);
    long sum = HEADER + types + importSection(imports);
    sum += functionSection();
    sum += section(module.tableBytes);
    // One memory: count, flags, minimum, maximum.
    sum += section(2 + lengthU(limits.initialMemoryPages()) + lengthU(limits.maxMemoryPages()));
    boolean globals = module.globalSection || module.hasBodies();
    sum += globalSection(globals) + exportSection(globals) + elementSection();
    sum += section(module.dataCountBytes);
    if (module.hasBodies()) {
      sum += section(lengthU(module.definedFunctions()) + bodies);
    }
    return sum + section(module.dataBytes);
  }

  /** A section with its id and size; nothing if it is empty. */
  private static long section(long content) {
    return content == 0 ? 0 : 1 + lengthU((int) content) + content;
  }

  private long typeSection(boolean imports) {
    long size = 0;
    for (int i = 0; i < module.typeCount(); i++) {
      int params = module.params.get(i).length;
      int results = module.results.get(i) == Types.NONE ? 0 : 1;
      size += 1 + lengthU(params) + params + 1 + results;
    }
    int count = module.typeCount() + (imports ? 2 : 0);
    return count == 0 ? 0 : section(size + lengthU(count) + (imports ? 3 + 4 : 0));
  }

  private long importSection(boolean imports) {
    if (!imports) {
      return 0;
    }
    long size = 0;
    for (int i = 0; i < module.importedFunctions; i++) {
      int name = module.importNameLengths.get(i);
      size += 1 + 3 + lengthU(name) + name + 1 + lengthU(module.functionTypes.get(i));
    }
    int exhausted = lengthU(module.typeCount());
    size += internal("finite_wasm_gas_exhausted", exhausted);
    size += internal("finite_wasm_stack_exhausted", exhausted);
    size += internal("finite_wasm_gas", lengthU(module.typeCount() + 1));
    return section(size + lengthU(module.importedFunctions + ADDED_FUNCTIONS));
  }

  private static int internal(String name, int typeLength) {
    return 1 + INTERNAL + 1 + name.length() + 1 + typeLength;
  }

  private long functionSection() {
    int defined = module.definedFunctions();
    if (defined == 0) {
      return 0;
    }
    long size = lengthU(defined);
    for (int i = module.importedFunctions; i < module.functionCount(); i++) {
      size += lengthU(module.functionTypes.get(i));
    }
    return section(size);
  }

  private long globalSection(boolean globals) {
    if (!globals) {
      return 0;
    }
    long size = 0;
    for (WasmModule.Global global : module.globals) {
      size += 2 + constant(global.type(), global.value()) + 1;
    }
    size += 2 + 2 + 1 + 2 + 1 + lengthS(limits.maxStackBytes()) + 1;
    return section(size + lengthU(module.globals.size() + 2));
  }

  private static int constant(int type, long value) {
    return switch (type) {
      case Types.I32, Types.I64 -> 1 + lengthS(value);
      case Types.F32 -> 5;
      case Types.F64 -> 9;
      default -> value == ConstantExpression.NULL ? 2 : 1 + lengthU((int) value + ADDED_FUNCTIONS);
    };
  }

  private long exportSection(boolean globals) {
    long size = 0;
    int count = 1;
    for (int i = 0; i < module.exports.size(); i += ExportSection.FIELDS) {
      int kind = module.exports.get(i);
      if (kind != ExportSection.MEMORY) {
        int index =
            module.exports.get(i + 1) + (kind == ExportSection.FUNCTION ? ADDED_FUNCTIONS : 0);
        int name = module.exports.get(i + 3) + 1;
        size += lengthU(name) + name + 1 + lengthU(index);
        count++;
      }
    }
    size += export("memory", 0);
    if (globals) {
      size += export("remaining_gas", module.globals.size());
      count++;
    }
    if (module.start >= 0) {
      size += export("start", module.start + ADDED_FUNCTIONS);
      count++;
    }
    return section(size + lengthU(count));
  }

  private static int export(String name, int index) {
    return 1 + name.length() + 1 + lengthU(index);
  }

  private long elementSection() {
    if (module.elements.isEmpty()) {
      return 0;
    }
    long size = lengthU(module.elements.size());
    BinaryReader in = new BinaryReader(module.bytes);
    ConstantExpression constant = new ConstantExpression(module);
    for (WasmModule.ElementSegment segment : module.elements) {
      size += 1;
      boolean typed = segment.kind() != WasmModule.ACTIVE || segment.namesTable();
      if (segment.kind() == WasmModule.ACTIVE) {
        size += (segment.namesTable() ? 1 : 0) + 1 + lengthS(segment.offset()) + 1;
      }
      size += (typed ? 1 : 0) + lengthU(segment.count());
      in.seek(segment.start());
      for (int i = 0; i < segment.count(); i++) {
        if (segment.expressions()) {
          constant.read(in, Types.FUNCREF, false);
          size += constant(Types.FUNCREF, constant.value()) + 1;
        } else {
          size += lengthU(in.varU32() + ADDED_FUNCTIONS);
        }
      }
    }
    return section(size);
  }
}
