package dev.vitrine.jvm.session;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;

/** A request that the session refused, in one sentence: what, where, what to do. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  RefusedException(JsonObject error) {
    super(sentence(error), null, false, false);
    JsonValue word = error.get("kind");
    kind = word == null ? "" : word.asString();
  }

  private static String sentence(JsonObject error) {
    StringBuilder text = new StringBuilder(error.get("what").asString());
    JsonValue where = error.get("where");
    if (where != null && !where.isNull()) {
      text.append(" (").append(where.asString()).append(')');
    }
    JsonValue todo = error.get("todo");
    if (todo != null && !todo.isNull()) {
      text.append(". ").append(todo.asString());
    }
    return text.toString();
  }

  /** The session's word for the kind of refusal, or empty. */
  public String kind() {
    return kind;
  }
}
