package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official tests, with the verdicts of the reference's validator under the protocol's features.
 */
class WasmSpecTest {
  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void modules_of_the_official_suite_are_accepted_and_refused_as_by_the_reference(String version) {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (Path file : Shared.jsonFiles("fixtures/wasm-spec/" + version)) {
      int number = 0;
      for (JsonValue value : Shared.json(file).get("commands").asArray()) {
        number++;
        JsonObject command = value.asObject();
        String verdict = command.getString("near", null);
        if (verdict == null) {
          continue;
        }
        judged++;
        byte[] code = Base64.getDecoder().decode(command.getString("wasm", null));
        PrepareResult result = TestModule.prepare(code);
        // Modules that validate may still be refused by rules of NEAR's own, but not as malformed.
        boolean right =
            verdict.equals("ok")
                ? !(result instanceof PrepareFailure failure
                    && failure.kind() == PrepareError.DESERIALIZATION)
                : result instanceof PrepareFailure;
        if (!right) {
          wrong.add(file.getFileName() + " #" + number + ": " + verdict + ", but " + result);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(400);
  }
}
