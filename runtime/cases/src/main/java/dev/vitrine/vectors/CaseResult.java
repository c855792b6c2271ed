package dev.vitrine.vectors;

import java.util.List;

/**
 * What came of one case.
 *
 * @param name the case's name
 * @param differences empty if it passed
 */
public record CaseResult(String name, List<Difference> differences) {
  /** Whether everything was as recorded. */
  public boolean passed() {
    return differences.isEmpty();
  }
}
