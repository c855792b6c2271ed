package dev.vitrine.vm.error;

import java.util.Map;

/** An import that does not exist or has another type, in the reference engine's words. */
public record LinkError(String msg) implements FunctionCallError {
  @Override
  public String kind() {
    return "LinkError";
  }

  @Override
  public String text() {
    return msg;
  }

  @Override
  public Map<String, String> fields() {
    return Map.of("msg", msg);
  }
}
