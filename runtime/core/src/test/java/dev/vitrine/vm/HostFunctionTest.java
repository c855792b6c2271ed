package dev.vitrine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.config.FeatureFlags;
import dev.vitrine.config.RuntimeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of host functions against docs/spec/host-functions.json. */
class HostFunctionTest {
  private static List<JsonObject> production() throws IOException {
    String text = Files.readString(Path.of("../../docs/spec/host-functions.json"));
    List<JsonObject> functions = new ArrayList<>();
    for (JsonValue value : Json.parse(text).asObject().get("functions").asArray()) {
      JsonObject function = value.asObject();
      if (function.getString("module", "").equals("env")
          && function.get("build_feature").isNull()) {
        functions.add(function);
      }
    }
    return functions;
  }

  private static List<String> types(JsonObject function, String member) {
    List<String> types = new ArrayList<>();
    for (JsonValue value : function.get(member).asArray()) {
      types.add(value.asObject().getString("wasm", null));
    }
    return types;
  }

  @Test
  void table_is_the_specification() throws IOException {
    FeatureFlags newest = RuntimeConfig.forProtocol(86).wasm.flags;
    Set<String> names = new HashSet<>();
    for (JsonObject expected : production()) {
      String name = expected.getString("name", null);
      names.add(name);
      HostFunction function = HostFunction.find(name, newest);
      assertThat(function).as(name).isNotNull();
      assertThat(function.type().params())
          .extracting(Object::toString)
          .isEqualTo(types(expected, "params"));
      assertThat(function.type().results())
          .extracting(Object::toString)
          .isEqualTo(types(expected, "results"));
    }
    assertThat(HostFunction.values())
        .extracting(HostFunction::importName)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void gated_functions_appear_with_version_85() throws IOException {
    FeatureFlags before = RuntimeConfig.forProtocol(84).wasm.flags;
    for (JsonObject function : production()) {
      JsonValue gate = function.get("gate_config_flag");
      boolean always = gate.isNull() || gate.asString().equals("global_contract_host_fns");
      String name = function.getString("name", null);
      assertThat(HostFunction.find(name, before) != null).as(name).isEqualTo(always);
    }
  }

  @Test
  void functions_of_test_builds_do_not_exist() {
    FeatureFlags flags = RuntimeConfig.forProtocol(86).wasm.flags;
    assertThat(HostFunction.find("sleep_nanos", flags)).isNull();
    assertThat(HostFunction.find("finite_wasm_gas", flags)).isNull();
  }
}
