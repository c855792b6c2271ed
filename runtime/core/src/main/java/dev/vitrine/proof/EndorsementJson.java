package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.RuleResult;
import java.util.List;

/** Endorsements and rules in reports for programs (docs/proof-format.md, "Report"). */
final class EndorsementJson {
  private EndorsementJson() {}

  static JsonArray endorsements(List<Judged> all) {
    JsonArray list = new JsonArray();
    all.forEach(one -> list.add(one.toJson()));
    return list;
  }

  static JsonValue policy(List<RuleResult> rules) {
    if (rules == null) {
      return Json.NULL;
    }
    JsonArray list = new JsonArray();
    for (RuleResult rule : rules) {
      list.add(
          Json.object()
              .add("rule", rule.rule())
              .add("ok", rule.isMet())
              .add("detail", rule.detail()));
    }
    return list;
  }
}
