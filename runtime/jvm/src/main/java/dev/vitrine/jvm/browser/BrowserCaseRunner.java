package dev.vitrine.jvm.browser;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.jvm.vectors.CaseRunner;
import dev.vitrine.jvm.vectors.VectorFile;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vectors.VmRecorder;
import dev.vitrine.vectors.runtime.ScenarioTiming.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs cases in a tab. The tab compares; files that it wants are sent to it. */
public final class BrowserCaseRunner implements CaseRunner, VmRecorder {
  /** When the tab runs a call in an instance that served calls before. No answer hangs on it. */
  public enum Reuse {
    /** Each call has an instance and a memory of its own. */
    NEVER("never"),
    /** Whenever the contract has a reusable form. */
    ALWAYS("always"),
    /** Where it is quicker, as in the page. */
    BY_USE("by-use");

    private final String text;

    Reuse(String text) {
      this.text = text;
    }
  }

  private final VectorFiles files;
  private final CasesTab tab;
  private final Function<String, Reuse> reuse;

  /** Runs in this tab, with files from there. */
  public BrowserCaseRunner(VectorFiles files, CasesTab tab) {
    this(files, tab, json -> Reuse.BY_USE);
  }

  /** The same; {@code reuse} says for the text of a case how its calls share instances. */
  public BrowserCaseRunner(VectorFiles files, CasesTab tab, Function<String, Reuse> reuse) {
    this.files = files;
    this.tab = tab;
    this.reuse = reuse;
  }

  @Override
  public CaseResult run(VectorFile.Kind kind, String json) {
    return result(ask(kind == VectorFile.Kind.VM ? "vm" : "runtime", json));
  }

  @Override
  public JsonObject record(String json) {
    return ask("record", json).get("record").asObject();
  }

  /** Applies a scenario in the tab and tells how long each block took there, with the asking. */
  public List<Timed> time(String scenario) {
    ask("begin", scenario);
    List<Timed> timed = new ArrayList<>();
    while (true) {
      long start = System.nanoTime();
      JsonObject answer = ask("block", "");
      long nanos = System.nanoTime() - start;
      if (answer.get("end") != null) {
        return timed;
      }
      for (JsonValue value : answer.get("applications").asArray()) {
        JsonObject one = value.asObject();
        timed.add(
            new Timed(
                one.getString("what", ""), one.getInt("count", 0), one.getInt("rows", 0), nanos));
      }
    }
  }

  /** Asks as often as it takes until no file is wanted. */
  private JsonObject ask(String op, String json) {
    JsonObject head = Json.object().add("op", op).add("reuse", reuse.apply(json).text);
    while (true) {
      JsonObject answer = Json.parse(tab.ask(head + "\n" + json)).asObject();
      String wanted = answer.getString("wanted", null);
      if (wanted == null) {
        return checked(answer);
      }
      send(wanted);
    }
  }

  private void send(String path) {
    byte[] bytes = files.read(path);
    JsonObject head =
        Json.object().add("op", "file").add("path", path).add("absent", bytes == null);
    tab.ask(head + "\n" + (bytes == null ? "" : Base64Text.encode(bytes)));
  }

  private static JsonObject checked(JsonObject answer) {
    if (answer.get("malformed") != null) {
      throw new VectorFormatException("", answer.getString("malformed", ""));
    }
    if (answer.get("error") != null) {
      throw new IllegalStateException(answer.getString("error", ""));
    }
    return answer;
  }

  private static CaseResult result(JsonObject answer) {
    List<Difference> differences = new ArrayList<>();
    for (JsonValue value : answer.get("differences").asArray()) {
      JsonObject one = value.asObject();
      differences.add(
          new Difference(
              one.getString("path", ""),
              one.getString("expected", ""),
              one.getString("found", "")));
    }
    return new CaseResult(answer.getString("name", ""), differences);
  }
}
