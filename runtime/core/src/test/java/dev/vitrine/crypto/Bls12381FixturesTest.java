package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Shared;
import dev.vitrine.crypto.Bls12381.PairingVerdict;
import dev.vitrine.crypto.bls12381.Bls12381Curves;
import dev.vitrine.text.Hex;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The vectors of EIP-2537, carried over to the protocol's encodings: there a number takes 64 bytes,
 * and an element of the extension is c0, c1.
 */
class Bls12381FixturesTest {
  private static final int PADDED = 64;
  private static final String PADDING_MESSAGE = "padded BE encoding are NOT zeroes";

  /** One line: input and result, or an error's words. */
  private record Row(byte[] input, String result) {}

  private static List<Row> rows(String file) {
    byte[] bytes = Shared.bytes("fixtures/near/bls12381/" + file);
    List<Row> rows = new ArrayList<>();
    try (InputStream raw = new ByteArrayInputStream(bytes);
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("input,result");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comma = line.indexOf(',');
        rows.add(new Row(Hex.decode(line.substring(0, comma)), line.substring(comma + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  /**
   * Carries numbers over, the parts of each group of {@code parts} in reverse; then flags a point
   * of zeros.
   */
  private static byte[] numbers(byte[] padded, int at, int count, int parts) {
    byte[] out = new byte[48 * count];
    int any = 0;
    for (int i = 0; i < count; i++) {
      int source = i / parts * parts + parts - 1 - i % parts;
      System.arraycopy(padded, at + PADDED * source + 16, out, 48 * i, 48);
    }
    for (byte octet : out) {
      any |= octet;
    }
    // A field element may be zero; two or more numbers make a point.
    if (count >= 2 * parts && any == 0) {
      out[0] = 0x40;
    }
    return out;
  }

  private static byte[] g1(byte[] padded, int at) {
    return numbers(padded, at, 2, 1);
  }

  private static byte[] g2(byte[] padded, int at) {
    return numbers(padded, at, 4, 2);
  }

  private static byte[] reversed(byte[] bytes, int at) {
    byte[] out = new byte[32];
    for (int i = 0; i < 32; i++) {
      out[i] = bytes[at + 31 - i];
    }
    return out;
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] out = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }

  private static byte[] sumInput(byte[] input, boolean g2) {
    int point = g2 ? 256 : 128;
    byte[] out = {};
    for (int at = 0; at < input.length; at += point) {
      out = join(out, new byte[1], g2 ? g2(input, at) : g1(input, at));
    }
    return out;
  }

  private static byte[] multiexpInput(byte[] input, boolean g2) {
    int point = g2 ? 256 : 128;
    byte[] out = {};
    for (int at = 0; at < input.length; at += point + 32) {
      out = join(out, g2 ? g2(input, at) : g1(input, at), reversed(input, at + point));
    }
    return out;
  }

  private static byte[] pairingInput(byte[] input) {
    byte[] out = {};
    for (int at = 0; at < input.length; at += 384) {
      out = join(out, g1(input, at), g2(input, at + 128));
    }
    return out;
  }

  private static void check(String file, boolean g2, UnaryOperator<byte[]> function) {
    int number = 1;
    for (Row row : rows(file)) {
      byte[] expected = Hex.decode(row.result());
      assertThat(function.apply(row.input()))
          .as("%s, row %s", file, number++)
          .isEqualTo(g2 ? g2(expected, 0) : g1(expected, 0));
    }
  }

  private static void checkInvalid(String file, UnaryOperator<byte[]> function) {
    int number = 1;
    for (Row row : rows(file)) {
      // The padding is cut off here, so that what was wrong with it cannot be seen; what is left
      // may be invalid by itself.
      boolean valid = row.result().contains(PADDING_MESSAGE) && isBelowPrime(row.input());
      assertThat(function.apply(row.input()) != null)
          .as("%s, row %s", file, number++)
          .isEqualTo(valid);
    }
  }

  private static boolean isBelowPrime(byte[] padded) {
    boolean below = true;
    for (int at = 0; at < padded.length; at += PADDED) {
      BigInteger number = new BigInteger(1, Arrays.copyOfRange(padded, at + 16, at + PADDED));
      below &= number.compareTo(Bls12381Curves.FIELD.modulus()) < 0;
    }
    return below;
  }

  @Test
  void sums() {
    check("g1_add.csv", false, input -> Bls12381.p1Sum(sumInput(input, false), false));
    check("g2_add.csv", true, input -> Bls12381.p2Sum(sumInput(input, true), false));
  }

  @Test
  void sumsWithXOfZeroHangOnTheFix() {
    check("g1_add_x0.csv", false, input -> Bls12381.p1Sum(sumInput(input, false), true));
    for (Row row : rows("g1_add_x0.csv")) {
      assertThat(Bls12381.p1Sum(sumInput(row.input(), false), false)).isNull();
    }
  }

  @Test
  void products() {
    check("g1_mul.csv", false, input -> Bls12381.g1Multiexp(multiexpInput(input, false)));
    check("g2_mul.csv", true, input -> Bls12381.g2Multiexp(multiexpInput(input, true)));
  }

  @Test
  void sumsOfProducts() {
    check("g1_multiexp.csv", false, input -> Bls12381.g1Multiexp(multiexpInput(input, false)));
    check("g2_multiexp.csv.gz", true, input -> Bls12381.g2Multiexp(multiexpInput(input, true)));
    checkInvalid(
        "multiexp_g1_error.csv", input -> Bls12381.g1Multiexp(multiexpInput(input, false)));
    checkInvalid("multiexp_g2_error.csv", input -> Bls12381.g2Multiexp(multiexpInput(input, true)));
  }

  @Test
  void maps() {
    check("fp_to_g1.csv", false, input -> Bls12381.mapFpToG1(numbers(input, 0, 1, 1)));
    check("fp2_to_g2.csv", true, input -> Bls12381.mapFp2ToG2(numbers(input, 0, 2, 2)));
    checkInvalid("fp_to_g1_error.csv", input -> Bls12381.mapFpToG1(numbers(input, 0, 1, 1)));
    checkInvalid("fp2_to_g2_error.csv", input -> Bls12381.mapFp2ToG2(numbers(input, 0, 2, 2)));
  }

  @Test
  void pairings() {
    int number = 1;
    for (Row row : rows("pairing.csv")) {
      assertThat(Bls12381.pairingCheck(pairingInput(row.input())))
          .as("row %s", number++)
          .isEqualTo(row.result().endsWith("1") ? PairingVerdict.ONE : PairingVerdict.OTHER);
    }
    for (Row row : rows("pairing_error.csv")) {
      assertThat(Bls12381.pairingCheck(pairingInput(row.input())))
          .as(row.result())
          .isEqualTo(PairingVerdict.INVALID);
    }
  }
}
