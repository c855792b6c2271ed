package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference node refused is refused with the same kind, and nothing else is. */
class VectorPreparationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prepare",
        "random",
        "stack",
        "growth",
        "ops",
        "gas",
        "traps",
        "floats",
        "versions",
        "contracts"
      })
  void every_module_of_the_vectors_is_judged_as_the_reference_judges_it(String family)
      throws IOException {
    Path file = Shared.need("vectors/vm/" + family + ".jsonl.gz");
    List<String> wrong = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject vector = Json.parse(line).asObject();
        String expected = expected(vector);
        String found = found(Preparation.prepare(code(vector), TestModule.LIMITS));
        if (!expected.equals(found)) {
          wrong.add(vector.getString("name", "") + ": " + found + ", not " + expected);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static byte[] code(JsonObject vector) {
    JsonValue inline = vector.get("wasm");
    return inline != null
        ? Base64.getDecoder().decode(inline.asString())
        : Shared.bytes(vector.getString("wasm_file", null));
  }

  /** The error, as far as preparation has a say. */
  private static String expected(JsonObject vector) {
    JsonValue error = vector.get("expect").asObject().get("error");
    String kind = error == null || error.isNull() ? "" : error.asObject().getString("kind", "");
    boolean ours = kind.startsWith("CompilationError") || kind.equals("VMRunnerError.LoadingError");
    return ours ? kind : "";
  }

  private static String found(PrepareResult result) {
    if (result instanceof PrepareFailure failure) {
      return "CompilationError.PrepareError." + failure.kind().kind();
    }
    if (result instanceof CompileFailure) {
      return "CompilationError.WasmtimeCompileError";
    }
    return ((PreparedModule) result).fitsInstanceLimit() ? "" : "VMRunnerError.LoadingError";
  }
}
