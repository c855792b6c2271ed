package dev.vitrine.jvm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitrine.cases.WasmWriter;
import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.error.WasmTrap;
import org.junit.jupiter.api.Test;

/** Expectations are the WebAssembly standard's. */
class CompilerTest {
  private static final int ADD = 0x6a;
  private static final int ADD_64 = 0x7c;

  /** What {@code m} leaves at address 0 if it stores a value of this code by this opcode. */
  private static long stored(int opcode, WasmWriter value, int... locals) {
    WasmWriter code = new WasmWriter().u8(0x41, 0).raw(value.toBytes()).u8(opcode, 0, 0);
    return PlainModule.of(locals, code.toBytes()).call();
  }

  private static long i32(WasmWriter value, int... locals) {
    return stored(0x36, value, locals);
  }

  private static long i64(WasmWriter value, int... locals) {
    return stored(0x37, value, locals);
  }

  private static WasmWriter code(int... bytes) {
    return new WasmWriter().u8(bytes);
  }

  private static WasmWriter i64Const(long value) {
    return code(0x42).s64(value);
  }

  private static WasmWriter f64Const(long bits) {
    return code(0x44).fixed(bits, 8);
  }

  private static WasmTrap trap(WasmWriter code) {
    return catchThrowableOfType(GuestTrap.class, PlainModule.of(code.toBytes())::call).kind();
  }

  @Test
  void whole_numbers_wrap_and_shift_by_their_width() {
    assertThat(i64(i64Const(Long.MAX_VALUE).raw(i64Const(1).toBytes()).u8(ADD_64)))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(i64(i64Const(1).raw(i64Const(65).toBytes()).u8(0x86))).isEqualTo(2);
    assertThat(i64(i64Const(Long.MIN_VALUE).raw(i64Const(-1).toBytes()).u8(0x81))).isZero();
    assertThat(i64(i64Const(-7).raw(i64Const(2).toBytes()).u8(0x80)))
        .isEqualTo(0x7fff_ffff_ffff_fffcL);
    assertThat(i64(i64Const(0).u8(0x79))).as("leading zeros").isEqualTo(64);
    assertThat(i64(i64Const(0x80).u8(0xc2))).as("extend8_s").isEqualTo(-128);
  }

  @Test
  void division_traps_by_zero_and_out_of_range() {
    assertThat(trap(code(0x41, 1, 0x41, 0, 0x6e, 0x1a))).isEqualTo(WasmTrap.ILLEGAL_ARITHMETIC);
    assertThat(trap(i64Const(Long.MIN_VALUE).raw(i64Const(-1).toBytes()).u8(0x7f, 0x1a)))
        .isEqualTo(WasmTrap.ILLEGAL_ARITHMETIC);
  }

  @Test
  void numbers_with_a_point_convert_as_the_standard_says() {
    long two63 = 0x43e0_0000_0000_0000L;
    assertThat(trap(f64Const(two63).u8(0xb0, 0x1a))).isEqualTo(WasmTrap.ILLEGAL_ARITHMETIC);
    assertThat(i64(f64Const(two63).u8(0xb1))).isEqualTo(Long.MIN_VALUE);
    assertThat(i64(f64Const(two63).u8(0xfc, 6))).as("trunc_sat_s").isEqualTo(Long.MAX_VALUE);
    assertThat(i64(f64Const(-1L).u8(0xfc, 6))).as("trunc_sat_s of NaN").isZero();
    assertThat(trap(f64Const(0x7ff8_0000_0000_0000L).u8(0xaa, 0x1a)))
        .isEqualTo(WasmTrap.ILLEGAL_ARITHMETIC);
    long half = 0x4004_0000_0000_0000L;
    assertThat(i64(f64Const(half).u8(0x9e, 0xbd)))
        .as("nearest(2.5)")
        .isEqualTo(0x4000_0000_0000_0000L);
  }

  @Test
  void zeros_have_signs_and_bits_of_a_nan_pass_through() {
    long minus = 1L << 63;
    assertThat(i64(f64Const(0).raw(f64Const(minus).toBytes()).u8(0xa4, 0xbd)))
        .as("min(0, -0)")
        .isEqualTo(minus);
    assertThat(i64(f64Const(0).raw(f64Const(minus).toBytes()).u8(0xa5, 0xbd)))
        .as("max(0, -0)")
        .isZero();
    long signalling = 0xfff4_0000_0000_0123L;
    assertThat(i64(f64Const(signalling).u8(0x9a, 0xbd)))
        .as("neg")
        .isEqualTo(0x7ff4_0000_0000_0123L);
    assertThat(stored(0x39, f64Const(signalling))).isEqualTo(signalling);
  }

  @Test
  void branches_by_table_take_the_last_target_for_all_the_rest() {
    for (long[] taken : new long[][] {{0, 10}, {1, 20}, {2, 30}, {-1, 30}}) {
      WasmWriter value =
          code(0x02, 0x40, 0x02, 0x40, 0x02, 0x40, 0x41)
              .s64(taken[0])
              .u8(0x0e, 2, 0, 1, 2, 0x0b)
              .u8(0x41, 0, 0x41, 10, 0x36, 0, 0, 0x0f, 0x0b)
              .u8(0x41, 0, 0x41, 20, 0x36, 0, 0, 0x0f, 0x0b)
              .u8(0x41, 0, 0x41, 30, 0x36, 0, 0);
      assertThat(PlainModule.of(value.toBytes()).call()).isEqualTo(taken[1]);
    }
  }

  @Test
  void a_value_left_below_a_branch_is_dropped() {
    // (block (result i32) (i32.const 1) (i32.const 2) (br 0)) leaves 2.
    assertThat(i32(code(0x02, 0x7f, 0x41, 1, 0x41, 2, 0x0c, 0, 0x0b))).isEqualTo(2);
    // Code that is never run takes whatever it wants from the stack.
    assertThat(i32(code(0x02, 0x7f, 0x41, 3, 0x0c, 0, ADD, 0x1b, 0x0b))).isEqualTo(3);
  }

  @Test
  void a_loop_is_left_when_its_condition_ends() {
    // Sums 10 + 9 + … + 1 in local 1, counting down local 0.
    WasmWriter loop =
        code(0x41, 10, 0x21, 0, 0x03, 0x40, 0x20, 1, 0x20, 0, ADD, 0x21, 1)
            .u8(0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b)
            .u8(0x41, 0, 0x20, 1, 0x36, 0, 0);
    int[] locals = {PlainModule.I32, PlainModule.I32};
    assertThat(PlainModule.of(locals, loop.toBytes()).call()).isEqualTo(55);
  }

  @Test
  void indirect_calls_judge_the_index_then_the_entry_then_its_type() {
    assertThat(i64(code(0x42, 9, 0x41, 0, 0x11, 1, 0))).isEqualTo(9);
    assertThat(i32(code(0x41, 1, 0x11, 2, 0))).isEqualTo(5);
    assertThat(trap(code(0x41, 0, 0x11, 2, 0, 0x1a)))
        .isEqualTo(WasmTrap.INCORRECT_CALL_INDIRECT_SIGNATURE);
    assertThat(trap(code(0x41, 3, 0x11, 2, 0, 0x1a))).isEqualTo(WasmTrap.INDIRECT_CALL_TO_NULL);
    assertThat(trap(code(0x41, 4, 0x11, 2, 0, 0x1a))).isEqualTo(WasmTrap.MEMORY_OUT_OF_BOUNDS);
    assertThat(trap(code(0x41).s64(-1).u8(0x11, 2, 0, 0x1a)))
        .isEqualTo(WasmTrap.MEMORY_OUT_OF_BOUNDS);
  }

  @Test
  void addresses_do_not_wrap_around() {
    int end = 1024 << 16;
    assertThat(i64(code(0x41).s64(end - 8).u8(0x29, 0, 0))).isZero();
    assertThat(trap(code(0x41).s64(end - 7).u8(0x29, 0, 0, 0x1a)))
        .isEqualTo(WasmTrap.MEMORY_OUT_OF_BOUNDS);
    assertThat(trap(code(0x41).s64(-1).u8(0x2d, 0).u32(1).u8(0x1a)))
        .isEqualTo(WasmTrap.MEMORY_OUT_OF_BOUNDS);
    assertThat(trap(code(0x41, 8, 0x2d, 0).u32(-8).u8(0x1a)))
        .isEqualTo(WasmTrap.MEMORY_OUT_OF_BOUNDS);
  }

  @Test
  void memory_and_table_grow_to_their_bounds() {
    assertThat(i32(code(0x41).s64(1024).u8(0x40, 0))).isEqualTo(1024);
    assertThat(i32(code(0x41).s64(1025).u8(0x40, 0))).isEqualTo(0xffff_ffffL);
    assertThat(i32(code(0xd0, 0x70, 0x41, 2, 0xfc, 0x0f, 0))).isEqualTo(4);
    assertThat(i32(code(0xd0, 0x70, 0x41, 3, 0xfc, 0x0f, 0))).isEqualTo(0xffff_ffffL);
  }

  @Test
  void each_call_begins_with_a_fresh_state() {
    // Adds what memory, global, table and segments hold to what is returned, and spoils them all.
    WasmWriter code =
        code(0x41, 0)
            .u8(0x23, 0, 0x41, 16, 0x2d, 0, 0, 0xad, ADD_64)
            .u8(0x3f, 0, 0xad, ADD_64, 0xfc, 0x10, 0, 0xad, ADD_64)
            .u8(0x37, 0, 0)
            .u8(0x41, 16, 0x41, 0, 0x41, 4, 0xfc, 0x08, 0, 0)
            .u8(0x41, 3, 0x41, 0, 0x41, 1, 0xfc, 0x0c, 1, 0)
            .u8(0x41, 3, 0x25, 0, 0xd1, 0x04, 0x40, 0x00, 0x0b)
            .u8(0x42, 99, 0x24, 0, 0xfc, 0x09, 0, 0xfc, 0x0d, 1)
            .u8(0x41, 1, 0x40, 0, 0x1a, 0xd0, 0x70, 0x41, 1, 0xfc, 0x0f, 0, 0x1a);
    PlainModule module = PlainModule.of(code.toBytes());
    for (int call = 0; call < 3; call++) {
      assertThat(module.call()).isEqualTo(7 + 1024 + 4);
    }
  }

  @Test
  void a_function_that_no_method_of_the_jvm_can_hold_is_spread_over_several() {
    WasmWriter statements = new WasmWriter();
    for (int i = 0; i < 12_000; i++) {
      if (i % 1000 == 0) {
        statements.u8(0x02, 0x40);
      }
      statements.u8(0x20, 0, 0x42).s64(i).u8(ADD_64, 0x21, 0);
      if (i % 1000 == 999) {
        statements.u8(0x0b);
      }
    }
    statements.u8(0x41, 0, 0x20, 0, 0x37, 0, 0);
    PlainModule module = PlainModule.of(new int[] {PlainModule.I64}, statements.toBytes());
    assertThat(module.isCompiled()).isTrue();
    assertThat(module.call()).isEqualTo(12_000L * 11_999 / 2);
  }

  @Test
  void many_locals_and_deep_blocks_are_compiled() {
    int[] locals = new int[3000];
    WasmWriter code = new WasmWriter();
    for (int i = 0; i < locals.length; i++) {
      locals[i] = i % 2 == 0 ? PlainModule.I64 : PlainModule.F32;
    }
    code.u8(0x42, 5, 0x21).u32(2998);
    for (int i = 0; i < 900; i++) {
      code.u8(0x02, 0x40);
    }
    code.u8(0x0c).u32(899);
    for (int i = 0; i < 900; i++) {
      code.u8(0x0b);
    }
    code.u8(0x41, 0, 0x20).u32(2998).u8(0x37, 0, 0);
    assertThat(PlainModule.of(locals, code.toBytes()).call()).isEqualTo(5);
  }
}
