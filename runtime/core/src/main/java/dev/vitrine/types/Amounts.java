package dev.vitrine.types;

import dev.vitrine.text.TextFormatException;

/** How people write gas and balances: {@code 100 Tgas}, {@code 0.5 NEAR}, or bare units. */
public final class Amounts {
  private static final int NEAR_DIGITS = 24;

  private Amounts() {}

  /** Gas: a number with the unit Tgas, Ggas or gas, or a bare number of units. */
  public static long gas(String text) {
    String[] parts = split(text);
    int digits =
        switch (parts[1].toLowerCase(java.util.Locale.ROOT)) {
          case "", "gas" -> 0;
          case "ggas" -> 9;
          case "tgas" -> 12;
          case "pgas" -> 15;
          default ->
              throw new TextFormatException(
                  "\"" + text + "\" is no amount of gas; write 100 Tgas, or a number of units");
        };
    Balance value = scaled(parts[0], digits, text);
    if (value.high() != 0) {
      throw new TextFormatException("\"" + text + "\" is over 2^64 - 1 gas");
    }
    return value.low();
  }

  /** A balance: a number with the unit NEAR or yocto, or a bare number of yoctoNEAR. */
  public static Balance balance(String text) {
    String[] parts = split(text);
    int digits =
        switch (parts[1].toLowerCase(java.util.Locale.ROOT)) {
          case "", "yocto", "yoctonear" -> 0;
          case "near" -> NEAR_DIGITS;
          default ->
              throw new TextFormatException(
                  "\"" + text + "\" is no amount; write 1 NEAR, 1 yocto, or a number of yoctoNEAR");
        };
    return scaled(parts[0], digits, text);
  }

  /** The number and the unit. */
  private static String[] split(String text) {
    String trimmed = text.trim();
    int end = 0;
    while (end < trimmed.length()
        && (isDigit(trimmed.charAt(end)) || ".,_".indexOf(trimmed.charAt(end)) >= 0)) {
      end++;
    }
    String number = trimmed.substring(0, end).replace(",", "").replace("_", "");
    return new String[] {number, trimmed.substring(end).trim()};
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Balance scaled(String number, int digits, String text) {
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    String part = dot < 0 ? "" : number.substring(dot + 1);
    if (whole.isEmpty() || part.indexOf('.') >= 0 || (dot >= 0 && part.isEmpty())) {
      throw new TextFormatException("\"" + text + "\" does not begin with a number");
    }
    if (part.length() > digits) {
      throw new TextFormatException("\"" + text + "\" has more digits than the smallest unit");
    }
    StringBuilder all = new StringBuilder(whole).append(part);
    for (int i = part.length(); i < digits; i++) {
      all.append('0');
    }
    int zeros = 0;
    while (zeros < all.length() - 1 && all.charAt(zeros) == '0') {
      zeros++;
    }
    return Balance.parse(all.substring(zeros));
  }
}
