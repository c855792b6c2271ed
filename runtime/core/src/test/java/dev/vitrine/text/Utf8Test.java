package dev.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** The JDK's decoder reports what is malformed. */
  private static String jdk(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Test
  void every_pair_of_bytes_is_judged_as_the_jdk_does() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      byte[] bytes = {(byte) (pair >> 8), (byte) pair};
      assertThat(Utf8.decode(bytes)).isEqualTo(jdk(bytes));
    }
  }

  @Test
  void every_border_of_three_and_four_bytes_is_judged_as_the_jdk_does() {
    int[] edges = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff};
    for (int first = 0xc0; first < 0x100; first++) {
      for (int second : edges) {
        for (int third : edges) {
          byte[] three = {(byte) first, (byte) second, (byte) third};
          assertThat(Utf8.decode(three)).isEqualTo(jdk(three));
          for (int fourth : edges) {
            byte[] four = {(byte) first, (byte) second, (byte) third, (byte) fourth};
            assertThat(Utf8.decode(four)).isEqualTo(jdk(four));
          }
        }
      }
    }
  }

  @Test
  void every_character_comes_back() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        String text = "a" + Character.toString(point) + "z";
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
      }
    }
  }
}
