package dev.vitrine.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * ML-DSA-65 (FIPS 204), the pure variant with an empty context string, as transactions use it since
 * protocol version 85 (nearcore core/crypto/src/signature.rs).
 */
public final class MlDsa65 {
  /** Bytes of a public key. */
  public static final int PUBLIC_KEY_LENGTH = 1952;

  /** Bytes of a signature. */
  public static final int SIGNATURE_LENGTH = 3309;

  private static final byte[] HANDLE_DOMAIN =
      "near:ml-dsa-65-pubkey-hash:v1".getBytes(StandardCharsets.UTF_8);

  private MlDsa65() {}

  /** Whether the signature over the message is this key's; a wrong length is a wrong signature. */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != PUBLIC_KEY_LENGTH || signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_65, publicKey));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  /** The 32 bytes that stand for a public key in the trie (docs/spec/runtime.md §1.1). */
  public static byte[] handle(byte[] publicKey) {
    return Sha3_256.hash(HANDLE_DOMAIN, publicKey);
  }
}
