package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.InFlight;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report says of receipts that no block of the bundle ran. */
class InFlightTest {
  private static Report verify(Bundle bundle, boolean execute) {
    return new Verifier(SampleChain.APPLIER)
        .verify(bundle.toBorsh(), new Expectations(null, null, null, execute));
  }

  private static List<String> lines(Report report) {
    return report.inFlight().stream()
        .map(one -> one.where().word() + " " + one.receipt().receiverId() + " " + one.shard())
        .toList();
  }

  @Test
  void a_call_that_came_to_its_end_leaves_nothing() {
    for (String name : List.of("single call", "cross-contract", "yield with timeout")) {
      Report report = verify(Corpus.named(name).bundle(), true);
      assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
      assertThat(lines(report)).as(name).isEmpty();
      assertThat(report.notProven()).noneMatch(note -> note.contains("on their way"));
    }
  }

  @Test
  void a_yield_that_waits_is_told_when_the_blocks_ran() {
    SampleChain chain = SampleChain.usual();
    chain.deploy("contract.test", "kitchen.wasm");
    chain.call("contract.test", "new", "{\"owner_id\":\"alice.test\"}", "0");
    Bundle bundle = chain.bundle(chain.call("contract.test", "yield_start", "{}", "0"));
    Report report = verify(bundle, true);
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(lines(report)).contains("yielded contract.test 0");
    assertThat(report.inFlight()).allMatch(one -> one.where() != InFlight.Where.NEXT_CHUNK);
    assertThat(report.notProven())
        .anyMatch(note -> note.contains("on their way at the end: ") && note.contains("resumed"));
    assertThat(report.toJson().get("in_flight").asArray().get(0).asObject().names())
        .containsExactly("id", "predecessor", "receiver", "where", "shard");
    assertThat(lines(verify(bundle, false))).isEmpty();
  }

  @Test
  void what_is_sent_and_put_aside_half_way_is_told() {
    Bundle whole = Corpus.named("cross-contract").bundle();
    Bundle half = Bundles.withBlocks(whole, whole.blocks().subList(0, 2));
    assertThat(lines(verify(half, true)))
        .contains("next_chunk dex.test 0", "next_chunk contract.test 0");
    // The receiver's answer is on its way, and the callback waits for it.
    Bundle later = Bundles.withBlocks(whole, whole.blocks().subList(0, 3));
    assertThat(lines(verify(later, true))).contains("postponed contract.test 0");
    assertThat(lines(verify(later, false))).noneMatch(line -> line.startsWith("postponed"));
    Bundle first = Bundles.withBlocks(whole, whole.blocks().subList(0, 1));
    assertThat(lines(verify(first, true))).containsExactly("next_chunk contract.test 0");
  }

  @Test
  void what_went_to_another_shard_is_told() {
    Report report = verify(Corpus.named("fork").bundle(), true);
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(lines(report)).containsExactly("other_shard zoe.test 1");
  }
}
