package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a NaN is made canonical; offsets count from the first opcode of the body. */
class NanFlowTest {
  private static final int F64_ADD = 0xa0;
  private static final int F64_MUL = 0xa2;
  private static final int F64_GT = 0x64;
  private static final int REINTERPRET = 0xbd;
  private static final byte[] ONE = {0x44, 0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f};
  private static final byte[] NAN_WITH_PAYLOAD = {0x44, 1, 0, 0, 0, 0, 0, (byte) 0xf8, 0x7f};

  @Test
  void a_result_that_is_only_calculated_with_stays_as_it_is() {
    assertThat(places(ONE, ONE, F64_ADD, ONE, F64_MUL, ONE, F64_GT, 0x1a, 0x0b)).isEmpty();
  }

  @Test
  void a_result_whose_bits_are_read_is_made_canonical() {
    assertThat(places(ONE, ONE, F64_ADD, REINTERPRET, 0x1a, 0x0b)).containsExactly(18);
  }

  @Test
  void a_local_of_results_is_made_canonical_where_it_is_seen() {
    // local 0 := 1 + 1, local 0 := local 0 * 1; its bits.
    assertThat(
            places(
                ONE,
                ONE,
                F64_ADD,
                0x21,
                0,
                0x20,
                0,
                ONE,
                F64_MUL,
                0x21,
                0,
                0x20,
                0,
                REINTERPRET,
                0x1a,
                0x0b))
        .containsExactly(35);
  }

  @Test
  void a_local_that_holds_other_bits_too_gets_canonical_results() {
    // local 0 := 1 + 1, local 0 := a NaN with payload, which must survive; its bits.
    assertThat(
            places(
                ONE,
                ONE,
                F64_ADD,
                0x21,
                0,
                NAN_WITH_PAYLOAD,
                0x21,
                0,
                0x20,
                0,
                REINTERPRET,
                0x1a,
                0x0b))
        .containsExactly(18);
  }

  @Test
  void bits_that_must_not_change_are_followed_against_the_order_of_the_code() {
    // local 0 := local 1, local 1 := local 2, local 2 := a NaN with payload, local 0 := 1 + 1.
    assertThat(
            places(
                new byte[] {0x20, 1, 0x21, 0, 0x20, 2, 0x21, 1},
                NAN_WITH_PAYLOAD,
                new byte[] {0x21, 2},
                ONE,
                ONE,
                F64_ADD,
                new byte[] {0x21, 0, 0x20, 0},
                REINTERPRET,
                0x1a,
                0x0b))
        .containsExactly(37);
  }

  @Test
  void results_are_followed_against_the_order_of_the_code() {
    // local 0 := local 1, local 1 := 1 + 1; the bits of local 0.
    assertThat(
            places(
                new byte[] {0x20, 1, 0x21, 0},
                ONE,
                ONE,
                F64_ADD,
                new byte[] {0x21, 1, 0x20, 0},
                REINTERPRET,
                0x1a,
                0x0b))
        .containsExactly(25);
  }

  @Test
  void the_result_of_a_block_is_seen() {
    assertThat(places(0x02, 0x7c, ONE, ONE, F64_ADD, 0x0b, ONE, F64_GT, 0x1a, 0x0b))
        .containsExactly(20);
  }

  @Test
  void code_that_never_runs_needs_nothing() {
    assertThat(places(0x00, ONE, ONE, F64_ADD, REINTERPRET, 0x1a, 0x0b)).isEmpty();
  }

  private static List<Integer> places(Object... instructions) {
    byte[] body = TestModule.content(1, 3, 0x7c, TestModule.content(instructions));
    byte[] code =
        new TestModule()
            .section(1, 1, 0x60, 0, 0)
            .section(3, 1, 0)
            .section(10, 1, body.length, body)
            .build();
    WasmModule module = new ModuleParser(code, TestModule.LIMITS).parse();
    int start = module.bodies.get(0) + 3;
    IntList found = new NanFlow(module).places(start, module.bodies.get(1), 0, 3);
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      offsets.add(found.get(i) - start);
    }
    return offsets;
  }
}
