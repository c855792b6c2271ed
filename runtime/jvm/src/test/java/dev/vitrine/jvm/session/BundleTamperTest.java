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
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bundle is PROVEN as it is, and never after any change (docs/proof-format.md). */
class BundleTamperTest {
  /** {@code ./vitrine test --all} tries many more. */
  private static final int FLIPS = Boolean.getBoolean("vitrine.all") ? 10_000 : 500;

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

  private static void neverProven(String text, String change) {
    try {
      assertThat(verify(text).verdict()).as(change).isNotEqualTo(Verdict.PROVEN);
    } catch (MalformedBundleException e) {
      assertThat(e.getMessage()).as(change).isNotEmpty();
    }
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
  void one_flipped_bit_anywhere_is_never_proven() {
    Random random = new Random(20261122);
    byte[] bytes = single.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(bytes.length);
      int bit = random.nextInt(8);
      changed[at] ^= (byte) (1 << bit);
      neverProven(new String(changed, StandardCharsets.ISO_8859_1), "byte " + at + ", bit " + bit);
    }
  }

  @Test
  void a_flipped_bit_of_the_compact_form_is_never_proven() {
    Random random = new Random(20261123);
    byte[] bytes = Bundle.parse(single.getBytes(StandardCharsets.UTF_8)).toBorsh();
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(bytes.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(verifier.verify(changed, Expectations.NONE).verdict())
            .as("byte " + at)
            .isNotEqualTo(Verdict.PROVEN);
      } catch (MalformedBundleException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
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
  void every_witness_item_is_needed_and_no_other_is_taken() {
    int items = list(parsed(single), "witness").size();
    for (int i = 0; i < items; i++) {
      JsonObject dropped = parsed(single);
      list(dropped, "witness").remove(i);
      Report report = verify(dropped.toString());
      assertThat(report.verdict()).as("without item " + i).isNotEqualTo(Verdict.PROVEN);
      JsonObject doubled = parsed(single);
      JsonArray witness = list(doubled, "witness");
      witness.add(witness.get(i));
      neverProven(doubled.toString(), "item " + i + " twice");
    }
    JsonObject more = parsed(single);
    list(more, "witness").add(Base64Text.encode(new byte[] {1, 2, 3}));
    neverProven(more.toString(), "an item that nobody reads");
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
  void receipts_cannot_be_dropped_reordered_or_injected() {
    JsonObject original = parsed(whole);
    int blocks = list(original, "blocks").size();
    for (int i = 0; i < blocks; i++) {
      for (int j = 0; j < blocks; j++) {
        if (i == j) {
          continue;
        }
        JsonObject spliced = parsed(whole);
        JsonObject to = list(spliced, "blocks").get(i).asObject();
        JsonObject from = list(spliced, "blocks").get(j).asObject();
        if (to.get("result").equals(from.get("result"))) {
          continue;
        }
        to.set("result", from.get("result"));
        neverProven(spliced.toString(), "result of block " + j + " in block " + i);
      }
      JsonObject injected = parsed(whole);
      list(list(injected, "blocks").get(i), "receipts").add(someReceipt());
      neverProven(injected.toString(), "a receipt injected into block " + i);
    }
  }

  /** A transfer of 7 yoctoNEAR from system to alice.near (docs/spec/runtime.md, Appendix A). */
  private static String someReceipt() {
    return Base64Text.encode(
        Hex.decode(
            "0600000073797374656d0a000000616c6963652e6e6561720000000000000000000000000000000000"
                + "000000000000000000000000000000000600000073797374656d00"
                + "0000000000000000000000000000000000000000000000000000000000000000"
                + "00000000000000000000000000000000000000000000000001000000030700000000000000"
                + "0000000000000000"));
  }

  @Test
  void statements_cannot_be_dropped_reordered_or_doubled() {
    int blocks = list(parsed(whole), "blocks").size();
    for (int i = 0; i < blocks - 1; i++) {
      JsonObject dropped = parsed(whole);
      list(dropped, "blocks").remove(i);
      neverProven(dropped.toString(), "without statement " + i);
      JsonObject swapped = parsed(whole);
      JsonArray list = list(swapped, "blocks");
      JsonValue first = list.get(i);
      list.set(i, list.get(i + 1));
      list.set(i + 1, first);
      neverProven(swapped.toString(), "statements " + i + " and the next swapped");
      JsonObject doubled = parsed(whole);
      JsonArray twice = list(doubled, "blocks");
      twice.add(twice.get(i));
      neverProven(doubled.toString(), "statement " + i + " again at the end");
    }
  }

  /** Two sessions with the same calls: nothing of one passes in the other. */
  @Test
  void blocks_of_another_session_do_not_fit() {
    TokenSession other = new TokenSession("0102");
    other.transfer("100");
    String foreign = other.session.bundleFromGenesis();
    int blocks = list(parsed(whole), "blocks").size();
    for (int i = 0; i < blocks; i++) {
      JsonObject mixed = parsed(whole);
      list(mixed, "blocks").set(i, list(parsed(foreign), "blocks").get(i));
      neverProven(mixed.toString(), "block " + i + " of another session");
    }
  }

  @Test
  void every_field_of_a_statement_counts() {
    JsonObject statement =
        list(parsed(single), "blocks").get(0).asObject().get("statement").asObject();
    List<String> names = new ArrayList<>(statement.names());
    JsonObject other = list(parsed(whole), "blocks").get(0).asObject().get("statement").asObject();
    for (String name : names) {
      JsonObject changed = parsed(single);
      JsonObject fields = list(changed, "blocks").get(0).asObject().get("statement").asObject();
      JsonValue value =
          switch (name) {
            case "protocol_version" -> Json.value(85);
            case "chain_id" -> Json.value("mainnet");
            case "release_id" -> Json.value("11".repeat(32));
            case "nonce" -> Json.value("0103");
            case "shard_id" -> Json.value("1");
            case "gas_price" -> Json.value("100000001");
            case "session_key" -> Json.value("ed25519:" + other.get("block_hash").asString());
            default -> other.get(name);
          };
      assertThat(value).as(name).isNotEqualTo(fields.get(name));
      fields.set(name, value);
      neverProven(changed.toString(), "another " + name);
    }
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
