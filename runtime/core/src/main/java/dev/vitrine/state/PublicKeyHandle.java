package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha3_256;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a public key stands in trie keys (docs/spec/runtime.md §1.1): ed25519 and secp256k1 keys as
 * they are, an ML-DSA-65 key as tag 3 and a hash, because 1952 bytes are too many for a path.
 */
public final class PublicKeyHandle implements Borsh {
  private static final int HASHED_TAG = 3;
  private static final byte[] HASH_DOMAIN =
      "near:ml-dsa-65-pubkey-hash:v1".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private PublicKeyHandle(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The handle of this key. */
  public static PublicKeyHandle of(PublicKey key) {
    if (key.type() != KeyType.ML_DSA_65) {
      return new PublicKeyHandle(key.toBorsh());
    }
    byte[] handle = new byte[33];
    handle[0] = HASHED_TAG;
    System.arraycopy(Sha3_256.hash(HASH_DOMAIN, key.unsafeBytes()), 0, handle, 1, 32);
    return new PublicKeyHandle(handle);
  }

  /** Reads tag 0, 1 or 3 and 32, 64 or 32 bytes. */
  public static PublicKeyHandle read(BorshReader in) {
    int length = lengthFor(in.peekU8());
    if (length < 0) {
      throw in.refuse("unknown kind of public key handle: " + in.peekU8());
    }
    return new PublicKeyHandle(in.raw(length));
  }

  /** Bytes of a handle that begins with this tag, or -1 if none does. */
  static int lengthFor(int tag) {
    return switch (tag) {
      case 0, HASHED_TAG -> 33;
      case 1 -> 65;
      default -> -1;
    };
  }

  @Override
  public void write(BorshWriter out) {
    out.raw(bytes);
  }

  /** Bytes in trie keys, tag included: 33 or 65. */
  public int length() {
    return bytes.length;
  }

  /** The key itself, or null where only its hash is known. */
  public PublicKey publicKey() {
    return bytes[0] == HASHED_TAG ? null : BorshReader.readAll(bytes, PublicKey::read);
  }

  /** Tag and bytes, shared: never written to. */
  byte[] unsafeBytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKeyHandle handle && Arrays.equals(bytes, handle.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
