package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * Something that vouches for the session key of a bundle: what it is, and its bytes in the form of
 * that kind (docs/proof-format.md, "Endorsements"). No signature of the session covers it, because
 * it is often made later. A verifier reports a kind that it does not know, and counts it for
 * nothing.
 *
 * @param kind name and version of the form, as {@code vitrine/tdx/v1}: 1 to 64 lower-case letters,
 *     digits and {@code / . _ -}
 * @param bytes at most 1 MiB
 */
public record Endorsement(String kind, byte[] bytes) implements Borsh {
  /** Most characters of a kind. */
  public static final int MAX_KIND = 64;

  /** Most bytes of one endorsement. */
  public static final int MAX_BYTES = 1 << 20;

  /** Most endorsements of one bundle. */
  public static final int MAX_COUNT = 32;

  /**
   * Refuses what no reader takes.
   *
   * @throws IllegalArgumentException if the kind is not well formed or the bytes are too many
   */
  public Endorsement {
    if (!isKind(kind)) {
      throw new IllegalArgumentException(
          "a kind is 1 to 64 lower-case letters, digits and / . _ -");
    }
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "an endorsement of " + bytes.length + " bytes; at most " + MAX_BYTES + " are taken");
    }
  }

  private static boolean isKind(String kind) {
    if (kind.isEmpty() || kind.length() > MAX_KIND) {
      return false;
    }
    for (int i = 0; i < kind.length(); i++) {
      char c = kind.charAt(i);
      boolean known = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "/._-".indexOf(c) >= 0;
      if (!known) {
        return false;
      }
    }
    return true;
  }

  static Endorsement read(BorshReader in) {
    String kind = in.string();
    byte[] bytes = in.bytes();
    try {
      return new Endorsement(kind, bytes);
    } catch (IllegalArgumentException e) {
      throw in.refuse(e.getMessage());
    }
  }

  @Override
  public void write(BorshWriter out) {
    out.string(kind).bytes(bytes);
  }
}
