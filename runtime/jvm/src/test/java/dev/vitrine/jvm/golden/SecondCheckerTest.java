package dev.vitrine.jvm.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checker that was written from docs/proof-format.md alone, in another language and without code
 * of ours ({@code e2e-tests/checker}), agrees with {@code verify --no-execute} on the golden files
 * and on changed ones.
 */
class SecondCheckerTest {
  private static final Expectations LOOK = new Expectations(null, null, null, false);
  private static final Verifier VERIFIER = new Verifier(null);

  @TempDir private Path folder;

  @BeforeAll
  static void needsNode() throws InterruptedException {
    SecondChecker.need();
  }

  /**
   * What the project says; a file that cannot be read and one that contradicts are both refused.
   */
  private static String ours(byte[] file) {
    try {
      return SecondChecker.refused(VERIFIER.verify(file, LOOK).verdict().name());
    } catch (MalformedBundleException e) {
      return "refused";
    }
  }

  @Test
  void agrees_on_the_golden_files() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Golden golden : Golden.all()) {
      files.add(Files.readAllBytes(golden.file()));
      assertThat(ours(files.get(files.size() - 1))).as(golden.toString()).isEqualTo("ATTESTED");
    }
    assertThat(new SecondChecker(folder).verdicts(files))
        .hasSize(files.size())
        .containsOnly("ATTESTED");
  }

  @Test
  void agrees_on_changed_files() throws IOException {
    int flips = Boolean.getBoolean("vitrine.all") ? 400 : 40;
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (Golden golden : Golden.all()) {
      byte[] file = Files.readAllBytes(golden.file());
      Random random = new Random(golden.file().getFileName().toString().hashCode());
      for (int i = 0; i < flips; i++) {
        byte[] flipped = file.clone();
        int at = random.nextInt(file.length);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        changed.put(golden + ", byte " + at, flipped);
      }
      changed.put(golden + ", cut", Arrays.copyOf(file, file.length - 1));
      changed.put(golden + ", longer", Arrays.copyOf(file, file.length + 1));
      if (golden.file().toString().endsWith(".json")) {
        members(golden.toString(), new String(file, StandardCharsets.UTF_8), changed);
      }
    }
    agree(changed);
  }

  private void agree(Map<String, byte[]> changed) throws IOException {
    List<String> theirs = new SecondChecker(folder).verdicts(List.copyOf(changed.values()));
    int at = 0;
    int refused = 0;
    for (Map.Entry<String, byte[]> change : changed.entrySet()) {
      String ours = ours(change.getValue());
      assertThat(theirs.get(at++)).as(change.getKey()).isEqualTo(ours);
      refused += ours.equals("refused") ? 1 : 0;
    }
    System.out.println(
        "second checker: " + at + " changed files, " + refused + " refused by both, no difference");
  }

  /**
   * Every member of every object: left out, made null, and lists with an item less, twice, swapped.
   */
  private static void members(String name, String text, Map<String, byte[]> changed) {
    List<String> paths = new ArrayList<>();
    collect(Json.parse(text), "", paths);
    for (String path : paths) {
      for (String way : List.of("null", "gone", "double", "swap", "other")) {
        JsonObject copy = Json.parse(text).asObject();
        if (change(copy, path, way)) {
          changed.put(name + path + " " + way, copy.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void collect(JsonValue value, String path, List<String> paths) {
    if (value.isObject()) {
      for (JsonObject.Member member : value.asObject()) {
        paths.add(path + "/" + member.getName());
        collect(member.getValue(), path + "/" + member.getName(), paths);
      }
    } else if (value.isArray()) {
      JsonArray array = value.asArray();
      for (int i = 0; i < array.size(); i++) {
        paths.add(path + "/" + i);
        if (path.equals("/blocks")) {
          collect(array.get(i), path + "/" + i, paths);
        }
      }
    }
  }

  private static boolean change(JsonValue root, String path, String way) {
    String[] names = path.substring(1).split("/");
    JsonValue parent = root;
    for (int i = 0; i < names.length - 1; i++) {
      parent =
          parent.isObject()
              ? parent.asObject().get(names[i])
              : parent.asArray().get(Integer.parseInt(names[i]));
    }
    String last = names[names.length - 1];
    return parent.isObject()
        ? changeMember(parent.asObject(), last, way)
        : changeItem(parent.asArray(), Integer.parseInt(last), way);
  }

  private static boolean changeMember(JsonObject object, String name, String way) {
    JsonValue value = object.get(name);
    switch (way) {
      case "null" -> object.set(name, Json.NULL);
      case "gone" -> object.remove(name);
      case "double" -> object.add(name, value);
      case "other" -> {
        if (!value.isString() || !value.asString().matches("[0-9]+")) {
          return false;
        }
        object.set(name, value.asString() + "0");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean changeItem(JsonArray array, int index, String way) {
    JsonValue value = array.get(index);
    switch (way) {
      case "null" -> array.set(index, Json.NULL);
      case "gone" -> array.remove(index);
      case "double" -> array.add(value);
      case "swap" -> {
        int other = (index + 1) % array.size();
        array.set(index, array.get(other));
        array.set(other, value);
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
