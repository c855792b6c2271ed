package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * ECDSA where the protocol's rules are its own (docs/spec/vm.md §7.4.1, §7.4.3; runtime.md §3.1).
 */
class EcdsaTest {
  private static final BigInteger SECP256K1_ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
  private static final BigInteger P256_ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /** A well known case of Ethereum's precompile 1 (recovery id 1). */
  private static final byte[] HASH =
      Hex.decode("ce0677bb30baa8cf067c88db9811f4333d131bf8bcf12fe7065d211dce971008");

  private static final byte[] RECOVERABLE =
      Hex.decode(
          "90f27b8b488db00b00606796d2987f6a5f59ae62ea05effe84fef5b8b0e54998"
              + "4a691139ad57a3f0b906637673aa2f63d1f55cb1a69199d4009eea23ceaddc9301");
  private static final byte[] KEY =
      Hex.decode(
          "e32df42865e97135acfb65f3bae71bdc86f4d49150ad6a440b6f15878109880a"
              + "0a2b2667f7e725ceea70c673093bf67663e0312623c8e091b13cf2c0f11ef652");

  private static byte[] highS(byte[] signature, BigInteger order) {
    byte[] high = signature.clone();
    BigInteger s = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    byte[] bytes = s.toByteArray();
    Arrays.fill(high, 32, 64, (byte) 0);
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, high, 64 - length, length);
    return high;
  }

  @Test
  void recoveryGivesTheKeyAndItsSignatureVerifies() {
    assertThat(EcRecover.recover(HASH, Arrays.copyOf(RECOVERABLE, 64), 1, true)).isEqualTo(KEY);
    assertThat(Secp256k1.verify(KEY, HASH, RECOVERABLE)).isTrue();
    assertThat(
            Signatures.verify(
                PublicKey.of(KeyType.SECP256K1, KEY),
                CryptoHash.of(HASH),
                Signature.of(KeyType.SECP256K1, RECOVERABLE)))
        .isTrue();
  }

  @Test
  void transactionsKnowOnlyTheRangeOfTheRecoveryId() {
    for (int id = 0; id < 256; id++) {
      byte[] signature = RECOVERABLE.clone();
      signature[64] = (byte) id;
      assertThat(Secp256k1.verify(KEY, HASH, signature)).as("id %s", id).isEqualTo(id <= 3);
    }
  }

  @Test
  void theUpperHalfOfSIsForRecoveryAlone() {
    byte[] high = highS(RECOVERABLE, SECP256K1_ORDER);
    assertThat(Secp256k1.verify(KEY, HASH, high)).isFalse();
    assertThat(EcRecover.recover(HASH, Arrays.copyOf(high, 64), 0, false)).isEqualTo(KEY);
    assertThat(EcRecover.recover(HASH, Arrays.copyOf(high, 64), 0, true)).isNull();
  }

  @Test
  void halfTheOrderIsStillLow() {
    byte[] signature = new byte[64];
    byte[] half = SECP256K1_ORDER.shiftRight(1).toByteArray();
    System.arraycopy(half, 0, signature, 32, 32);
    assertThat(Secp256k1.hasLowS(signature)).isTrue();
    signature[63]++;
    assertThat(Secp256k1.hasLowS(signature)).isFalse();
  }

  @Test
  void zeroAndTheOrderAreNoScalars() {
    byte[] order = Arrays.copyOfRange(SECP256K1_ORDER.toByteArray(), 1, 33);
    for (byte[] scalar : new byte[][] {new byte[32], order}) {
      byte[] r = Arrays.copyOf(RECOVERABLE, 64);
      System.arraycopy(scalar, 0, r, 0, 32);
      byte[] s = Arrays.copyOf(RECOVERABLE, 64);
      System.arraycopy(scalar, 0, s, 32, 32);
      assertThat(EcRecover.recover(HASH, r, 1, false)).isNull();
      assertThat(EcRecover.recover(HASH, s, 1, false)).isNull();
    }
  }

  /** FIPS 186-4 test vectors, P-256 with SHA-256, SigVer "P (0 )" family; the key compressed. */
  private static final byte[] P256_KEY =
      Hex.decode("03e424dc61d4bb3cb7ef4344a7f8957a0c5134e16f7a67c074f82e6e12f49abf3c");

  private static final byte[] P256_SIGNATURE =
      Hex.decode(
          "bf96b99aa49c705c910be33142017c642ff540c76349b9dab72f981fd9347f4f"
              + "17c55095819089c2e03b9cd415abdf12444e323075d98f31920b9e0f57ec871c");

  private static final byte[] P256_PREHASH =
      Sha256.hash(
          Hex.decode(
              "e1130af6a38ccb412a9c8d13e15dbfc9e69a16385af3c3f1e5da954fd5e7c45f"
                  + "d75e2b8c36699228e92840c0562fbf3772f07e17f1add56588dd45f7450e1217"
                  + "ad239922dd9c32695dc71ff2424ca0dec1321aa47064a044b7fe3c2b97d03ce4"
                  + "70a592304c5ef21eed9f93da56bb232d1eeb0035f9bf0dfafdcc4606272b20a3"));

  @Test
  void p256TakesThirtyTwoBytesOfAPrehash() {
    assertThat(P256.verify(P256_KEY, P256_PREHASH, P256_SIGNATURE)).isTrue();
    assertThat(P256.verify(P256_KEY, Arrays.copyOf(P256_PREHASH, 200), P256_SIGNATURE)).isTrue();
    assertThat(P256.verify(P256_KEY, Arrays.copyOf(P256_PREHASH, 31), P256_SIGNATURE)).isFalse();
    assertThat(P256.verify(P256_KEY, new byte[0], P256_SIGNATURE)).isFalse();
    assertThat(P256.verify(P256_KEY, P256_PREHASH, highS(P256_SIGNATURE, P256_ORDER))).isTrue();
  }

  @Test
  void p256ReadsTheCompactFormAsTheSmallerY() {
    byte[] compact = P256_KEY.clone();
    compact[0] = 5;
    byte[] other = P256_KEY.clone();
    other[0] = 2;
    // This key's y is 970eed7a…, the upper half, so the compact form means the opposite point.
    assertThat(P256.verify(compact, P256_PREHASH, P256_SIGNATURE)).isFalse();
    assertThat(P256.verify(other, P256_PREHASH, P256_SIGNATURE)).isFalse();
    for (int tag : new int[] {0, 1, 4, 6, 7, 131}) {
      compact[0] = (byte) tag;
      assertThat(P256.verify(compact, P256_PREHASH, P256_SIGNATURE)).as("tag %s", tag).isFalse();
    }
  }
}
