package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A refused contract gets its kind, and a person is told what, where and what to do. */
class RefusalTest {
  @Test
  void simd_is_named_with_byte_function_and_opcode() {
    PrepareFailure failure = failure(TestModule.main(0xfd, 0x0c, new byte[16], 0x1a, 0x0b));
    assertThat(failure.kind()).isEqualTo(PrepareError.DESERIALIZATION);
    Explanation why = failure.explanation();
    assertThat(why.what()).isEqualTo("This contract uses SIMD, which NEAR does not run");
    assertThat(why.feature()).isEqualTo("SIMD");
    assertThat(why.functionIndex()).isZero();
    assertThat(why.functionName()).isEqualTo("main");
    assertThat(why.where()).isEqualTo("byte 38 (0x26), function 0 `main`, 0xfd 0x0c v128.const");
    assertThat(why.todo()).contains("-simd128");
  }

  @Test
  void multi_value_is_named_with_the_type() {
    byte[] code = new TestModule().section(1, 1, 0x60, 0, 2, 0x7f, 0x7f).build();
    Explanation why = failure(code).explanation();
    assertThat(why.feature()).startsWith("multi-value");
    assertThat(why.where()).isEqualTo("byte 13 (0xd), type 0 with 2 results");
  }

  @Test
  void import_from_another_module_is_named() {
    byte[] code =
        new TestModule()
            .section(1, 1, 0x60, 0, 0)
            .section(2, 1, "wasi_snapshot_preview1", "proc_exit", 0, 0)
            .build();
    PrepareFailure failure = failure(code);
    assertThat(failure.kind()).isEqualTo(PrepareError.INSTANTIATE);
    assertThat(failure.explanation().what())
        .contains("`proc_exit`")
        .contains("`wasi_snapshot_preview1`");
  }

  @Test
  void a_file_that_is_no_module_is_called_so() {
    PrepareFailure failure = failure(new byte[] {'h', 'e', 'l', 'l', 'o', ',', ' ', 'w', 'o'});
    assertThat(failure.kind()).isEqualTo(PrepareError.DESERIALIZATION);
    assertThat(failure.explanation().what()).startsWith("This is not a WebAssembly module");
  }

  @Test
  void a_component_is_called_so() {
    byte[] code = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};
    assertThat(failure(code).explanation().feature()).isEqualTo("the component model");
  }

  @Test
  void wrong_types_on_the_stack_are_named() {
    Explanation why = failure(TestModule.main(0x41, 0, 0x42, 0, 0x6a, 0x1a, 0x0b)).explanation();
    assertThat(why.what()).isEqualTo("A value of type i64 is on the stack where i32 is expected");
    assertThat(why.where()).endsWith("i32.add");
  }

  @Test
  void types_over_two_sections_count_together() {
    TestModule module = new TestModule();
    byte[] six = {0x60, 0, 0, 0x60, 0, 0, 0x60, 0, 0, 0x60, 0, 0, 0x60, 0, 0, 0x60, 0, 0};
    byte[] code = module.section(1, 6, six).section(1, TestModule.unsigned(1020), six).build();
    assertThat(failure(code).kind()).isEqualTo(PrepareError.TOO_MANY_TYPES);
  }

  @Test
  void locals_are_counted_before_their_types_are_judged() {
    byte[] locals = TestModule.content(2, 1, 0x7b, TestModule.unsigned(2_000_000), 0x7f, 0x0b);
    byte[] code =
        new TestModule()
            .section(1, 1, 0x60, 0, 0)
            .section(3, 1, 0)
            .section(10, 1, locals.length, locals)
            .build();
    assertThat(failure(code).kind()).isEqualTo(PrepareError.TOO_MANY_LOCALS);
  }

  @Test
  void forty_nine_thousand_nine_hundred_and_ninety_nine_locals_fail_in_the_compiler() {
    byte[] body = TestModule.content(1, TestModule.unsigned(49_999), 0x7e, 0x0b);
    byte[] code =
        new TestModule()
            .section(1, 1, 0x60, 0, 0)
            .section(3, 1, 0)
            .section(10, 1, body.length, body)
            .build();
    assertThat(TestModule.prepare(code))
        .isInstanceOfSatisfying(
            CompileFailure.class,
            failure ->
                assertThat(failure.message()).isEqualTo("failed to compile: wasm[0]::function[3]"));
  }

  private static PrepareFailure failure(byte[] code) {
    return (PrepareFailure) TestModule.prepare(code);
  }
}
