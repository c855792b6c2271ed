package dev.vitrine.teavm;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.Case;
import dev.vitrine.cases.Cases;
import org.teavm.interop.Export;

/**
 * Becomes {@code cases.wasm}: runs the cases of {@link Cases} in a browser.
 *
 * <p>Requests: {@code {"op":"names"}} → array of names; {@code {"op":"case","name":…}} → {@code
 * {"text":…}}.
 */
public final class CasesModule {
  private CasesModule() {}

  /** Called once, when the module was instantiated. */
  @Export(name = "start")
  static void start() {
    Mailbox.serve(CasesModule::answer);
  }

  private static String answer(String request) {
    JsonObject fields = Json.parse(request).asObject();
    String op = fields.getString("op", "");
    JsonValue answer =
        switch (op) {
          case "names" -> names();
          case "case" -> Json.object().add("text", Cases.named(fields.getString("name", "")).run());
          default -> throw new IllegalArgumentException("no such request: " + op);
        };
    return answer.toString();
  }

  private static JsonArray names() {
    JsonArray names = new JsonArray();
    for (Case one : Cases.all()) {
      names.add(one.name());
    }
    return names;
  }
}
