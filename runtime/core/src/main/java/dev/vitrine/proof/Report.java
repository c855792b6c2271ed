package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.RuleResult;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import java.util.List;

/**
 * What a verifier says.
 *
 * @param verdict the verdict
 * @param anchor where the first state root comes from
 * @param reason one sentence: what was proven, contradicted or missing
 * @param checks each thing checked, in order
 * @param statements the statements, for reading
 * @param notProven what the verdict does not say, a sentence each
 * @param endorsements what came out of each endorsement, in the bundle's order
 * @param policy how each rule of the verifier's policy ended, or null without a policy
 * @param inFlight receipts that are on their way at the end of the bundle; those in rows of the
 *     state only when it was executed
 */
public record Report(
    Verdict verdict,
    Anchor anchor,
    String reason,
    List<Check> checks,
    List<Statement> statements,
    List<String> notProven,
    List<Judged> endorsements,
    List<RuleResult> policy,
    List<InFlight> inFlight) {
  /** Whether a quote that the verifier's policy accepts identifies the software. */
  public boolean isReleaseEndorsed() {
    boolean asked = false;
    for (RuleResult rule : policy == null ? List.<RuleResult>of() : policy) {
      if (rule.rule().startsWith("tdx")) {
        if (!rule.isMet()) {
          return false;
        }
        asked = true;
      }
    }
    return asked;
  }

  /** The report for programs; members and words are documented in docs/proof-format.md. */
  public JsonObject toJson() {
    JsonArray checkList = new JsonArray();
    for (Check check : checks) {
      JsonObject item = Json.object().add("step", check.step().word()).add("name", check.name());
      switch (check.state()) {
        case HOLDS -> item.add("ok", true);
        case CONTRADICTED -> item.add("ok", false);
        default -> item.add("ok", Json.NULL);
      }
      checkList.add(
          item.add("missing", check.state() == Check.State.MISSING)
              .add("detail", check.detail())
              .add("where", where(check.where())));
    }
    JsonArray statementList = new JsonArray();
    for (Statement statement : statements) {
      statementList.add(
          StatementJson.print(statement)
              .add("digest", Hex.encode(statement.digest().unsafeBytes()))
              .add("borsh", Base64Text.encode(statement.toBorsh())));
    }
    JsonArray notes = new JsonArray();
    notProven.forEach(notes::add);
    return Json.object()
        .add("verdict", verdict.name())
        .add("anchor", anchor.word())
        .add("reason", reason)
        .add("checks", checkList)
        .add("statements", statementList)
        .add("not_proven", notes)
        .add("endorsements", EndorsementJson.endorsements(endorsements))
        .add("policy", EndorsementJson.policy(policy))
        .add("in_flight", InFlight.toJson(inFlight));
  }

  private static JsonValue where(Place place) {
    if (place == null) {
      return Json.NULL;
    }
    JsonObject out = Json.object().add("path", place.path());
    return place.isInFile() ? out.add("from", place.from()).add("to", place.to()) : out;
  }
}
