package dev.vitrine.vm.host;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of contracts: what is not well-formed is refused, not repaired. */
final class Utf {
  private Utf() {}

  /** The text, or null if it is not UTF-8. */
  static String decodeUtf8(byte[] bytes) {
    if (isAscii(bytes)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The text of little-endian UTF-16, or null if a surrogate stands alone. */
  static String decodeUtf16(byte[] bytes) {
    char[] chars = new char[bytes.length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (bytes[2 * i] & 255 | (bytes[2 * i + 1] & 255) << 8);
    }
    for (int i = 0; i < chars.length; i++) {
      if (Character.isHighSurrogate(chars[i])) {
        i++;
        if (i == chars.length || !Character.isLowSurrogate(chars[i])) {
          return null;
        }
      } else if (Character.isLowSurrogate(chars[i])) {
        return null;
      }
    }
    return new String(chars);
  }

  /** Bytes that a well-formed text has in UTF-8. */
  static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (Character.isHighSurrogate(c)) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }
}
