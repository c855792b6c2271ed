package dev.vitrine.jvm.attest;

/** Collateral that could not be fetched; the message says what was asked for and what came. */
public final class PccsException extends Exception {
  private static final long serialVersionUID = 1L;

  PccsException(String message) {
    super(message);
  }
}
