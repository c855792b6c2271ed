package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The roots that a verifier believes, pinned by their public keys. A chain must bring a certificate
 * of such a key along; what else stands in that certificate is checked, but gives it no weight.
 */
public final class TrustRoots {
  /** Intel's SGX and TDX provisioning root ("Intel SGX Root CA", valid to the end of 2049). */
  public static final TrustRoots INTEL =
      new TrustRoots(
          List.of(
              Hex.decode(
                  "040ba9c4c0c0c86193a3fe23d6b02cda10a8bbd4e88e48b4458561a36e705525"
                      + "f567918e2edc88e40d860bd0cc4ee26aacc988e505a953558c453f6b0904ae7394")));

  private final List<byte[]> keys;

  private TrustRoots(List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * The roots with these public keys.
   *
   * @param keys each 4, x and y: 65 bytes
   * @throws Refused if one is no point of P-256
   */
  public static TrustRoots ofKeys(List<byte[]> keys) throws Refused {
    List<byte[]> all = new ArrayList<>();
    for (byte[] key : keys) {
      P256Signature.checkKey(key);
      all.add(key.clone());
    }
    return new TrustRoots(all);
  }

  /**
   * The root whose certificate this is.
   *
   * @throws Refused if it is no certificate
   */
  public static TrustRoots ofCertificate(byte[] der) throws Refused {
    return ofKeys(List.of(X509.read(der).key()));
  }

  /** Whether a key is pinned. */
  boolean has(byte[] key) {
    for (byte[] one : keys) {
      if (Arrays.equals(one, key)) {
        return true;
      }
    }
    return false;
  }
}
