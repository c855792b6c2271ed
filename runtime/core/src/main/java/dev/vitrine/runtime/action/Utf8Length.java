package dev.vitrine.runtime.action;

/** Texts measured by their bytes in UTF-8, without making them. */
final class Utf8Length {
  private Utf8Length() {}

  static int of(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isSurrogate(c)) {
        // One half of a pair: four bytes for both.
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  /** As many characters from the start as fit into {@code limit} bytes. */
  static String truncate(String text, int limit) {
    int end = 0;
    int bytes = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      bytes += of(text.substring(end, next));
      if (bytes > limit) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
