package dev.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  @Test
  void spells_as_the_jdk_does_and_reads_it_back() {
    Random random = new Random(1);
    for (int length = 0; length < 200; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String text = Base64Text.encode(bytes);
      assertThat(text).isEqualTo(Base64.getEncoder().encodeToString(bytes));
      assertThat(Base64Text.decode(text)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=",
        "==",
        "===",
        "====",
        "A",
        "AA",
        "AAA",
        "A===",
        "QR==",
        "QQ=",
        "QUJ=",
        "QQ==QQ==",
        "QQ==\n",
        "Q Q=",
        "-_==",
        "QU\u0000=",
        "QU\u20ac="
      })
  void refuses_what_is_not_canonical(String text) {
    assertThatThrownBy(() -> Base64Text.decode(text)).isInstanceOf(TextFormatException.class);
  }

  @Test
  void accepts_a_text_only_if_it_is_the_spelling_of_what_it_means() {
    Random random = new Random(2);
    char[] letters = "AQgwz+/=".toCharArray();
    for (int i = 0; i < 200_000; i++) {
      char[] text = new char[random.nextInt(9)];
      for (int k = 0; k < text.length; k++) {
        text[k] = letters[random.nextInt(letters.length)];
      }
      String spelled = new String(text);
      byte[] jdk = jdk(spelled);
      boolean canonical = jdk != null && Base64.getEncoder().encodeToString(jdk).equals(spelled);
      byte[] ours = ours(spelled);
      assertThat(ours != null).as(spelled).isEqualTo(canonical);
      assertThat(ours == null || Arrays.equals(ours, jdk)).as(spelled).isTrue();
    }
  }

  private static byte[] jdk(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] ours(String text) {
    try {
      return Base64Text.decode(text);
    } catch (TextFormatException e) {
      return null;
    }
  }
}
