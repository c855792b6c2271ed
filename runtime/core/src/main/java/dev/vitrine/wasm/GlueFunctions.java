package dev.vitrine.wasm;

/**
 * Writes the functions of ours around the contract's: the ways in and out, and what happens when
 * gas or stack end.
 */
final class GlueFunctions {
  private final WasmModule module;
  private final PrepareLimits limits;
  private final OutputIndices indices;
  private final ByteSink out;

  GlueFunctions(WasmModule module, PrepareLimits limits, OutputIndices indices, ByteSink out) {
    this.module = module;
    this.limits = limits;
    this.indices = indices;
    this.out = out;
  }

  /** Calls a host function with the gas that is left, and asks for the gas afterwards (§6.3). */
  void wrapper(int imported) {
    int size = out.open();
    out.u8(0);
    int params = module.paramsOfFunction(imported).length;
    for (int i = 0; i < params; i++) {
      out.u8(Opcode.LOCAL_GET).varU32(i);
    }
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.CALL).varU32(imported);
    enterGas();
    out.u8(Opcode.END);
    out.close(size);
  }

  private void enterGas() {
    out.u8(Opcode.CALL).varU32(indices.gasLeft());
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
  }

  /** Takes a charge, or tells the host that it does not fit. */
  void pay() {
    int size = out.open();
    out.u8(0);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_GET, 0).u8(Opcode.I64_LT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_GET, 0);
    out.u8(Opcode.CALL).varU32(indices.gasExhausted());
    out.u8(Opcode.UNREACHABLE, Opcode.END);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.LOCAL_GET, 0).u8(Opcode.I64_SUB);
    out.u8(Opcode.GLOBAL_SET).varU32(indices.gasGlobal());
    out.u8(Opcode.END);
    out.close(size);
  }

  /** Tells the host if so much stack is not there. */
  void needStack() {
    int size = out.open();
    out.u8(0);
    out.u8(Opcode.GLOBAL_GET).varU32(indices.stackGlobal());
    out.u8(Opcode.LOCAL_GET, 0).u8(Opcode.I32_LT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.CALL).varU32(indices.stackExhausted());
    out.u8(Opcode.UNREACHABLE, Opcode.END).u8(Opcode.END);
    out.close(size);
  }

  /**
   * Enters a method or the start function of the contract with the whole stack, and hands the gas
   * back when it returns.
   */
  void entry(int function) {
    int size = out.open();
    out.u8(0);
    out.u8(Opcode.I32_CONST).varS64(limits.maxStackBytes());
    out.u8(Opcode.GLOBAL_SET).varU32(indices.stackGlobal());
    enterGas();
    out.u8(Opcode.CALL).varU32(indices.function(function));
    out.u8(Opcode.GLOBAL_GET).varU32(indices.gasGlobal());
    out.u8(Opcode.CALL).varU32(indices.leave());
    out.u8(Opcode.END);
    out.close(size);
  }
}
