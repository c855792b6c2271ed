package dev.vitrine.wasm;

/** Numbers in sentences: thousands with commas. */
final class Decimal {
  private Decimal() {}

  /** As in {@code 6,719}. */
  static String grouped(long value) {
    String digits = Long.toString(value);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int left = digits.length() - i;
      if (i > 0 && left % 3 == 0 && digits.charAt(i - 1) != '-') {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
