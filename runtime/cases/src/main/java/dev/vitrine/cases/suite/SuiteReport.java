package dev.vitrine.cases.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the suite. */
public final class SuiteReport {
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private int verdicts;
  private int calls;

  void fail(String failure) {
    failures.add(failure);
  }

  void leaveOut(String reason, int assertions) {
    if (assertions > 0) {
      leftOut.merge(reason, assertions, Integer::sum);
    }
  }

  void addVerdict() {
    verdicts++;
  }

  void addCalls(int made) {
    calls += made;
  }

  /** Adds what came of more of it. */
  public void add(SuiteReport other) {
    failures.addAll(other.failures);
    other.leftOut.forEach(this::leaveOut);
    verdicts += other.verdicts;
    calls += other.calls;
  }

  /** What was not as it should be; empty if all was. */
  public List<String> failures() {
    return failures;
  }

  /** Modules that were accepted or refused as they should be, or not. */
  public int verdicts() {
    return verdicts;
  }

  /** Assertions on calls that were made. */
  public int calls() {
    return calls;
  }

  /** One line of figures and one for each reason for which assertions were left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(verdicts).append(" modules judged, ").append(calls).append(" calls made, ");
    text.append(failures.size()).append(" failed");
    leftOut.forEach(
        (reason, count) -> text.append("\n  left out ").append(count).append(": ").append(reason));
    return text.toString();
  }
}
