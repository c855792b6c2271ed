package dev.vitrine.jvm.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a verifier is asked for, and what it says of a bundle that is not whole. */
class BundleVerdictsTest {
  private static String whole;
  private static String single;
  private static Verifier verifier;

  @BeforeAll
  static void makeBundles() {
    TokenSession token = new TokenSession("0102");
    token.transfer("100");
    whole = token.session.bundleFromGenesis();
    single =
        token
            .session
            .ask(Json.object().add("op", "bundle").add("from_call", 4).add("without_code", false))
            .get("bundle")
            .asString();
    verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
  }

  private static Report verify(String text) {
    return verifier.verify(text.getBytes(StandardCharsets.UTF_8), Expectations.NONE);
  }

  private static JsonObject parsed(String text) {
    return Json.parse(text).asObject();
  }

  private static JsonArray list(JsonValue parent, String name) {
    return parent.asObject().get(name).asArray();
  }

  @Test
  void an_untouched_bundle_is_proven_from_genesis() {
    Report report = verify(whole);
    assertThat(report.reason()).startsWith("executed again, all equal");
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(report.anchor()).isEqualTo(Anchor.GENESIS);
  }

  @Test
  void a_bundle_of_one_call_is_proven_with_a_claimed_anchor() {
    Report report = verify(single);
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(report.anchor()).isEqualTo(Anchor.CLAIMED);
    assertThat(
            verifier
                .verify(
                    single.getBytes(StandardCharsets.UTF_8),
                    new Expectations(null, null, Anchor.GENESIS, true))
                .verdict())
        .isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void both_forms_hold_the_same() {
    Bundle bundle = Bundle.parse(single.getBytes(StandardCharsets.UTF_8));
    byte[] compact = bundle.toBorsh();
    assertThat(Bundle.parse(compact).toJson()).isEqualTo(single);
    assertThat(verifier.verify(compact, Expectations.NONE).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void a_cut_bundle_is_malformed_and_says_where() {
    for (int length : new int[] {0, 1, 100, single.length() / 2, single.length() - 1}) {
      try {
        verify(single.substring(0, length));
        throw new AssertionError("a bundle of " + length + " characters got a verdict");
      } catch (MalformedBundleException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void another_format_version_is_named() {
    try {
      verify(whole.replace("vitrine/bundle/v1", "vitrine/bundle/v2"));
      throw new AssertionError("another version got a verdict");
    } catch (MalformedBundleException e) {
      assertThat(e.getMessage()).contains("vitrine/bundle/v2").contains("vitrine/bundle/v1");
    }
  }

  @Test
  void a_missing_node_is_named() {
    JsonObject bundle = parsed(single);
    list(bundle, "witness").remove(0);
    Report report = verify(bundle.toString());
    assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(report.reason()).contains("missing");
  }

  @Test
  void without_the_code_it_is_unproven() {
    JsonObject bundle = parsed(single);
    bundle.set("codes", new JsonArray());
    assertThat(verify(bundle.toString()).verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void the_nonce_and_the_release_are_asked_for_by_the_verifier() {
    byte[] file = single.getBytes(StandardCharsets.UTF_8);
    assertThat(
            verifier.verify(file, new Expectations(new byte[] {1, 2}, null, null, true)).verdict())
        .isEqualTo(Verdict.PROVEN);
    assertThat(verifier.verify(file, new Expectations(new byte[] {9}, null, null, true)).verdict())
        .isEqualTo(Verdict.FAILED);
  }

  @Test
  void without_execution_it_is_attested_at_best() {
    Expectations look = new Expectations(null, null, null, false);
    assertThat(verifier.verify(single.getBytes(StandardCharsets.UTF_8), look).verdict())
        .isEqualTo(Verdict.ATTESTED);
  }
}
