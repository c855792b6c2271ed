package dev.vitrine.wasm;

/**
 * Writes the instrumented module: the sections of the contract with what {@link PreparedModule}
 * describes woven in.
 */
final class Instrumenter {
  private static final String HOST = "vitrine";

  /** About what instrumented contracts need: a buffer that is right at once is not copied. */
  private static final int BYTES_FOR_POINT = 24;

  private static final int BYTES_FOR_FUNCTION = 64;

  private final WasmModule module;
  private final CodeSection code;
  private final PrepareLimits limits;
  private final OutputIndices indices;
  private final Leaves leaves;
  private final ByteSink out;

  /** For each entry function of ours the function of the contract that it calls. */
  private final IntList entries = new IntList(16);

  /** For each function of the contract the entry function that calls it, or 0. */
  private final int[] entryOf;

  Instrumenter(WasmModule module, CodeSection code, PrepareLimits limits) {
    this.module = module;
    this.code = code;
    this.limits = limits;
    this.indices = new OutputIndices(module);
    this.leaves = new Leaves(module, code);
    this.entryOf = new int[module.functionCount()];
    this.out =
        new ByteSink(
            module.bytes.length
                + BYTES_FOR_POINT * code.points().size()
                + BYTES_FOR_FUNCTION * module.functionCount()
                + 1024);
  }

  byte[] instrument() {
    findEntries();
    out.fixed32(0x6d736100).fixed32(1);
    types();
    imports();
    functions();
    table();
    globals();
    exports();
    elements();
    if (module.dataCount >= 0) {
      int size = section(12);
      out.varU32(module.dataCount);
      out.close(size);
    }
    code();
    data();
    return out.toArray();
  }

  private int section(int id) {
    out.u8(id);
    return out.open();
  }

  private void findEntries() {
    IntList exports = module.exports;
    for (int i = 0; i < exports.size(); i += ExportSection.FIELDS) {
      if (exports.get(i) == ExportSection.FUNCTION && isMethod(exports.get(i + 1))) {
        entry(exports.get(i + 1));
      }
    }
    if (module.start >= 0) {
      entry(module.start);
    }
  }

  private boolean isMethod(int function) {
    return module.paramsOfFunction(function).length == 0
        && module.resultOfFunction(function) == Types.NONE;
  }

  /** The index of the entry function of a method, made when it is first asked for. */
  private int entry(int function) {
    if (entryOf[function] == 0) {
      entryOf[function] = indices.copy(leaves.count()) + entries.size();
      entries.add(function);
    }
    return entryOf[function];
  }

  private void types() {
    int size = section(1);
    out.varU32(module.typeCount() + OutputIndices.ADDED_TYPES + module.importedFunctions);
    for (int i = 0; i < module.typeCount(); i++) {
      type(module.params.get(i), false, module.results.get(i));
    }
    byte[] none = {};
    type(none, false, Types.NONE);
    type(none, false, Types.I64);
    type(none, true, Types.NONE);
    type(new byte[] {Types.I64}, true, Types.NONE);
    type(new byte[] {Types.I32}, false, Types.NONE);
    for (int i = 0; i < module.importedFunctions; i++) {
      type(module.paramsOfFunction(i), true, module.resultOfFunction(i));
    }
    out.close(size);
  }

  private void type(byte[] params, boolean withGas, int result) {
    out.u8(0x60).varU32(params.length + (withGas ? 1 : 0));
    for (byte param : params) {
      out.u8(Types.code(param));
    }
    if (withGas) {
      out.u8(Types.code(Types.I64));
    }
    if (result == Types.NONE) {
      out.u8(0);
    } else {
      out.u8(1, Types.code(result));
    }
  }

  private void imports() {
    int size = section(2);
    out.varU32(module.importedFunctions + 5);
    for (int i = 0; i < module.importedFunctions; i++) {
      int name = module.importNames.get(i);
      int length = module.importNameLengths.get(i);
      out.name("env")
          .varU32(length)
          .copy(module.bytes, name, name + length)
          .u8(0)
          .varU32(indices.importType(i));
    }
    hostFunction("gas_left", indices.sourceType());
    hostFunction("leave", indices.sinkType());
    hostFunction("gas_exhausted", indices.exhaustedType());
    hostFunction("stack_exhausted", indices.sinkType());
    out.name(HOST)
        .name("memory")
        .u8(2, 1)
        .varU32(limits.initialMemoryPages())
        .varU32(limits.maxMemoryPages());
    out.close(size);
  }

  private void hostFunction(String name, int type) {
    out.name(HOST).name(name).u8(0).varU32(type);
  }

  private void functions() {
    int size = section(3);
    out.varU32(ourFunctions() + module.functionCount());
    for (int i = 0; i < module.functionCount(); i++) {
      out.varU32(module.functionTypes.get(i));
    }
    out.varU32(indices.sinkType()).varU32(indices.needType());
    for (int i = 0; i < leaves.count(); i++) {
      out.varU32(module.functionTypes.get(module.importedFunctions + leaves.position(i)));
    }
    for (int i = 0; i < entries.size(); i++) {
      out.varU32(indices.methodType());
    }
    out.close(size);
  }

  private int ourFunctions() {
    return OutputIndices.ADDED_FUNCTIONS + leaves.count() + entries.size();
  }

  private void table() {
    if (module.table == null) {
      return;
    }
    int size = section(4);
    // Growth ends at the protocol's limit, whatever the contract declares (§3.4).
    long declared = module.table.maximum();
    int maximum =
        declared < 0 || declared > limits.maxTableElements()
            ? limits.maxTableElements()
            : (int) declared;
    out.u8(1).u8(Types.code(Types.FUNCREF), 1).varU32((int) module.table.minimum()).varU32(maximum);
    out.close(size);
  }

  private void globals() {
    int size = section(6);
    out.varU32(module.globals.size() + 3);
    for (WasmModule.Global global : module.globals) {
      global(global.type(), global.mutable(), global.value());
    }
    global(Types.I64, true, 0);
    global(Types.I32, true, limits.maxStackBytes());
    global(Types.I32, true, 0);
    out.close(size);
  }

  private void global(int type, boolean mutable, long value) {
    out.u8(Types.code(type), mutable ? 1 : 0);
    constant(type, value);
  }

  private void constant(int type, long value) {
    switch (type) {
      case Types.I32 -> out.u8(Opcode.I32_CONST).varS64(value);
      case Types.I64 -> out.u8(Opcode.I64_CONST).varS64(value);
      case Types.F32 -> out.u8(Opcode.F32_CONST).fixed32((int) value);
      case Types.F64 -> out.u8(Opcode.F64_CONST).fixed64(value);
      default -> {
        if (value == ConstantExpression.NULL) {
          out.u8(Opcode.REF_NULL, Types.code(Types.FUNCREF));
        } else {
          out.u8(Opcode.REF_FUNC).varU32(indices.function((int) value));
        }
      }
    }
    out.u8(Opcode.END);
  }

  private void exports() {
    int size = section(7);
    IntList exports = module.exports;
    int count = 2 + (module.start >= 0 ? 1 : 0) + (module.table != null ? 1 : 0);
    for (int i = 0; i < exports.size(); i += ExportSection.FIELDS) {
      if (exports.get(i) == ExportSection.FUNCTION && isMethod(exports.get(i + 1))) {
        count++;
      }
    }
    out.varU32(count);
    for (int i = 0; i < exports.size(); i += ExportSection.FIELDS) {
      int function = exports.get(i + 1);
      if (exports.get(i) == ExportSection.FUNCTION && isMethod(function)) {
        int name = exports.get(i + 2);
        int length = exports.get(i + 3);
        out.varU32(length + 1)
            .u8(0)
            .copy(module.bytes, name, name + length)
            .u8(0)
            .varU32(entry(function));
      }
    }
    if (module.start >= 0) {
      out.name("vitrine_start").u8(0).varU32(entry(module.start));
    }
    if (module.table != null) {
      out.name("vitrine_table").u8(1, 0);
    }
    out.name("vitrine_gas").u8(3).varU32(indices.gasGlobal());
    out.name("vitrine_indirect").u8(3).varU32(indices.indirectGlobal());
    out.close(size);
  }

  private void elements() {
    int segments = module.elements.size();
    // Functions that bodies name must be declared in the output too: exports of ours stand for
    // other functions.
    boolean declare = declarations() > 0;
    if (segments == 0 && !declare) {
      return;
    }
    int size = section(9);
    out.varU32(segments + (declare ? 1 : 0));
    BinaryReader in = new BinaryReader(module.bytes);
    ConstantExpression constant = new ConstantExpression(module);
    for (WasmModule.ElementSegment segment : module.elements) {
      element(segment, in, constant);
    }
    if (declare) {
      out.u8(3, 0).varU32(declarations());
      for (int i = 0; i < module.functionCount(); i++) {
        if (module.isNamed(i)) {
          out.varU32(indices.function(i));
        }
      }
    }
    out.close(size);
  }

  private int declarations() {
    int count = 0;
    for (int i = 0; i < module.functionCount(); i++) {
      count += module.isNamed(i) ? 1 : 0;
    }
    return count;
  }

  private void element(
      WasmModule.ElementSegment segment, BinaryReader in, ConstantExpression constant) {
    int kind =
        segment.kind() == WasmModule.ACTIVE ? 0 : segment.kind() == WasmModule.PASSIVE ? 1 : 3;
    out.u8(kind | (segment.expressions() ? 4 : 0));
    if (kind == 0) {
      constant(Types.I32, segment.offset());
    } else {
      out.u8(segment.expressions() ? Types.code(Types.FUNCREF) : 0);
    }
    out.varU32(segment.count());
    in.seek(segment.start());
    for (int i = 0; i < segment.count(); i++) {
      if (segment.expressions()) {
        constant.read(in, Types.FUNCREF, false);
        constant(Types.FUNCREF, constant.value());
      } else {
        out.varU32(indices.function(in.varU32()));
      }
    }
  }

  private void code() {
    GlueFunctions glue = new GlueFunctions(module, limits, indices, out);
    int size = section(10);
    out.varU32(ourFunctions() + module.functionCount());
    for (int i = 0; i < module.importedFunctions; i++) {
      glue.wrapper(i);
    }
    BodyEmitter bodies = new BodyEmitter(module, code, limits, indices, leaves, out);
    for (int i = 0; i < module.definedFunctions(); i++) {
      bodies.emit(i);
    }
    glue.pay();
    glue.needStack();
    for (int i = 0; i < leaves.count(); i++) {
      bodies.emitCopy(leaves.position(i));
    }
    for (int i = 0; i < entries.size(); i++) {
      glue.entry(entries.get(i));
    }
    out.close(size);
  }

  private void data() {
    if (module.data.isEmpty()) {
      return;
    }
    int size = section(11);
    out.varU32(module.data.size());
    for (WasmModule.DataSegment segment : module.data) {
      out.u8(segment.kind() == WasmModule.ACTIVE ? 0 : 1);
      if (segment.kind() == WasmModule.ACTIVE) {
        constant(Types.I32, segment.offset());
      }
      out.varU32(segment.end() - segment.start());
      out.copy(module.bytes, segment.start(), segment.end());
    }
    out.close(size);
  }
}
