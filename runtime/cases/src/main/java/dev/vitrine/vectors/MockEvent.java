package dev.vitrine.vectors;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that was done to the {@link MockExternal}: what its README calls an event, as the JSON
 * that is compared, and beside it what later calls ask for.
 */
final class MockEvent {
  private final JsonObject json = new JsonObject();

  /** Of {@code receipt} and {@code yield}, else null. */
  AccountId receiver;

  /** Of {@code yield}, else null. */
  CryptoHash dataId;

  /** Of {@code yield} with an id, else null. */
  CryptoHash yieldId;

  /** The receipt that an action belongs to, or −1. */
  int receipt = -1;

  /** Of {@code state_init}, else null. */
  Map<StorageKey, byte[]> data;

  boolean isFunctionCall;

  /** Of {@code function_call}: gas asked for and weight. */
  long gas;

  long gasWeight;

  MockEvent(String kind) {
    json.add("event", kind);
  }

  static MockEvent action(String kind, int receipt) {
    MockEvent event = new MockEvent(kind);
    event.receipt = receipt;
    event.json.add("receipt", receipt);
    return event;
  }

  MockEvent with(String name, String text) {
    json.add(name, text);
    return this;
  }

  MockEvent with(String name, int number) {
    json.add(name, number);
    return this;
  }

  MockEvent with(String name, JsonValue value) {
    json.add(name, value);
    return this;
  }

  MockEvent with(String name, AccountId account) {
    return with(name, account.toString());
  }

  MockEvent with(String name, Balance amount) {
    return with(name, amount == null ? Json.NULL : Json.value(amount.toString()));
  }

  MockEvent with(String name, byte[] bytes) {
    return with(name, Base64Text.encode(bytes));
  }

  MockEvent with(String name, PublicKey key) {
    return with(name, key.toBorsh());
  }

  MockEvent with(String name, CryptoHash hash) {
    return with(name, hash == null ? Json.NULL : Json.value(Base64Text.encode(hash.toBytes())));
  }

  MockEvent withU64(String name, long value) {
    return with(name, Long.toUnsignedString(value));
  }

  MockEvent withPermission(Balance allowance, AccountId receiver, List<String> methodNames) {
    JsonArray methods = new JsonArray();
    for (String name : methodNames) {
      methods.add(Base64Text.encode(name.getBytes(StandardCharsets.UTF_8)));
    }
    return with("allowance", allowance).with("receiver", receiver).with("method_names", methods);
  }

  MockEvent withContract(CryptoHash codeHash) {
    String text = Base64Text.encode(codeHash.toBytes());
    return with("contract", new JsonObject().add("code_hash", text));
  }

  MockEvent withContract(AccountId account) {
    return with("contract", new JsonObject().add("account_id", account.toString()));
  }

  /** The event with everything that was added to it later. */
  JsonObject json() {
    if (data != null) {
      JsonArray pairs = new JsonArray();
      for (Map.Entry<StorageKey, byte[]> entry : new TreeMap<>(data).entrySet()) {
        pairs.add(
            new JsonArray().add(entry.getKey().text()).add(Base64Text.encode(entry.getValue())));
      }
      json.set("data", pairs);
    }
    return json;
  }
}
