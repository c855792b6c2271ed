package dev.vitrine.teavm;

/** When a call runs in an instance and a memory that served calls before. */
public enum Reuse {
  /** Each call has an instance and a memory of its own. */
  NEVER,

  /** Whenever the contract has a reusable form. */
  ALWAYS,

  /** As {@link CallHistory} advises: where it is quicker. */
  BY_USE;

  /** Reads the name of a constant in lower case, as in {@code by-use}. */
  static Reuse named(String name) {
    return switch (name) {
      case "never" -> NEVER;
      case "always" -> ALWAYS;
      case "by-use" -> BY_USE;
      default -> throw new IllegalArgumentException("reuse is never, always or by-use: " + name);
    };
  }
}
