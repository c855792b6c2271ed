package dev.vitrine.vectors;

/**
 * One field that is not as recorded.
 *
 * @param path of the field, as in {@code profile.ext.base} or {@code events[3].deposit}
 * @param expected what the reference did, as JSON, or {@code (absent)}
 * @param found what came out here, likewise
 */
public record Difference(String path, String expected, String found) {
  /** Stands for a field that is not there. */
  public static final String ABSENT = "(absent)";

  @Override
  public String toString() {
    return path + ": expected " + expected + ", found " + found;
  }
}
