package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shuffle of incoming receipts (docs/spec/runtime.md §4.2). */
class ChaCha20RngTest {
  @Test
  void theShuffleOfTheSpec() {
    List<Integer> list = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    new ChaCha20Rng(Sha256.hash(new byte[] {1, 2, 3, 4, 5})).shuffle(list);
    assertThat(list).containsExactly(2, 3, 1, 4, 0, 5, 6);
  }

  /** RFC 8439 appendix A.1, test vectors 1 and 2: zero key and nonce, blocks 0 and 1. */
  @Test
  void theKeyStreamOfTheRfc() {
    ChaCha20Rng rng = new ChaCha20Rng(new byte[32]);
    int[] words = new int[18];
    for (int i = 0; i < words.length; i++) {
      words[i] = rng.nextInt();
    }
    assertThat(words[0]).isEqualTo(0xade0b876);
    assertThat(words[1]).isEqualTo(0x903df1a0);
    assertThat(words[15]).isEqualTo(0x8665eeb2);
    assertThat(words[16]).isEqualTo(0xbee7079f);
    assertThat(words[17]).isEqualTo(0x7a385155);
  }

  @Test
  void aListOfOneDrawsNothing() {
    ChaCha20Rng rng = new ChaCha20Rng(new byte[32]);
    rng.shuffle(new ArrayList<>(List.of(1)));
    assertThat(rng.nextInt()).isEqualTo(0xade0b876);
  }
}
