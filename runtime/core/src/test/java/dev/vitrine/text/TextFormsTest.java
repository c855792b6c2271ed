package dev.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
  @Property
  void every_form_gives_the_bytes_back(@ForAll @Size(max = 70) byte[] bytes) {
    assertThat(Hex.decode(Hex.encode(bytes))).isEqualTo(bytes);
    assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
    assertThat(Base64Text.decode(Base64Text.encode(bytes))).isEqualTo(bytes);
  }

  /** Values of the Bitcoin alphabet's usual test set. */
  @Test
  void base58_is_that_of_the_bitcoin_alphabet() {
    assertThat(Base58.encode(Hex.decode("73696d706c792061206c6f6e6720737472696e67")))
        .isEqualTo("2cFupjhnEsSn59qHXstmK2ffpLv2");
    assertThat(Base58.encode(Hex.decode("00000000000000000000"))).isEqualTo("1111111111");
    assertThat(Base58.encode(Hex.decode("516b6fcd0f"))).isEqualTo("ABnLTmg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"QR==", "QQ=", "QQ", "Q===", "QUJ=", "QQ==QQ==", " QQ==", "QQ==\n", "Q-=="})
  void base64_has_one_spelling(String text) {
    assertThatThrownBy(() -> Base64Text.decode(text)).isInstanceOf(TextFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0G", "AB", "0x00"})
  void hex_has_one_spelling(String text) {
    assertThatThrownBy(() -> Hex.decode(text)).isInstanceOf(TextFormatException.class);
  }
}
