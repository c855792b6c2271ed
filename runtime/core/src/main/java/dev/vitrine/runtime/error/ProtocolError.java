package dev.vitrine.runtime.error;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;

/**
 * An error of the protocol's taxonomy (docs/spec/runtime.md §6): a variant with a borsh number, a
 * name, and fields. It is a value, no exception.
 */
public abstract class ProtocolError implements Borsh {
  private final int tag;
  private final String name;
  private final ErrorFields fields;

  ProtocolError(int tag, String name) {
    this(tag, name, ErrorFields.fields());
  }

  ProtocolError(int tag, String name, ErrorFields fields) {
    this.tag = tag;
    this.name = name;
    this.fields = fields;
  }

  /** The variant's borsh number. */
  public final int tag() {
    return tag;
  }

  /** The variant's name. */
  public final String name() {
    return name;
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(tag);
    fields.write(out);
  }

  /** The form in RPC answers: {@code "Name"}, {@code {"Name": {…}}} or {@code {"Name": value}}. */
  public JsonValue toJson() {
    return fields.isEmpty() ? Json.value(name) : new JsonObject().add(name, fields.toJson());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ProtocolError that
        && getClass() == that.getClass()
        && java.util.Arrays.equals(toBorsh(), that.toBorsh());
  }

  @Override
  public final int hashCode() {
    return java.util.Arrays.hashCode(toBorsh());
  }

  /** The JSON text. */
  @Override
  public final String toString() {
    return toJson().toString();
  }
}
