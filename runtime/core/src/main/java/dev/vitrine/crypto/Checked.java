package dev.vitrine.crypto;

/**
 * A result, or why there is none.
 *
 * @param value the result; null when the input is invalid
 * @param reason what is wrong with the input, in the reference's words; null when it is valid
 * @param <T> what is computed
 */
public record Checked<T>(T value, String reason) {
  static <T> Checked<T> valid(T value) {
    return new Checked<>(value, null);
  }

  static <T> Checked<T> invalid(String reason) {
    return new Checked<>(null, reason);
  }

  /** Whether there is a result. */
  public boolean isValid() {
    return reason == null;
  }
}
