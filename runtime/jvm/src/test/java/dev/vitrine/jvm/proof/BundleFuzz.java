package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;

/**
 * Whatever the bytes are, the verifier gives a verdict or says why there is none, and PROVEN only
 * to what was made so. As a test it tries the files beside it; {@code ./vitrine test --all} lets
 * Jazzer look for others for a while.
 */
class BundleFuzz {
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);

  @FuzzTest(maxDuration = "60s")
  void any_bytes_get_a_verdict_or_a_reason(byte[] file) {
    Report report;
    try {
      report = VERIFIER.verify(file, Expectations.NONE);
    } catch (MalformedBundleException e) {
      assertThat(e.getMessage()).isNotEmpty();
      return;
    }
    assertThat(report.reason()).isNotEmpty();
    if (report.verdict() == Verdict.PROVEN) {
      // Nobody has this key but the corpus: the fuzzer found no signature of its own.
      assertThat(report.statements().get(0).sessionKey()).isEqualTo(Signer.HONEST.key());
    }
  }
}
