package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.text.Hex;
import org.junit.jupiter.api.Test;

/**
 * The encodings, checks and words of docs/spec/vm.md §7.4.4, and known answers of EIP-196 and
 * EIP-197.
 */
class AltBn128Test {
  private static final String ZERO =
      "0000000000000000000000000000000000000000000000000000000000000000";
  private static final String ONE =
      "0100000000000000000000000000000000000000000000000000000000000000";
  private static final String TWO =
      "0200000000000000000000000000000000000000000000000000000000000000";

  /** q, little-endian. */
  private static final String Q =
      "47fd7cd8168c203c8dca7168916a81975d588181b64550b829a031e1724e6430";

  /** The order of the group, little-endian. */
  private static final String R =
      "010000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430";

  /** (1, 2), which generates G1. */
  private static final String G1 = ONE + TWO;

  /** (1, -2). */
  private static final String MINUS_G1 =
      ONE + "45fd7cd8168c203c8dca7168916a81975d588181b64550b829a031e1724e6430";

  /** Twice the generator: EIP-196 implementations agree on 030644e7…d3, 15ed738c…c4. */
  private static final String TWICE_G1 =
      reversed("030644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd3")
          + reversed("15ed738c0e0a7c92e7845f96b2ae9c0a68a6a449e3538fc7ff3ebf7a5a18a2c4");

  /** The generator of G2 of EIP-197. */
  private static final String G2 =
      reversed("1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed")
          + reversed("198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2")
          + reversed("12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa")
          + reversed("090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b");

  private static String reversed(String hex) {
    byte[] bytes = Hex.decode(hex);
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return Hex.encode(bytes);
  }

  private static String listed(String hex) {
    StringBuilder text = new StringBuilder("[");
    for (byte octet : Hex.decode(hex)) {
      text.append(text.length() == 1 ? "" : ", ")
          .append(Integer.toHexString(octet & 255).toUpperCase(java.util.Locale.ROOT));
    }
    return text.append("]").toString();
  }

  private static String sum(String input) {
    Checked<byte[]> sum = AltBn128.g1Sum(Hex.decode(input));
    return sum.isValid() ? Hex.encode(sum.value()) : sum.reason();
  }

  private static String multiexp(String input) {
    Checked<byte[]> sum = AltBn128.g1Multiexp(Hex.decode(input));
    return sum.isValid() ? Hex.encode(sum.value()) : sum.reason();
  }

  private static String pairing(String input) {
    Checked<Boolean> product = AltBn128.pairingCheck(Hex.decode(input));
    return product.isValid() ? product.value().toString() : product.reason();
  }

  @Test
  void sums() {
    assertThat(sum("")).isEqualTo(ZERO + ZERO);
    assertThat(sum("00" + G1)).isEqualTo(G1);
    assertThat(sum("01" + G1)).isEqualTo(MINUS_G1);
    assertThat(sum("00" + G1 + "00" + G1)).isEqualTo(TWICE_G1);
    assertThat(sum("00" + TWICE_G1 + "01" + G1)).isEqualTo(G1);
    assertThat(sum("00" + G1 + "01" + G1)).isEqualTo(ZERO + ZERO);
    assertThat(sum("00" + G1 + "00" + ZERO + ZERO + "01" + ZERO + ZERO)).isEqualTo(G1);
  }

  @Test
  void multiples() {
    String orderMinusOne = R.replaceFirst("01", "00");
    assertThat(multiexp("")).isEqualTo(ZERO + ZERO);
    assertThat(multiexp(G1 + ZERO)).isEqualTo(ZERO + ZERO);
    assertThat(multiexp(G1 + TWO)).isEqualTo(TWICE_G1);
    assertThat(multiexp(G1 + orderMinusOne)).isEqualTo(MINUS_G1);
    assertThat(multiexp(G1 + orderMinusOne + G1 + TWO)).isEqualTo(G1);
    assertThat(multiexp(ZERO + ZERO + TWO)).isEqualTo(ZERO + ZERO);
  }

  @Test
  void pairings() {
    assertThat(pairing("")).isEqualTo("true");
    assertThat(pairing(G1 + G2)).isEqualTo("false");
    assertThat(pairing(G1 + G2 + MINUS_G1 + G2)).isEqualTo("true");
    assertThat(pairing(TWICE_G1 + G2 + MINUS_G1 + G2 + MINUS_G1 + G2)).isEqualTo("true");
    assertThat(pairing(ZERO + ZERO + G2)).isEqualTo("true");
    assertThat(pairing(G1 + ZERO.repeat(4))).isEqualTo("true");
  }

  @Test
  void invalidElementsAreNamed() {
    assertThat(sum("02" + G1)).isEqualTo("invalid bool: [2]");
    assertThat(sum("ff" + Q + Q)).isEqualTo("invalid bool: [FF]");
    assertThat(sum("00" + Q + TWO)).isEqualTo("invalid fq: " + listed(Q));
    assertThat(sum("00" + ONE + Q)).isEqualTo("invalid fq: " + listed(Q));
    assertThat(sum("00" + ONE + ONE)).isEqualTo("invalid g1: " + listed(ONE + ONE));
    assertThat(multiexp(G1 + R)).isEqualTo("invalid fr: " + listed(R));
    assertThat(multiexp(ONE + ONE + R)).isEqualTo("invalid g1: " + listed(ONE + ONE));
    assertThat(pairing(G1 + ZERO + ONE + Q + ONE)).isEqualTo("invalid fq: " + listed(Q));
    assertThat(pairing(G1 + ONE.repeat(4))).isEqualTo("invalid g2: " + listed(ONE.repeat(4)));
    assertThat(sum("00" + G1 + "03" + G1))
        .as("the first one counts")
        .isEqualTo("invalid bool: [3]");
  }
}
