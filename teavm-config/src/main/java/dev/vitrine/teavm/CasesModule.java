package dev.vitrine.teavm;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.Case;
import dev.vitrine.cases.Cases;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vectors.VmVectors;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.teavm.interop.Export;

/**
 * Becomes {@code cases.wasm}: runs the cases of {@link Cases} and recorded vectors in a browser.
 *
 * <p>A request is a line of JSON and, after it, text that belongs to it:
 *
 * <ul>
 *   <li>{@code {"op":"names"}} → array of the names of all cases;
 *   <li>{@code {"op":"case","name":…}} → {@code {"text":…}}, what the case printed;
 *   <li>{@code {"op":"file","path":…}} and the file as base64 → {@code {}}: a file that vectors
 *       name;
 *   <li>{@code {"op":"vm"}} and a line of a vector file → {@code
 *       {"name":…,"differences":[{"path","expected","found"}]}}, or {@code {"malformed":…}} if the
 *       line is no case, or {@code {"error":…}} if running it failed;
 *   <li>{@code {"op":"runtime"}} and a scenario → the same.
 * </ul>
 */
public final class CasesModule {
  private static final Map<String, byte[]> FILES = new HashMap<>();
  private static final BrowserEngine ENGINE = new BrowserEngine();
  private static final VmVectors VM = new VmVectors(FILES::get, ENGINE);
  private static final RuntimeVectors RUNTIME = new RuntimeVectors(FILES::get, ENGINE);

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
    JsonValue answer =
        switch (op) {
          case "names" -> names();
          case "case" -> Json.object().add("text", Cases.named(fields.getString("name", "")).run());
          case "file" -> keep(fields.getString("path", ""), rest);
          case "vm" -> compared(VM::run, rest);
          case "runtime" -> compared(RUNTIME::run, rest);
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

  private static JsonObject keep(String path, String base64) {
    FILES.put(path, Base64Text.decode(base64));
    return Json.object();
  }

  private static JsonObject compared(Function<String, CaseResult> vectors, String json) {
    try {
      return report(vectors.apply(json));
    } catch (VectorFormatException e) {
      return Json.object().add("malformed", e.getMessage());
    } catch (RuntimeException | Error e) {
      return Json.object().add("error", e.toString());
    }
  }

  private static JsonObject report(CaseResult result) {
    JsonArray differences = new JsonArray();
    for (Difference one : result.differences()) {
      differences.add(
          Json.object()
              .add("path", one.path())
              .add("expected", one.expected())
              .add("found", one.found()));
    }
    return Json.object().add("name", result.name()).add("differences", differences);
  }
}
