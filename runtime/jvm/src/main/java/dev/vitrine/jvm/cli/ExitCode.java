package dev.vitrine.jvm.cli;

/** Exit codes of the command line ({@code docs/design.md} §7, "Verdicts"). */
public final class ExitCode {
  /** All is well; for {@code verify}: PROVEN. */
  public static final int OK = 0;

  /** The work was done and the answer is no: a vector differs, a proof is FAILED. */
  public static final int FAILED = 1;

  /** Nothing contradicts, but something is missing: UNPROVEN. */
  public static final int UNPROVEN = 2;

  /** Wrong usage, or input that cannot be read. */
  public static final int MALFORMED = 3;

  /** {@code verify --no-execute}: what was checked holds. */
  public static final int ATTESTED = 4;

  /** A bug of ours. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
