package dev.vitrine.cases.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** 3,000 spoiled inputs by default, 100,000 with {@code -Dvitrine.all=true}. */
class HostileBytesTest {
  private static final int TRIES = 500;
  private static final int ROUNDS = Boolean.getBoolean("vitrine.all") ? 200 : 6;
  private static final HostileBytes BYTES = new HostileBytes();

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void spoiled_bytes_never_crash_and_never_pass(@ForAll long seed) {
    Noise noise = new Noise(seed);
    for (int i = 0; i < ROUNDS; i++) {
      assertThat(BYTES.round(noise.below(HostileBytes.KINDS), noise)).isNotEmpty();
    }
  }
}
