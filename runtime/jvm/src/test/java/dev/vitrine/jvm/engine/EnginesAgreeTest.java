package dev.vitrine.jvm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.WorkedNumbers;
import dev.vitrine.cases.modules.EngineComparison;
import dev.vitrine.vectors.VmVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated modules; the browser is compared with the compiler on the same ones. */
class EnginesAgreeTest {
  private static final boolean ALL = Boolean.getBoolean("vitrine.all");
  private static final int MODULES = ALL ? 5_000 : 250;

  @Test
  void compiler_and_interpreter_do_the_same_with_generated_modules() throws Exception {
    EngineComparison comparison = DeepStack.call(EnginesAgreeTest::compare);
    System.out.println(
        MODULES + " generated modules, " + comparison.calls() + " calls: " + comparison.endings());
    assertThat(comparison.differences().stream().limit(5).toList()).isEmpty();
    assertThat(comparison.endings())
        .containsKeys(
            "no error",
            "HostError.GasExceeded",
            "HostError.GasLimitExceeded",
            "HostError.MemoryAccessViolation",
            "HostError.ProhibitedInView",
            "LinkError",
            "WasmTrap.IllegalArithmetic",
            "WasmTrap.IncorrectCallIndirectSignature",
            "WasmTrap.IndirectCallToNull",
            "WasmTrap.MemoryOutOfBounds",
            "WasmTrap.Unreachable");
    assertThat(comparison.endings().keySet())
        .as("every generated module is valid")
        .noneMatch(kind -> kind.startsWith("CompilationError"));
  }

  @Test
  void the_specification_s_own_figures_come_out_on_both() throws Exception {
    for (JvmEngine engine : List.of(JvmEngine.compiler(), JvmEngine.interpreter())) {
      VmVectors recorder = new VmVectors(path -> null, engine);
      assertThat(DeepStack.<List<String>>call(() -> WorkedNumbers.failures(recorder))).isEmpty();
    }
  }

  private static EngineComparison compare() {
    EngineComparison comparison =
        new EngineComparison(
            new VmVectors(path -> null, JvmEngine.compiler()),
            new VmVectors(path -> null, JvmEngine.interpreter()),
            ALL);
    for (long seed = 0; seed < MODULES; seed++) {
      comparison.compare(seed);
    }
    return comparison;
  }
}
