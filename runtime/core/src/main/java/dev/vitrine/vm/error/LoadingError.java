package dev.vitrine.vm.error;

import java.util.Map;

/** The reference's engine cannot load the compiled module (docs/spec/vm.md §3.5). */
public record LoadingError(String msg) implements FunctionCallError {
  @Override
  public String kind() {
    return "LoadingError";
  }

  @Override
  public String text() {
    return "Loading error: " + msg;
  }

  @Override
  public Map<String, String> fields() {
    return Map.of("msg", msg);
  }
}
