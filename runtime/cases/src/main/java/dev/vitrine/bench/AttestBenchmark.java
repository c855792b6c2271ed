package dev.vitrine.bench;

import dev.vitrine.attest.AttestSession;
import dev.vitrine.cases.attest.AttestSample;

/**
 * Judging one quote with its collateral, from the text of the request to the text of the report:
 * seven certificates, two lists, thirteen signatures.
 */
final class AttestBenchmark implements Benchmark {
  private final String request = new AttestSample().request();

  /** The length of the report. */
  @Override
  public int run() {
    String report = AttestSession.handle(request);
    if (!report.startsWith("{\"ok\":true")) {
      throw new IllegalStateException("the quote was not accepted: " + report);
    }
    return report.length();
  }
}
