package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.junit.jupiter.api.Test;

/** Published answers of the hash functions. */
class HashesTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void publishedAnswers() {
    assertThat(Hex.encode(Sha256.hash(ascii("abc"))))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Hex.encode(Sha256.hash(ascii(""))))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hex.encode(Keccak.hash256(ascii(""))))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    assertThat(Hex.encode(Keccak.hash512(ascii(""))))
        .isEqualTo(
            "0eab42de4c3ceb9235fc91acffe746b29c29a8c366b7c60e4e67c466f36a4304"
                + "c00fa9caf9d87976ba469bcbe06713b435f091ef2769fb160cdab33d3670680e");
    assertThat(Hex.encode(Ripemd160.hash(ascii("abc"))))
        .isEqualTo("8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
    assertThat(Hex.encode(Sha512.hash(ascii("abc"))))
        .isEqualTo(
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    assertThat(Hex.encode(Sha3_256.hash(ascii("abc"))))
        .isEqualTo("3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
  }

  @Test
  void sha256OfAllLengthsAndCutsAgreesWithBouncyCastle() {
    byte[] data = new byte[300];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * 31 + 7);
    }
    for (int length = 0; length <= data.length; length++) {
      SHA256Digest other = new SHA256Digest();
      other.update(data, 0, length);
      byte[] expected = new byte[32];
      other.doFinal(expected, 0);
      byte[] whole = Arrays.copyOf(data, length);
      int cut = length * 5 % 97 % (length + 1);
      assertThat(Sha256.hash(data, 0, length)).as("%s bytes", length).isEqualTo(expected);
      assertThat(Sha256.hash(whole)).isEqualTo(expected);
      assertThat(Sha256.hash(Arrays.copyOf(data, cut), Arrays.copyOfRange(data, cut, length)))
          .isEqualTo(expected);
      Sha256Stream stream = new PureSha256();
      for (int at = 0; at < length; at += 1 + cut) {
        stream.update(data, at, Math.min(1 + cut, length - at));
      }
      assertThat(stream.digest()).isEqualTo(expected);
      assertThat(stream.update(whole).digest()).as("begins anew").isEqualTo(expected);
    }
  }

  @Test
  void aRangeOutsideTheArrayIsRefused() {
    assertThatThrownBy(() -> new PureSha256().update(new byte[4], 2, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
