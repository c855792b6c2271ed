package dev.vitrine.proof;

/** A bundle does not hold what a small proof needs; the message says what, and what to do. */
public final class UnprovableException extends RuntimeException {
  UnprovableException(String message) {
    super(message, null, false, false);
  }
}
