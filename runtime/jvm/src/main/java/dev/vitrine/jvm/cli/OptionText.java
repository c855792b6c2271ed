package dev.vitrine.jvm.cli;

import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.UtcTime;
import dev.vitrine.types.CryptoHash;
import java.util.function.Function;

/** Values of options, read or refused with the option's name. */
final class OptionText {
  private OptionText() {}

  /** What {@code read} makes of the text. */
  static <T> T parse(String option, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(option + ": " + e.getMessage());
    }
  }

  /** A release id, 64 hex digits. */
  static CryptoHash release(String option, String text) {
    byte[] bytes = parse(option, text, Hex::decode);
    if (bytes.length != CryptoHash.LENGTH) {
      throw new UserMistake(option + ": a release id has 64 hex digits, not " + text.length());
    }
    return CryptoHash.of(bytes);
  }

  /** Unix seconds of a time as {@code 2027-01-31T00:00:00Z}. */
  static long time(String option, String text) {
    try {
      return UtcTime.iso(text, "the time");
    } catch (TextFormatException e) {
      throw new UserMistake(option + ": " + e.getMessage());
    }
  }
}
