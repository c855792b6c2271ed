package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Secp256k1;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import java.math.BigInteger;

/** Signatures (docs/spec/vm.md §7.4.1 to §7.4.3). They do without the base charge. */
public final class SignatureFunctions extends HostFamily {
  private static final int SIGNATURE_LENGTH = 64;

  private static final BigInteger SECP256K1_ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  /** Less than this is the lower half. */
  private static final BigInteger SECP256K1_UPPER_HALF =
      SECP256K1_ORDER.shiftRight(1).add(BigInteger.ONE);

  /** The functions on this call. */
  public SignatureFunctions(CallState call) {
    super(call);
  }

  /**
   * Recovers the secp256k1 key behind a signature. Returns 1 with the key in the register, or 0.
   */
  public long ecrecover(
      long hashLength,
      long hashPointer,
      long signatureLength,
      long signaturePointer,
      long v,
      long malleabilityFlag,
      long registerId) {
    once(ExtCost.ECRECOVER_BASE);
    byte[] signature = source(signatureLength, signaturePointer);
    if (signature.length != SIGNATURE_LENGTH) {
      throw ecrecoverError(
          "The length of the signature: " + signature.length + ", exceeds the limit of 64 bytes");
    }
    if (v < 0 || v >= 4) {
      throw ecrecoverError(
          "V recovery byte 0 through 3 are valid but was provided " + Long.toUnsignedString(v));
    }
    byte[] hash = source(hashLength, hashPointer);
    if (hash.length != 32) {
      throw ecrecoverError(
          "The length of the hash: " + hash.length + ", exceeds the limit of 32 bytes");
    }
    if (malleabilityFlag != 0 && malleabilityFlag != 1) {
      throw ecrecoverError(
          "Malleability flag needs to be 0 or 1, but is instead "
              + Long.toUnsignedString(malleabilityFlag));
    }
    if (!inRange(signature, malleabilityFlag == 1)) {
      return 0;
    }
    byte[] publicKey = Secp256k1.recover(hash, signature, (int) v);
    if (publicKey == null) {
      return 0;
    }
    writeRegister(registerId, publicKey);
    return 1;
  }

  private static boolean inRange(byte[] signature, boolean lowerHalf) {
    BigInteger r = new BigInteger(1, java.util.Arrays.copyOfRange(signature, 0, 32));
    BigInteger s = new BigInteger(1, java.util.Arrays.copyOfRange(signature, 32, 64));
    return r.compareTo(SECP256K1_ORDER) < 0
        && s.compareTo(lowerHalf ? SECP256K1_UPPER_HALF : SECP256K1_ORDER) < 0;
  }

  private static HostAbort ecrecoverError(String message) {
    return HostError.of(HostErrorKind.ECRECOVER_ERROR, message).abort();
  }

  /** Checks an ed25519 signature. */
  public long ed25519Verify(
      long signatureLength,
      long signaturePointer,
      long messageLength,
      long messagePointer,
      long publicKeyLength,
      long publicKeyPointer) {
    once(ExtCost.ED25519_VERIFY_BASE);
    byte[] signature = source(signatureLength, signaturePointer);
    if (signature.length != SIGNATURE_LENGTH) {
      throw invalid(HostErrorKind.ED25519_VERIFY_INVALID_INPUT, "invalid signature length");
    }
    if ((signature[63] & 0xe0) != 0) {
      return 0;
    }
    byte[] message = source(messageLength, messagePointer);
    per(ExtCost.ED25519_VERIFY_BYTE, message.length);
    byte[] publicKey = source(publicKeyLength, publicKeyPointer);
    if (publicKey.length != Ed25519.PUBLIC_KEY_LENGTH) {
      throw invalid(HostErrorKind.ED25519_VERIFY_INVALID_INPUT, "invalid public key length");
    }
    return Ed25519.verify(publicKey, message, signature) ? 1 : 0;
  }

  /** Checks a P-256 signature over a message that is taken as a digest. */
  public long p256Verify(
      long signatureLength,
      long signaturePointer,
      long messageLength,
      long messagePointer,
      long publicKeyLength,
      long publicKeyPointer) {
    once(ExtCost.P256_VERIFY_BASE);
    byte[] signature = source(signatureLength, signaturePointer);
    if (signature.length != SIGNATURE_LENGTH) {
      throw invalid(HostErrorKind.P256_VERIFY_INVALID_INPUT, "invalid signature length");
    }
    throw new UnsupportedOperationException("P-256 is landing");
  }

  private static HostAbort invalid(HostErrorKind kind, String message) {
    return HostError.of(kind, message).abort();
  }
}
