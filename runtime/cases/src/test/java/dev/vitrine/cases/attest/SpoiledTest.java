package dev.vitrine.cases.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.check.QuoteCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpoiledTest {
  @TestFactory
  Stream<DynamicTest> what_is_wrong_is_refused_for_its_own_reason() {
    return AttestWorldCases.allSpoiled().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(), () -> assertThat(one.refusal()).contains(one.reason())));
  }

  @Test
  void many_different_things_are_wrong() {
    List<Spoiled> all = AttestWorldCases.allSpoiled();
    assertThat(all.size()).isGreaterThanOrEqualTo(120);
    Set<String> reasons = new HashSet<>();
    all.forEach(one -> reasons.add(one.refusal()));
    assertThat(reasons.size()).isGreaterThanOrEqualTo(100);
  }

  /** One fault does not hide that the others were checked. */
  @Test
  void a_report_goes_on_after_the_first_fault() {
    TestWorld world = new TestWorld();
    world.tcbInfo.set("nextUpdate", "2026-01-14T00:00:00Z");
    world.quote.tdAttributes[0] = 1;
    QuoteVerdict verdict = world.verdict();
    assertThat(verdict.checks())
        .filteredOn(check -> check.state() == QuoteCheck.State.REFUSED)
        .extracting(check -> check.name().id())
        .containsExactly("tcb-info-time", "attributes");
    assertThat(verdict.status()).isNull();
    assertThat(verdict.reason()).startsWith("tcb-info-time: it has expired");
  }
}
