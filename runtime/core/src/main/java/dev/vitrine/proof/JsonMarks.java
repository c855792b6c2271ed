package dev.vitrine.proof;

/**
 * Bounds what parsing a JSON text takes, before it is parsed: a tree of values takes many times the
 * memory of its text, and a deep one takes stack.
 */
final class JsonMarks {
  private JsonMarks() {}

  /** Refuses a text with too many values, or too deep a nesting of them. */
  static void check(byte[] text) {
    int marks = 0;
    int depth = 0;
    for (int i = 0; i < text.length; i++) {
      switch (text[i]) {
        case '"' -> i = endOfString(text, i);
        case ',' -> marks++;
        case '{', '[' -> {
          marks++;
          if (++depth > Limits.JSON_DEPTH) {
            throw new MalformedBundleException(
                "byte " + i + ": nested more than " + Limits.JSON_DEPTH + " deep");
          }
        }
        case '}', ']' -> depth--;
        default -> {
          // Numbers, words and white space hold no values.
        }
      }
      if (marks > Limits.JSON_MARKS) {
        throw new MalformedBundleException(
            "byte " + i + ": more than " + Limits.JSON_MARKS + " values");
      }
    }
  }

  /** The index of the quote that ends a string, or the end of the text. */
  private static int endOfString(byte[] text, int start) {
    int i = start + 1;
    while (i < text.length && text[i] != '"') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return i;
  }
}
