package dev.vitrine.runtime.error;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The fields of one error, described once for both of its forms: borsh as it is stored, JSON as the
 * RPC shows it (docs/spec/runtime.md §0.3, §6). Texts are made only when they are asked for.
 */
final class ErrorFields {
  private record Field(String name, Consumer<BorshWriter> borsh, Supplier<JsonValue> json) {}

  private final List<Field> fields = new ArrayList<>();

  private ErrorFields() {}

  /** No field yet. */
  static ErrorFields fields() {
    return new ErrorFields();
  }

  /** The one unnamed value of an error that wraps another. */
  static ErrorFields wrapping(ProtocolError inner) {
    return fields().add(null, inner::write, inner::toJson);
  }

  /** The one unnamed text of an error that is little else. */
  static ErrorFields text(String text) {
    return fields().string(null, text);
  }

  private ErrorFields add(String name, Consumer<BorshWriter> borsh, Supplier<JsonValue> json) {
    fields.add(new Field(name, borsh, json));
    return this;
  }

  ErrorFields account(String name, AccountId account) {
    return add(name, account::write, () -> Json.value(account.toString()));
  }

  ErrorFields key(String name, PublicKey key) {
    return add(name, key::write, () -> Json.value(key.toString()));
  }

  ErrorFields optionalKey(String name, PublicKey keyOrNull) {
    return add(
        name,
        out -> out.option(keyOrNull),
        () -> keyOrNull == null ? Json.NULL : Json.value(keyOrNull.toString()));
  }

  ErrorFields balance(String name, Balance balance) {
    return add(name, balance::write, () -> Json.value(balance.toString()));
  }

  ErrorFields string(String name, String text) {
    return add(name, out -> out.string(text), () -> Json.value(text));
  }

  ErrorFields u64(String name, long value) {
    return add(name, out -> out.u64(value), () -> JsonForms.unsigned(value));
  }

  ErrorFields u32(String name, int value) {
    return add(name, out -> out.u32(value), () -> JsonForms.unsigned(value & 0xffffffffL));
  }

  ErrorFields u16(String name, int value) {
    return add(name, out -> out.u16(value), () -> Json.value(value));
  }

  /** A u16, or nothing for a negative number. */
  ErrorFields optionalU16(String name, int valueOrNegative) {
    return add(
        name,
        out -> {
          out.bool(valueOrNegative >= 0);
          if (valueOrNegative >= 0) {
            out.u16(valueOrNegative);
          }
        },
        () -> valueOrNegative < 0 ? Json.NULL : Json.value(valueOrNegative));
  }

  ErrorFields f64(String name, double value) {
    return add(name, out -> out.u64(Double.doubleToRawLongBits(value)), () -> Json.value(value));
  }

  /** One of an enum without payloads: its number in borsh, its name in JSON. */
  ErrorFields variant(String name, int number, String text) {
    return add(name, out -> out.u8(number), () -> Json.value(text));
  }

  ErrorFields contract(String name, GlobalContractIdentifier identifier) {
    return add(name, identifier::write, () -> JsonForms.identifier(identifier));
  }

  void write(BorshWriter out) {
    for (Field field : fields) {
      field.borsh.accept(out);
    }
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  JsonValue toJson() {
    if (fields.size() == 1 && fields.get(0).name == null) {
      return fields.get(0).json.get();
    }
    JsonObject object = new JsonObject();
    for (Field field : fields) {
      object.add(field.name, field.json.get());
    }
    return object;
  }
}
