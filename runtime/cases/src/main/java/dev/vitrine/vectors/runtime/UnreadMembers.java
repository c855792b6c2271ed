package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notes which members of a scenario are asked for, to tell of those that nobody reads: a misspelt
 * one would go unnoticed.
 */
final class UnreadMembers {
  /**
   * Members that vectors/README-runtime.md documents and that running a scenario does not always
   * ask for, by the last step to their object. The first entry is for the file and its scenario.
   */
  private static final Map<String, Set<String>> DOCUMENTED =
      Map.of(
          "$", Set.of("name", "family", "note", "scenario", "expect", "gas_limit"),
          ".genesis", Set.of("timestamp", "block_hash"),
          ".failing_block", Set.of("note"),
          ".shard_layout", Set.of("version"),
          ".contract", Set.of("base64", "file", "npm", "path", "sha256", "len"),
          ".transactions", Set.of("size", "readable"));

  private record Asked(JsonObject object, Set<String> names) {}

  /** By path, in the order of reading. */
  private final Map<String, Asked> objects = new LinkedHashMap<>();

  /** A member of this name is looked for. */
  void ask(String path, JsonObject object, String name) {
    objects.computeIfAbsent(path, p -> new Asked(object, new TreeSet<>())).names.add(name);
  }

  /** A sentence for each member that was not asked for. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    objects.forEach(
        (path, asked) -> {
          Set<String> known = new TreeSet<>(asked.names);
          known.addAll(documented(path));
          for (String name : asked.object.names()) {
            if (!known.contains(name)) {
              sentences.add(sentence(path, name, known));
            }
          }
        });
    return sentences;
  }

  private static Set<String> documented(String path) {
    if (path.equals("$") || path.equals("$.scenario")) {
      return DOCUMENTED.get("$");
    }
    String step = path.substring(path.lastIndexOf('.'));
    int index = step.indexOf('[');
    return DOCUMENTED.getOrDefault(index < 0 ? step : step.substring(0, index), Set.of());
  }

  private static String sentence(String path, String name, Set<String> known) {
    String nearest = NearestName.of(name, known);
    return path
        + "."
        + name
        + " is not known here, it is ignored"
        + (nearest == null ? "" : "; did you mean " + nearest + "?");
  }
}
