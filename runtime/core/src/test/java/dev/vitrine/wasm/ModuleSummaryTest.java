package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModuleSummaryTest {
  private static final byte[] MODULE =
      new TestModule()
          .section(0, "producers", 0)
          .section(1, 1, 0x60, 0, 0)
          .section(0, "__near_abi", 1, 2, 3)
          .build();

  @Test
  void custom_sections_are_found_with_their_contents() {
    ModuleSummary summary = ModuleSummary.of(MODULE);
    assertThat(summary.has("producers")).isTrue();
    ModuleSummary.CustomSection abi = summary.customSections().get(1);
    assertThat(abi.name()).isEqualTo("__near_abi");
    assertThat(Arrays.copyOfRange(MODULE, abi.start(), abi.end())).containsExactly(1, 2, 3);
  }

  @Test
  void what_comes_before_the_damage_is_shown() {
    ModuleSummary summary = ModuleSummary.of(Arrays.copyOf(MODULE, MODULE.length - 2));
    assertThat(summary.has("producers")).isTrue();
  }
}
