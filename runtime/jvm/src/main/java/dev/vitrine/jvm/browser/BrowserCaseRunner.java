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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs cases in a tab. The tab compares; files that cases name are sent to it when they are first
 * needed.
 */
public final class BrowserCaseRunner implements CaseRunner {
  /** Paths of files in a case's text. */
  private static final Pattern FILE =
      Pattern.compile("\"(?:wasm_file|file)\"\\s*:\\s*\"([^\"\\\\]*)\"");

  private final VectorFiles files;
  private final CasesTab tab;
  private final Set<String> sent = new HashSet<>();

  /** Runs in this tab, with files from there. */
  public BrowserCaseRunner(VectorFiles files, CasesTab tab) {
    this.files = files;
    this.tab = tab;
  }

  @Override
  public CaseResult run(VectorFile.Kind kind, String json) {
    try {
      sendFiles(json);
      String op = kind == VectorFile.Kind.VM ? "vm" : "runtime";
      return result(Json.parse(tab.ask("{\"op\":\"" + op + "\"}\n" + json)).asObject());
    } catch (BrokenRuntimeException e) {
      // The next runtime has none of the files.
      sent.clear();
      throw e;
    }
  }

  private void sendFiles(String json) {
    Matcher matcher = FILE.matcher(json);
    while (matcher.find()) {
      String path = matcher.group(1);
      byte[] bytes = sent.contains(path) ? null : files.read(path);
      if (bytes != null) {
        String head = Json.object().add("op", "file").add("path", path).toString();
        tab.ask(head + "\n" + Base64Text.encode(bytes));
        sent.add(path);
      }
    }
  }

  private static CaseResult result(JsonObject answer) {
    if (answer.get("malformed") != null) {
      throw new VectorFormatException("", answer.getString("malformed", ""));
    }
    if (answer.get("error") != null) {
      throw new IllegalStateException(answer.getString("error", ""));
    }
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
