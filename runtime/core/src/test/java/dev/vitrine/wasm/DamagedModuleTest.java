package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Shared;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: an answer, never an exception. */
class DamagedModuleTest {
  private static final byte[] SMALL =
      TestModule.main(
          0x02, 0x40, 0x41, 1, 0x0d, 0, 0x0b, 0x43, 0, 0, 0x80, 0x3f, 0x43, 0, 0, 0, 0, 0x92, 0x1a,
          0x41, 0, 0x41, 0, 0x41, 8, 0xfc, 0x0b, 0, 0x0f, 0x0b);

  @Property(tries = 4000)
  void flipped_bytes_are_answered(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int flips) {
    Random random = new Random(seed);
    byte[] code = SMALL.clone();
    for (int i = 0; i < flips; i++) {
      code[8 + random.nextInt(code.length - 8)] = (byte) random.nextInt(256);
    }
    answered(code);
  }

  @Property(tries = 500)
  void bytes_that_follow_a_good_header_are_answered(@ForAll byte[] rest) {
    byte[] code = new byte[8 + rest.length];
    System.arraycopy(SMALL, 0, code, 0, 8);
    System.arraycopy(rest, 0, code, 8, rest.length);
    answered(code);
  }

  @Test
  void every_prefix_of_a_module_is_refused_or_is_a_module() {
    for (int length = 0; length < SMALL.length; length++) {
      answered(Arrays.copyOf(SMALL, length));
    }
  }

  @Test
  void a_real_contract_with_a_flipped_bit_is_answered() {
    byte[] contract = Shared.bytes("contracts/compute.wasm");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] code = contract.clone();
      code[random.nextInt(code.length)] ^= (byte) (1 << random.nextInt(8));
      answered(code);
    }
  }

  private static void answered(byte[] code) {
    assertThat(TestModule.prepare(code)).isNotNull();
    assertThat(ModuleSummary.of(code)).isNotNull();
  }
}
