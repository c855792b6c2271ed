package dev.vitrine.jvm.cli;

/**
 * Something that the person at the command line can put right: a missing file, malformed input.
 * Printed as one sentence, without a stack trace; the exit code is {@link ExitCode#MALFORMED}.
 */
public final class UserMistake extends RuntimeException {
  /**
   * @param message what is wrong and where, without a full stop
   */
  public UserMistake(String message) {
    super(message, null, false, false);
  }
}
