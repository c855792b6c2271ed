package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.text.Hex;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The rules of docs/spec/vm.md §7.4.2 where they differ from what libraries do, and RFC 8032. */
class Ed25519Test {
  /** RFC 8032 §7.1, test 2. */
  private static final byte[] SEED =
      Hex.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

  private static final byte[] KEY =
      Hex.decode("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  private static final byte[] MESSAGE = {0x72};
  private static final byte[] SIGNATURE =
      Hex.decode(
          "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

  /** The neutral element's y = 1; with it R = (0, 1) and S = 0 sign every message. */
  private static final byte[] NEUTRAL =
      Hex.decode("0100000000000000000000000000000000000000000000000000000000000000");

  /** The same point with y spelled as p + 1. */
  private static final byte[] NEUTRAL_NOT_REDUCED =
      Hex.decode("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  /** The same point with a sign over x = 0. */
  private static final byte[] NEUTRAL_WITH_SIGN =
      Hex.decode("0100000000000000000000000000000000000000000000000000000000000080");

  private static byte[] signature(byte[] r) {
    return Arrays.copyOf(r, 64);
  }

  @Test
  void theRfcsAnswers() {
    assertThat(Ed25519.publicKey(SEED)).isEqualTo(KEY);
    assertThat(Ed25519.sign(SEED, MESSAGE)).isEqualTo(SIGNATURE);
    assertThat(Ed25519.verify(KEY, MESSAGE, SIGNATURE)).isTrue();
    assertThat(Ed25519.verifyStrict(KEY, MESSAGE, SIGNATURE)).isTrue();
    assertThat(Ed25519.isStrictKey(KEY)).isTrue();
    assertThat(Ed25519.isStakingKey(KEY)).isTrue();
  }

  @Test
  void everyFlippedBitIsSeen() {
    for (int bit = 0; bit < 512; bit++) {
      byte[] changed = SIGNATURE.clone();
      changed[bit >> 3] ^= (byte) (1 << (bit & 7));
      assertThat(Ed25519.verify(KEY, MESSAGE, changed)).as("bit %s", bit).isFalse();
    }
    for (int bit = 0; bit < 256; bit++) {
      byte[] changed = KEY.clone();
      changed[bit >> 3] ^= (byte) (1 << (bit & 7));
      assertThat(Ed25519.verify(changed, MESSAGE, SIGNATURE)).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void signaturesOfAllSeedsVerify() {
    for (int i = 0; i < 64; i++) {
      byte[] seed = Sha256.hash(new byte[] {(byte) i});
      byte[] message = Arrays.copyOf(seed, i);
      byte[] signature = Ed25519.sign(seed, message);
      assertThat(Ed25519.verify(Ed25519.publicKey(seed), message, signature)).isTrue();
      assertThat(Ed25519.verifyStrict(Ed25519.publicKey(seed), message, signature)).isTrue();
    }
  }

  @Test
  void keysOfSmallOrderAndOddSpellingsAreAcceptedByTheProtocolAlone() {
    for (byte[] key : new byte[][] {NEUTRAL, NEUTRAL_NOT_REDUCED, NEUTRAL_WITH_SIGN}) {
      assertThat(Ed25519.verify(key, MESSAGE, signature(NEUTRAL))).isTrue();
      assertThat(Ed25519.verifyStrict(key, MESSAGE, signature(NEUTRAL))).isFalse();
      assertThat(Ed25519.isStrictKey(key)).isFalse();
    }
    assertThat(Ed25519.isStakingKey(NEUTRAL)).as("in the group of prime order").isTrue();
  }

  @Test
  void oddSpellingsOfRNeverMatch() {
    assertThat(Ed25519.verify(NEUTRAL, MESSAGE, signature(NEUTRAL_NOT_REDUCED))).isFalse();
    assertThat(Ed25519.verify(NEUTRAL, MESSAGE, signature(NEUTRAL_WITH_SIGN))).isFalse();
  }

  @Test
  void anROfSmallOrderIsAcceptedByTheProtocolAlone() {
    // Whoever has the secret scalar a can sign with R neutral: S = k·a.
    byte[] secret = Arrays.copyOf(Sha512.hash(SEED), 32);
    secret[0] &= (byte) 0xf8;
    secret[31] = (byte) (secret[31] & 0x7f | 0x40);
    BigInteger k = Scalars.reduce(Sha512.hash(NEUTRAL, KEY, MESSAGE));
    BigInteger s = k.multiply(Scalars.number(secret, 0)).mod(Scalars.ORDER);
    byte[] signature = signature(NEUTRAL);
    System.arraycopy(Scalars.littleEndian(s), 0, signature, 32, 32);
    assertThat(Ed25519.verify(KEY, MESSAGE, signature)).isTrue();
    assertThat(Ed25519.verifyStrict(KEY, MESSAGE, signature)).isFalse();
    assertThat(StrictKey.of(KEY, 9).verifies(MESSAGE, signature)).isFalse();
  }

  @Test
  void aKeyForSeveralSignaturesSeesEveryFlippedBit() {
    StrictKey key = StrictKey.of(KEY, 512);
    assertThat(key.verifies(MESSAGE, SIGNATURE)).isTrue();
    for (int bit = 0; bit < 512; bit++) {
      byte[] changed = SIGNATURE.clone();
      changed[bit >> 3] ^= (byte) (1 << (bit & 7));
      assertThat(key.verifies(MESSAGE, changed)).as("bit %s", bit).isFalse();
    }
    assertThat(StrictKey.of(NEUTRAL, 2)).isNull();
    assertThat(StrictKey.of(Arrays.copyOf(KEY, 33), 2)).isNull();
  }

  @Test
  void noCofactorIsMultipliedIn() {
    // A has order 2: k·A is neutral only for even k, so about half of all messages verify.
    byte[] key = Hex.decode("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    int accepted = 0;
    for (int i = 0; i < 64; i++) {
      byte[] message = {(byte) i};
      byte[] digest = Sha512.hash(NEUTRAL, key, message);
      boolean expected = !Scalars.reduce(digest).testBit(0);
      assertThat(Ed25519.verify(key, message, signature(NEUTRAL))).isEqualTo(expected);
      accepted += expected ? 1 : 0;
    }
    assertThat(accepted).isBetween(10, 54);
    assertThat(Ed25519.isStakingKey(key)).isFalse();
  }

  @Test
  void sMustBeBelowTheOrder() {
    byte[] changed = SIGNATURE.clone();
    byte[] s = Scalars.littleEndian(Scalars.number(SIGNATURE, 32).add(Scalars.ORDER));
    System.arraycopy(s, 0, changed, 32, 32);
    assertThat(Ed25519.verify(KEY, MESSAGE, changed)).isFalse();
    byte[] order = signature(NEUTRAL);
    System.arraycopy(Scalars.littleEndian(Scalars.ORDER), 0, order, 32, 32);
    assertThat(Ed25519.verify(NEUTRAL, MESSAGE, order)).as("S = L").isFalse();
  }

  @Test
  void wrongLengthsAreWrongSignatures() {
    assertThat(Ed25519.verify(Arrays.copyOf(KEY, 31), MESSAGE, SIGNATURE)).isFalse();
    assertThat(Ed25519.verify(KEY, MESSAGE, Arrays.copyOf(SIGNATURE, 63))).isFalse();
    assertThat(Ed25519.verifyStrict(KEY, MESSAGE, Arrays.copyOf(SIGNATURE, 65))).isFalse();
  }

  @Test
  void aKeyThatIsNoPointIsRefused() {
    byte[] key = new byte[32];
    key[0] = 2;
    assertThat(Ed25519.verify(key, MESSAGE, signature(NEUTRAL))).isFalse();
    assertThat(Ed25519.isStakingKey(key)).isFalse();
  }

  /** Numbers modulo the order of the base point. */
  private static final class Scalars {
    static final BigInteger ORDER =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    static BigInteger number(byte[] bytes, int from) {
      BigInteger number = BigInteger.ZERO;
      for (int i = bytes.length - 1; i >= from; i--) {
        number = number.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 255));
      }
      return number;
    }

    static BigInteger reduce(byte[] wide) {
      return number(wide, 0).mod(ORDER);
    }

    static byte[] littleEndian(BigInteger number) {
      byte[] bytes = new byte[32];
      for (int i = 0; i < 32; i++) {
        bytes[i] = number.shiftRight(8 * i).byteValue();
      }
      return bytes;
    }
  }
}
