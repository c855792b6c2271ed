package dev.vitrine.jvm.near;

/**
 * No anchor follows from the answers: which one is missing or unfit, and what to ask a node for.
 */
public final class UnfitAnswersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitAnswersException(String reason) {
    super(reason, null, false, false);
  }
}
