package dev.vitrine.vectors;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.text.Base64Text;

/** Writes a case of the VM: a call on an account without storage, to be varied. */
public final class VmCaseText {
  /** The most gas that a call can burn. */
  public static final long MOST_GAS = 1_000_000_000_000_000L;

  private static final int HASH_LENGTH = 32;

  /** Tag and bytes of an ed25519 key. */
  private static final int KEY_LENGTH = 33;

  private final JsonObject json;
  private final JsonObject context;

  /** A call of {@code method} with all the gas there can be, at protocol 86. */
  public VmCaseText(String name, byte[] code, String method) {
    context =
        Json.object()
            .add("current_account_id", "current.near")
            .add("signer_account_id", "signer.near")
            .add("signer_account_pk", Base64Text.encode(new byte[KEY_LENGTH]))
            .add("predecessor_account_id", "predecessor.near")
            .add("refund_to_account_id", "refund.near")
            .add("block_height", "10")
            .add("block_timestamp", "42")
            .add("epoch_height", "1")
            .add("account_balance", "100")
            .add("account_locked_balance", "50")
            .add("storage_usage", "1000")
            .add("attached_deposit", "10")
            .add("prepaid_gas", Long.toUnsignedString(MOST_GAS))
            .add("random_seed", Base64Text.encode(new byte[HASH_LENGTH]))
            .add("is_view", false)
            .add("account_contract", "local")
            .add("promise_results", new JsonArray())
            .add("output_data_receivers", new JsonArray());
    json =
        Json.object()
            .add("name", name)
            .add("protocol_version", 86)
            .add("wasm", Base64Text.encode(code))
            .add("method", method)
            .add("input", "")
            .add("context", context)
            .add("storage", new JsonArray())
            .add("validators", Json.object().add("validator.near", "1000"));
  }

  /** At this version of the protocol. */
  public VmCaseText protocol(int version) {
    json.set("protocol_version", version);
    return this;
  }

  /** With so much gas. */
  public VmCaseText gas(long prepaid) {
    context.set("prepaid_gas", Long.toUnsignedString(prepaid));
    return this;
  }

  /** As a view that may burn so much gas. */
  public VmCaseText view(long limit) {
    context.set("is_view", true).set("max_gas_burnt_view", Long.toUnsignedString(limit));
    return this;
  }

  /** With these arguments. */
  public VmCaseText input(byte[] input) {
    json.set("input", Base64Text.encode(input));
    return this;
  }

  /** With the result of a promise before it. */
  public VmCaseText promiseResult(byte[] data) {
    context
        .get("promise_results")
        .asArray()
        .add(Json.object().add("successful", Base64Text.encode(data)));
    return this;
  }

  /** With a key in storage. */
  public VmCaseText stored(byte[] key, byte[] value) {
    json.get("storage")
        .asArray()
        .add(new JsonArray().add(Base64Text.encode(key)).add(Base64Text.encode(value)));
    return this;
  }

  /** The name, version and gas, without which nobody finds the case again. */
  @Override
  public String toString() {
    return json.getString("name", "")
        + " at "
        + json.get("protocol_version")
        + " with "
        + context.getString("prepaid_gas", "")
        + " gas"
        + (context.getBoolean("is_view", false)
            ? ", as a view up to " + context.getString("max_gas_burnt_view", "")
            : "");
  }

  /** The case in one line. */
  public String line() {
    return json.toString();
  }
}
