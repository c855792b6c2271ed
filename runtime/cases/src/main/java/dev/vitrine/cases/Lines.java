package dev.vitrine.cases;

import dev.vitrine.text.Hex;

/** The text that a case prints. */
public final class Lines {
  private final StringBuilder text = new StringBuilder();

  /** Prints one line. */
  public void line(String line) {
    text.append(line).append('\n');
  }

  /** Prints {@code name: value}. */
  public void line(String name, Object value) {
    line(name + ": " + value);
  }

  /** Prints {@code name: } and the hexadecimal digits. */
  public void line(String name, byte[] bytes) {
    line(name + ": " + Hex.encode(bytes));
  }

  /** Prints like {@link #line(String, Object)} and checks against what is known to be right. */
  public void known(String name, Object expected, Object found) {
    line(name, found);
    if (!expected.equals(found)) {
      throw new AssertionError(name + ": expected " + expected + ", found " + found);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
