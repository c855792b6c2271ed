package dev.vitrine.jvm.compiler;

import dev.vitrine.cases.WasmWriter;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vectors.MockExternal;
import dev.vitrine.vectors.VmCase;
import dev.vitrine.vectors.VmCaseReader;
import dev.vitrine.vectors.VmCaseText;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.gas.GasCounter;
import java.util.List;
import java.util.Map;

/**
 * A module that is not instrumented, so that a test sees its own code alone: function 0 is {@code
 * m}, [] → []; function 1 takes an i64 and gives it back; function 2 gives an i32. Entry 0 of its
 * table of four is function 1, entry 1 function 2. It has one global, an i64 of 7, a passive data
 * segment and a passive element segment.
 */
final class PlainModule {
  static final int I32 = 0x7f;
  static final int I64 = 0x7e;
  static final int F32 = 0x7d;
  static final int F64 = 0x7c;
  static final int FUNCREF = 0x70;

  private final CompiledContract contract;

  private PlainModule(byte[] bytes) {
    contract = CompiledContract.of(bytes, List.of());
  }

  /**
   * With this body of {@code m}.
   *
   * @param locals a type for each
   */
  static PlainModule of(int[] locals, byte[] code) {
    WasmWriter body = new WasmWriter().u32(locals.length);
    for (int type : locals) {
      body.u8(1, type);
    }
    byte[] method = body.raw(code).u8(0x0b).toBytes();
    byte[] same = {0, 0x20, 0, 0x0b};
    byte[] five = {0, 0x41, 5, 0x0b};
    WasmWriter bodies = new WasmWriter().u32(method.length).raw(method);
    bodies.u32(same.length).raw(same).u32(five.length).raw(five);
    return new PlainModule(
        new WasmWriter()
            .u8(0, 'a', 's', 'm', 1, 0, 0, 0)
            .section(1, 3, new byte[] {0x60, 0, 0, 0x60, 1, I64, 1, I64, 0x60, 0, 1, I32})
            .section(3, 3, new byte[] {0, 1, 2})
            .section(4, 1, new byte[] {FUNCREF, 1, 4, 6})
            .section(5, 1, new byte[] {0, 1})
            .section(6, 1, new byte[] {I64, 1, 0x42, 7, 0x0b})
            .section(7, 1, new WasmWriter().name("m").u8(0, 0).toBytes())
            .section(9, 2, new byte[] {0, 0x41, 0, 0x0b, 2, 1, 2, 1, 0, 2, 2, 1})
            .u8(12, 1, 1)
            .section(10, 3, bodies.toBytes())
            .section(11, 1, new byte[] {1, 4, 1, 2, 3, 4})
            .toBytes());
  }

  static PlainModule of(byte[] code) {
    return of(new int[0], code);
  }

  /** Whether every function fits into methods of the JVM. */
  boolean isCompiled() {
    return contract != null;
  }

  /** Calls {@code m} and gives the first eight bytes of memory; traps come out as they are. */
  long call() {
    GuestState state = contract.take();
    try {
      state.begin(logic());
      contract.call(state, "m");
      return state.memory.u64(0);
    } finally {
      state.end();
      contract.give(state);
    }
  }

  private static VMLogic logic() {
    VmCase call = VmCaseReader.read(new VmCaseText("", new byte[0], "m").line(), path -> null);
    RuntimeConfig config = RuntimeConfig.forProtocol(86);
    GasCounter gas = new GasCounter(config.wasm.extCosts, 1, 1, false);
    MockExternal external = new MockExternal(call.context().currentAccountId(), Map.of(), Map.of());
    return new VMLogic(call.context(), external, config, gas);
  }
}
