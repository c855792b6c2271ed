package dev.vitrine.wasm;

import java.util.List;

/**
 * The type of a function: what it takes and what it gives (at most one result, as multi-value is
 * off).
 */
public record FunctionType(List<ValueType> params, List<ValueType> results) {
  public FunctionType {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** Whether this is the type of a contract's method: nothing in, nothing out. */
  public boolean isMethod() {
    return params.isEmpty() && results.isEmpty();
  }

  /**
   * The type in the text format: {@code (func (param i64 i64) (result i64))}, or {@code (func)}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(func");
    append(text, " (param", params);
    append(text, " (result", results);
    return text.append(')').toString();
  }

  private static void append(StringBuilder text, String head, List<ValueType> types) {
    if (!types.isEmpty()) {
      text.append(head);
      for (ValueType type : types) {
        text.append(' ').append(type);
      }
      text.append(')');
    }
  }
}
