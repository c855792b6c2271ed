package dev.vitrine.borsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BorshWriterTest {
  /** The buffer grows in the middle of every kind of write. */
  @Test
  void nothing_is_lost_where_the_buffer_grows() {
    for (int before = 0; before <= 16; before++) {
      BorshWriter out = new BorshWriter(16);
      for (int i = 0; i < before; i++) {
        out.u8(i);
      }
      byte[] bytes = out.raw(new byte[] {1, 2, 3}).u64(-1).u8(4).toBytes();
      assertThat(bytes).hasSize(before + 12);
      assertThat(Arrays.copyOfRange(bytes, before, before + 3)).containsExactly(1, 2, 3);
      assertThat(bytes[before + 10]).isEqualTo((byte) -1);
      assertThat(bytes[before + 11]).isEqualTo((byte) 4);
      for (int i = 0; i < before; i++) {
        assertThat(bytes[i]).isEqualTo((byte) i);
      }
    }
  }
}
