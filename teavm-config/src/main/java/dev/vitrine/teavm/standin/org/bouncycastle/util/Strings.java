package dev.vitrine.teavm.standin.org.bouncycastle.util;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stands in for {@code org.bouncycastle.util.Strings}, of which the cryptography that we use needs
 * conversions between text and bytes alone. Letters are changed in ASCII only, as in the original.
 */
public final class Strings {
  private Strings() {}

  public static String fromUTF8ByteArray(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static String fromUTF8ByteArray(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }

  public static byte[] toUTF8ByteArray(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] toUTF8ByteArray(char[] text) {
    return toUTF8ByteArray(new String(text));
  }

  public static byte[] toUTF8ByteArray(char[] text, int offset, int length) {
    return toUTF8ByteArray(new String(text, offset, length));
  }

  public static void toUTF8ByteArray(char[] text, OutputStream out) throws IOException {
    out.write(toUTF8ByteArray(text));
  }

  public static void toUTF8ByteArray(char[] text, int offset, int length, OutputStream out)
      throws IOException {
    out.write(toUTF8ByteArray(text, offset, length));
  }

  public static String toUpperCase(String text) {
    return shiftLetters(text, 'a', 'A' - 'a');
  }

  public static String toLowerCase(String text) {
    return shiftLetters(text, 'A', 'a' - 'A');
  }

  private static String shiftLetters(String text, char first, int distance) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= first && letters[i] <= first + 25) {
        letters[i] = (char) (letters[i] + distance);
      }
    }
    return new String(letters);
  }

  public static byte[] toByteArray(char[] text) {
    byte[] bytes = new byte[text.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text[i];
    }
    return bytes;
  }

  public static byte[] toByteArray(String text) {
    return toByteArray(text.toCharArray());
  }

  public static int toByteArray(String text, byte[] into, int offset) {
    byte[] bytes = toByteArray(text);
    System.arraycopy(bytes, 0, into, offset, bytes.length);
    return bytes.length;
  }

  public static boolean constantTimeAreEqual(String a, String b) {
    byte[] left = toUTF8ByteArray(a);
    byte[] right = toUTF8ByteArray(b);
    int difference = left.length ^ right.length;
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      difference |= left[i] ^ right[i];
    }
    return difference == 0;
  }

  public static String fromByteArray(byte[] bytes) {
    return new String(asCharArray(bytes));
  }

  public static char[] asCharArray(byte[] bytes) {
    char[] text = new char[bytes.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (bytes[i] & 0xff);
    }
    return text;
  }

  public static String[] split(String text, char delimiter) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return Arrays.copyOf(parts.toArray(), parts.size(), String[].class);
  }

  public static String lineSeparator() {
    return "\n";
  }
}
