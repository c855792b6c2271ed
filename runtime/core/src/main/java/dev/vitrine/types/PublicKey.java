package dev.vitrine.types;

import dev.vitrine.borsh.BorshReader;

/** A public key: kind and bytes. No curve check is made (docs/spec/vm.md §1.7). */
public final class PublicKey extends TypedBytes {
  private PublicKey(KeyType type, byte[] bytes) {
    super(type, bytes);
  }

  /** A public key of this kind with these bytes (without tag), which are copied. */
  public static PublicKey of(KeyType type, byte[] bytes) {
    return new PublicKey(type, copy(type, "public key", type.keyLength(), bytes));
  }

  /** Parses {@code ed25519:…} and its like; base58 after the colon. */
  public static PublicKey parse(String text) {
    return parse(text, "public key", KeyType::keyLength, PublicKey::new);
  }

  /** Reads the tag and the bytes. */
  public static PublicKey read(BorshReader in) {
    KeyType type = readType(in, "public key");
    return new PublicKey(type, in.raw(type.keyLength()));
  }
}
