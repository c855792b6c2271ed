package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.RuleResult;
import java.util.List;

/** Endorsements and rules in reports for programs (docs/proof-format.md, "Report"). */
final class EndorsementJson {
  private EndorsementJson() {}

  static JsonArray endorsements(List<Judged> all) {
    JsonArray list = new JsonArray();
    for (Judged one : all) {
      JsonArray points = new JsonArray();
      for (Judged.Point point : one.points()) {
        points.add(
            Json.object()
                .add("name", point.name())
                .add("ok", ok(point.state()))
                .add("detail", point.detail()));
      }
      JsonObject item =
          Json.object().add("kind", one.kind()).add("says", one.says()).add("points", points);
      list.add(item.add("details", one.details() == null ? Json.NULL : one.details()));
    }
    return list;
  }

  private static JsonValue ok(Judged.State state) {
    return switch (state) {
      case HOLDS -> Json.TRUE;
      case CONTRADICTED -> Json.FALSE;
      default -> Json.NULL;
    };
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
