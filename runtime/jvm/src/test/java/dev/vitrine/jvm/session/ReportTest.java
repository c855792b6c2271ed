package dev.vitrine.jvm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Check;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Place;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Step;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a report names: the step, the member and its bytes; endorsements that nobody can judge. */
class ReportTest {
  private static Bundle bundle;
  private static Verifier verifier;

  @BeforeAll
  static void makeBundle() {
    TokenSession token = new TokenSession(null);
    String text =
        token
            .session
            .ask(Json.object().add("op", "bundle").add("from_call", 3))
            .get("bundle")
            .asString();
    bundle = Bundle.parse(text.getBytes(StandardCharsets.UTF_8));
    verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
  }

  private static byte[] json(Bundle any) {
    return any.toJson().getBytes(StandardCharsets.UTF_8);
  }

  private static Check failed(Report report, Step step) {
    return report.checks().stream()
        .filter(check -> check.step() == step && check.state() == Check.State.CONTRADICTED)
        .findFirst()
        .orElseThrow();
  }

  private static String textAt(byte[] file, Place place) {
    return new String(file, place.from(), place.to() - place.from(), StandardCharsets.UTF_8);
  }

  @Test
  void steps_stand_in_the_order_of_checking() {
    List<Step> steps =
        verifier.verify(json(bundle), Expectations.NONE).checks().stream()
            .map(Check::step)
            .toList();
    assertThat(steps)
        .isSorted()
        .contains(Step.FORM, Step.SIGNATURES, Step.CHAIN, Step.HASHES, Step.EXECUTION);
  }

  @Test
  void a_false_gas_figure__execution_names_it_before_the_signature_does() {
    byte[] file =
        bundle
            .toJson()
            .replaceFirst("\"gas_burnt\":\"[0-9]+\"", "\"gas_burnt\":\"12345\"")
            .getBytes(StandardCharsets.UTF_8);
    Report report = verifier.verify(file, Expectations.NONE);
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("gas_burnt is stated as 12345, the run gives ");
    Place place = failed(report, Step.EXECUTION).where();
    assertThat(place.path()).isEqualTo("blocks[0].statement.gas_burnt");
    assertThat(textAt(file, place)).isEqualTo("\"12345\"");
    Place signature = failed(report, Step.SIGNATURES).where();
    assertThat(textAt(file, signature))
        .isEqualTo(
            Json.parse(text(file))
                .asObject()
                .get("blocks")
                .asArray()
                .get(0)
                .asObject()
                .get("signature")
                .toString());
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void in_the_compact_form_the_bytes_of_the_field_are_named() {
    byte[] file = bundle.toBorsh();
    byte[] root = bundle.blocks().get(0).statement().postStateRoot().unsafeBytes();
    int at = Collections.indexOfSubList(boxed(file), boxed(root));
    file[at + 5] ^= 1;
    Report report = verifier.verify(file, Expectations.NONE);
    assertThat(failed(report, Step.EXECUTION).where())
        .isEqualTo(new Place("blocks[0].statement.post_state_root", at, at + 32));
  }

  private static List<Byte> boxed(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return Arrays.asList(boxed);
  }

  @Test
  void a_witness_item_that_nobody_reads_is_placed_in_both_forms() {
    byte[] idle = new byte[] {1, 2, 3, 4, 5, 6, 7};
    List<byte[]> witness = new ArrayList<>(bundle.witness());
    witness.add(idle);
    witness.sort((a, b) -> Arrays.compareUnsigned(Sha256.hash(a), Sha256.hash(b)));
    Bundle more =
        new Bundle(
            bundle.genesis(), bundle.blocks(), witness, bundle.codes(), bundle.endorsements());
    byte[] text = json(more);
    Place inJson = failed(verifier.verify(text, Expectations.NONE), Step.WITNESS).where();
    assertThat(textAt(text, inJson)).isEqualTo("\"AQIDBAUGBw==\"");
    byte[] compact = more.toBorsh();
    Place inBorsh = failed(verifier.verify(compact, Expectations.NONE), Step.WITNESS).where();
    assertThat(Arrays.copyOfRange(compact, inBorsh.from(), inBorsh.to()))
        .containsExactly(7, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7);
    JsonObject printed =
        verifier.verify(text, Expectations.NONE).toJson().get("checks").asArray().values().stream()
            .map(value -> value.asObject())
            .filter(check -> check.get("step").asString().equals("witness"))
            .findFirst()
            .orElseThrow();
    assertThat(printed.get("ok").asBoolean()).isFalse();
    assertThat(printed.get("where").asObject().get("from").asInt()).isEqualTo(inJson.from());
  }

  @Test
  void an_endorsement_of_unknown_kind_is_reported_and_counts_for_nothing() {
    Bundle endorsed =
        bundle.withEndorsements(List.of(new Endorsement("somebody/seal/v7", new byte[] {1, 2, 3})));
    for (byte[] file : List.of(json(endorsed), endorsed.toBorsh())) {
      Bundle parsed = Bundle.parse(file);
      assertThat(parsed.endorsements().get(0).kind()).isEqualTo("somebody/seal/v7");
      assertThat(parsed.endorsements().get(0).bytes()).containsExactly(1, 2, 3);
      Report report = verifier.verify(file, Expectations.NONE);
      assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
      assertThat(report.checks())
          .anySatisfy(
              check -> {
                assertThat(check.step()).isEqualTo(Step.ENDORSEMENTS);
                assertThat(check.state()).isEqualTo(Check.State.NOT_CHECKED);
                assertThat(check.detail()).contains("somebody/seal/v7");
              });
    }
    assertThat(endorsed.toJson())
        .endsWith("\"endorsements\":[{\"kind\":\"somebody/seal/v7\",\"bytes\":\"AQID\"}]}");
  }

  @Test
  void endorsements_beyond_the_limits_are_malformed() {
    String kind = "k".repeat(Endorsement.MAX_KIND + 1);
    for (String wrong : List.of(kind, "", "Upper", "spa ce", "\u00fc")) {
      assertThatThrownBy(() -> new Endorsement(wrong, new byte[0]))
          .isInstanceOf(IllegalArgumentException.class);
      String text =
          bundle
              .toJson()
              .replace(
                  "\"endorsements\":[]",
                  "\"endorsements\":[{\"kind\":\"" + wrong + "\",\"bytes\":\"\"}]");
      assertThatThrownBy(() -> Bundle.parse(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(MalformedBundleException.class)
          .hasMessageContaining("endorsements[0]");
    }
    Endorsement small = new Endorsement("a", new byte[0]);
    Bundle many = bundle.withEndorsements(Collections.nCopies(Endorsement.MAX_COUNT + 1, small));
    assertThatThrownBy(() -> Bundle.parse(json(many)))
        .isInstanceOf(MalformedBundleException.class)
        .hasMessageContaining("endorsements");
    assertThatThrownBy(() -> Bundle.parse(many.toBorsh()))
        .isInstanceOf(MalformedBundleException.class)
        .hasMessageContaining("over 32 items");
  }
}
