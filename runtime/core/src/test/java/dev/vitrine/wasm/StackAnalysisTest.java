package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackAnalysisTest {
  @Test
  void operands_count_by_their_types() {
    StackAnalysis stack = begin();
    stack.push(Types.I32);
    stack.push(Types.I64);
    stack.push(Types.FUNCREF);
    stack.pop(3);
    stack.push(Types.F32);
    assertThat(stack.maxBytes()).isEqualTo(20);
  }

  @Test
  void nothing_counts_in_code_that_never_runs_nor_in_blocks_within() {
    StackAnalysis stack = begin();
    stack.open();
    stack.push(Types.I32);
    stack.neverContinues();
    stack.push(Types.I64);
    stack.open();
    stack.push(Types.I64);
    stack.end(Types.I64);
    stack.end(Types.NONE);
    assertThat(stack.maxBytes()).isEqualTo(4);
    stack.push(Types.I64);
    assertThat(stack.maxBytes()).isEqualTo(8);
  }

  @Test
  void an_operation_keeps_the_entry_of_its_lower_operand() {
    StackAnalysis stack = begin();
    stack.push(Types.I64);
    stack.push(Types.I32);
    stack.apply(Opcode.stackEffect(Opcode.I32_ADD));
    stack.push(Types.I32);
    assertThat(stack.maxBytes()).isEqualTo(12);
  }

  /** The vectors random/smith1518 and random/smith3084 show it: see docs/spec/vm.md §5.4. */
  @Test
  void the_index_of_an_indirect_call_stays_until_the_end_of_the_frame() {
    byte[] code =
        new TestModule()
            .section(1, 1, 0x60, 0, 0)
            .section(3, 1, 0)
            .section(4, 1, 0x70, 0, 1)
            .section(7, 1, "main", 0, 0)
            .code(0x41, 0, 0x11, 0, 0, 0x42, 0, 0x1a, 0x0b)
            .build();
    ModuleParser parser = new ModuleParser(code, TestModule.LIMITS);
    parser.parse();
    assertThat(parser.code().operandBytes(0)).isEqualTo(4 + 8);
  }

  private static StackAnalysis begin() {
    StackAnalysis stack = new StackAnalysis();
    stack.begin();
    return stack;
  }
}
