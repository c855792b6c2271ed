package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstrumentedSizeTest {
  /** Added up by hand from the formulas of docs/spec/vm.md §5.6. */
  @Test
  void the_size_of_a_small_module_follows_the_formulas() {
    byte[] code = TestModule.main(0x01, 0x0f, 0x0b);
    int types = 2 + 1 + 3 + 3 + 4;
    int imports = 2 + 1 + (9 + 26 + 2) + (9 + 28 + 2) + (9 + 16 + 2);
    int functions = 2 + 2;
    int memory = 2 + 6;
    int globals = 2 + 1 + 5 + 7;
    int exports = 2 + 1 + (1 + 5 + 1 + 1) + 9 + (1 + 13 + 1 + 1);
    // No operands, a frame of 64 bytes; prologue, charge of the frame, one point of two opcodes.
    int budget = 2 + 2 + 3 + 2 + 2 + 8 + 2;
    int frame = 9 + 6 + 3 * (1 + InstrumentedSize.lengthS(8 * 822_756));
    int point = 9 + 6 + 3 * (1 + InstrumentedSize.lengthS(2 * 822_756));
    int body = 5 + (2 + budget) + frame + point + budget + 3 + 1 + budget;
    int codeSection = 1 + 2 + 1 + 2 + body;
    ModuleParser parser = new ModuleParser(code, TestModule.LIMITS);
    parser.parse();
    assertThat(parser.code().instrumentedBytes())
        .isEqualTo(8 + types + imports + functions + memory + globals + exports + codeSection);
  }
}
