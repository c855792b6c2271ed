package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.crypto.EcRecover;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.P256;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/** Signatures (docs/spec/vm.md §7.4.1 to §7.4.3). They do without the base charge. */
public final class SignatureFunctions extends HostFamily {
  private static final int SIGNATURE_LENGTH = 64;

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
    byte[] publicKey = EcRecover.recover(hash, signature, (int) v, malleabilityFlag == 1);
    if (publicKey == null) {
      return 0;
    }
    writeRegister(registerId, publicKey);
    return 1;
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
    if (!P256.isWellFormed(signature)) {
      return 0;
    }
    byte[] message = source(messageLength, messagePointer);
    per(ExtCost.P256_VERIFY_BYTE, message.length);
    byte[] publicKey = source(publicKeyLength, publicKeyPointer);
    if (publicKey.length != P256.PUBLIC_KEY_LENGTH) {
      throw invalid(HostErrorKind.P256_VERIFY_INVALID_INPUT, "invalid public key length");
    }
    return P256.verify(publicKey, message, signature) ? 1 : 0;
  }

  private static HostAbort invalid(HostErrorKind kind, String message) {
    return HostError.of(kind, message).abort();
  }
}
