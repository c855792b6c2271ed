package dev.vitrine.chain;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.Arrays;

/**
 * Keys of a local chain: an account's key has its id as seed, the first 32 bytes of it padded on
 * the right with spaces (docs/design.md §9). Everybody knows them; nothing of value hangs on them.
 */
public final class LocalKeys {
  private LocalKeys() {}

  private static byte[] secret(AccountId account) {
    byte[] seed = Arrays.copyOf(account.unsafeBytes(), 32);
    Arrays.fill(seed, Math.min(32, account.length()), 32, (byte) ' ');
    return seed;
  }

  /** The public key of {@code account}. */
  public static PublicKey publicKey(AccountId account) {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(secret(account)));
  }

  /** 64 zero bytes, to hash a transaction before it is signed: signatures are not hashed. */
  static Signature noSignature() {
    return Signature.of(KeyType.ED25519, new byte[KeyType.ED25519.signatureLength()]);
  }

  /** The signature of {@code account} over a transaction hash. */
  public static Signature sign(AccountId account, CryptoHash hash) {
    return Signature.of(KeyType.ED25519, Ed25519.sign(secret(account), hash.unsafeBytes()));
  }
}
