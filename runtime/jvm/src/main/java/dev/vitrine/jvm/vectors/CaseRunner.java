package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.CaseResult;

/** Runs cases, one after the other; each thread has its own. */
public interface CaseRunner {
  /**
   * Runs one case.
   *
   * @param kind what kind of case it is
   * @param json its text
   * @throws dev.vitrine.vectors.VectorFormatException if the text is not a case
   */
  CaseResult run(VectorFile.Kind kind, String json);
}
