package dev.vitrine.runtime.error;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;

/**
 * How an action receipt failed.
 *
 * @param index which action, or {@link #NO_INDEX} for the receipt as a whole
 */
public record ActionError(long index, ActionErrorKind kind) implements Borsh {
  /** No action in particular. */
  public static final long NO_INDEX = -1;

  @Override
  public void write(BorshWriter out) {
    out.bool(index != NO_INDEX);
    if (index != NO_INDEX) {
      out.u64(index);
    }
    out.value(kind);
  }

  /** {@code {"index": …, "kind": …}}. */
  public JsonValue toJson() {
    return new JsonObject()
        .add("index", index == NO_INDEX ? Json.NULL : Json.value(index))
        .add("kind", kind.toJson());
  }
}
