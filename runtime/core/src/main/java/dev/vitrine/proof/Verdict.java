package dev.vitrine.proof;

/** What a verifier says of a bundle, with the exit code of the command line (docs/design.md §7). */
public enum Verdict {
  /** Executed again, everything equal. */
  PROVEN(0),
  /** Something contradicts: a field, a signature, the chain, or a witness item nobody reads. */
  FAILED(1),
  /** Nothing contradicts, but something is missing. */
  UNPROVEN(2),
  /** Signatures, endorsements and Merkle paths hold; nothing was executed. */
  ATTESTED(4);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** Exit code of {@code vitrine verify}. */
  public int exitCode() {
    return exitCode;
  }
}
