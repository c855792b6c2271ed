package dev.vitrine.teavm;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.Case;
import dev.vitrine.cases.Cases;
import org.teavm.interop.Export;

/**
 * Becomes {@code cases.wasm}: runs the cases of {@link Cases} and recorded vectors in a browser.
 *
 * <p>A request is a line of JSON and, after it, text that belongs to it:
 *
 * <ul>
 *   <li>{@code {"op":"names"}} → array of the names of all cases;
 *   <li>{@code {"op":"case","name":…}} → {@code {"text":…}}, what the case printed;
 *   <li>{@code {"op":"vm"}} and a line of a vector file, or {@code {"op":"runtime"}} and a scenario
 *       → {@code {"name":…,"differences":[{"path","expected","found"}]}}; or {@code
 *       {"malformed":…}}; or {@code {"error":…}} if running it failed; or {@code {"wanted":path}}:
 *       a file must be sent first;
 *   <li>{@code {"op":"bench","name":…,"times":…}} → {@code {"value":…}}, or a wanted file: a
 *       benchmark, run so often; who asks looks at the clock;
 *   <li>{@code {"op":"record"}} and a case of the VM, with or without what is expected → {@code
 *       {"record":…}}, what came of it; or as above;
 *   <li>{@code {"op":"begin"}} and a scenario → {@code {}} or a wanted file; then each {@code
 *       {"op":"block"}} applies one block → {@code {"applications":[{"what","count","rows"}]}}, and
 *       {@code {"end":true}} after the last: who asks looks at the clock;
 *   <li>{@code {"op":"file","path":…}} and the file as base64, or with {@code "absent":true} and
 *       nothing → {@code {}}.
 * </ul>
 *
 * <p>With {@code "reuse":"never"}, {@code "always"} or {@code "by-use"} in the line, calls share
 * instances like that from then on ({@link Reuse}), which no answer shows.
 */
public final class CasesModule {
  private static final SentVectors VECTORS = new SentVectors();

  private CasesModule() {}

  /** Called once, when the module was instantiated. */
  @Export(name = "start")
  static void start() {
    Mailbox.serve(CasesModule::answer);
  }

  private static String answer(String request) {
    int end = request.indexOf('\n');
    String head = end < 0 ? request : request.substring(0, end);
    String rest = request.substring(end + 1);
    JsonObject fields = Json.parse(head).asObject();
    String op = fields.getString("op", "");
    String reuse = fields.getString("reuse", null);
    if (reuse != null) {
      VECTORS.reuse(reuse);
    }
    JsonValue answer =
        switch (op) {
          case "names" -> names();
          case "case" -> Json.object().add("text", Cases.named(fields.getString("name", "")).run());
          case "vm" -> VECTORS.vm(rest);
          case "runtime" -> VECTORS.runtime(rest);
          case "bench" -> VECTORS.bench(fields.getString("name", ""), fields.getInt("times", 1));
          case "record" -> VECTORS.record(rest);
          case "begin" -> VECTORS.begin(rest);
          case "block" -> VECTORS.block();
          case "file" ->
              VECTORS.keep(
                  fields.getString("path", ""), fields.getBoolean("absent", false) ? null : rest);
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
