package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Signatures: {@link dev.vitrine.vm.VMLogic#signatures} as exports. */
public final class SignatureExports {
  private SignatureExports() {}

  @Export(name = "env.ecrecover")
  public static long ecrecover(
      long hashLength,
      long hashPointer,
      long signatureLength,
      long signaturePointer,
      long v,
      long malleabilityFlag,
      long registerId,
      long left) {
    return enter(left)
        .signatures
        .ecrecover(
            hashLength,
            hashPointer,
            signatureLength,
            signaturePointer,
            v,
            malleabilityFlag,
            registerId);
  }

  @Export(name = "env.ed25519_verify")
  public static long ed25519Verify(
      long signatureLength,
      long signaturePointer,
      long messageLength,
      long messagePointer,
      long publicKeyLength,
      long publicKeyPointer,
      long left) {
    return enter(left)
        .signatures
        .ed25519Verify(
            signatureLength,
            signaturePointer,
            messageLength,
            messagePointer,
            publicKeyLength,
            publicKeyPointer);
  }

  @Export(name = "env.p256_verify")
  public static long p256Verify(
      long signatureLength,
      long signaturePointer,
      long messageLength,
      long messagePointer,
      long publicKeyLength,
      long publicKeyPointer,
      long left) {
    return enter(left)
        .signatures
        .p256Verify(
            signatureLength,
            signaturePointer,
            messageLength,
            messagePointer,
            publicKeyLength,
            publicKeyPointer);
  }
}
