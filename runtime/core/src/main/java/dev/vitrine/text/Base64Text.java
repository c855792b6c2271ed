package dev.vitrine.text;

import java.util.Base64;

/**
 * Standard base64 with padding. {@link java.util.Base64} accepts several spellings of the same
 * bytes ({@code QR==} for {@code QQ==}); here only the canonical one passes.
 */
public final class Base64Text {
  private Base64Text() {}

  /** The padded text of {@code bytes}. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The bytes that {@code text} spells.
   *
   * @throws TextFormatException if the text is not canonical base64
   */
  public static byte[] decode(String text) {
    byte[] out;
    try {
      out = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new TextFormatException("not base64: " + e.getMessage());
    }
    // Only the last group can be spelled in more than one way, so only it is spelled again.
    int tail = Math.max(0, text.length() - 4);
    int from = tail / 4 * 3;
    byte[] rest = new byte[Math.max(0, out.length - from)];
    System.arraycopy(out, Math.min(from, out.length), rest, 0, rest.length);
    if (text.length() % 4 != 0 || !encode(rest).equals(text.substring(tail))) {
      throw new TextFormatException("base64 text is not canonical (padding or unused bits)");
    }
    return out;
  }
}
