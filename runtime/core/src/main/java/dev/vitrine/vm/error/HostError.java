package dev.vitrine.vm.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A host function refused to go on. */
public final class HostError implements FunctionCallError {
  private final HostErrorKind kind;
  private final List<String> values;

  private HostError(HostErrorKind kind, List<String> values) {
    this.kind = kind;
    this.values = values;
  }

  /** An error without data. */
  public static HostError of(HostErrorKind kind) {
    return new HostError(kind, List.of());
  }

  /** An error with a text for its one field. */
  public static HostError of(HostErrorKind kind, String value) {
    return new HostError(kind, List.of(value));
  }

  /** An error with a number for its one field, unsigned. */
  public static HostError of(HostErrorKind kind, long value) {
    return new HostError(kind, List.of(Long.toUnsignedString(value)));
  }

  /** An error with two numbers in the order in which its text names them, unsigned. */
  public static HostError of(HostErrorKind kind, long first, long second) {
    return new HostError(
        kind, List.of(Long.toUnsignedString(first), Long.toUnsignedString(second)));
  }

  /** This error as an exception that unwinds the contract's frames. */
  public HostAbort abort() {
    return new HostAbort(this);
  }

  /** Which error. */
  public HostErrorKind hostErrorKind() {
    return kind;
  }

  @Override
  public String kind() {
    return "HostError." + kind.kind();
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    expand(fields);
    return fields;
  }

  @Override
  public String text() {
    return expand(new LinkedHashMap<>());
  }

  /** Puts the values into the template and notes their names. */
  private String expand(Map<String, String> fields) {
    String template = kind.template();
    StringBuilder text = new StringBuilder();
    int from = 0;
    int next = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from), next++) {
      int close = template.indexOf('}', open);
      String value = values.get(next);
      fields.put(template.substring(open + 1, close), value);
      text.append(template, from, open).append(shown(value));
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }

  private String shown(String value) {
    return kind == HostErrorKind.RECORDED_STORAGE_EXCEEDED ? byteSize(value) : value;
  }

  /** A size as the crate bytesize 1.1 prints it: decimal units, one digit after the point. */
  private static String byteSize(String bytes) {
    long size = Long.parseLong(bytes);
    if (size < 1000) {
      return size + " B";
    }
    String units = "kMGTPE";
    int unit = 0;
    long divisor = 1000;
    while (unit < units.length() - 1 && size / divisor >= 1000) {
      divisor *= 1000;
      unit++;
    }
    long tenths = (size / (divisor / 10) + (size % (divisor / 10) * 2 >= divisor / 10 ? 1 : 0));
    return tenths / 10 + "." + tenths % 10 + " " + units.charAt(unit) + "B";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostError that && kind == that.kind && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return kind.ordinal() * 31 + values.hashCode();
  }

  @Override
  public String toString() {
    return kind() + ": " + text();
  }
}
