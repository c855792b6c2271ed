package dev.vitrine.lightclient;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value in an answer of a node, with its path there, so that every refusal names the member.
 * Members that nobody asks for are not looked at: later nodes add some.
 *
 * @param path as {@code result.header.prev_hash}
 * @param json the value
 */
public record RpcValue(String path, JsonValue json) {
  /**
   * Reads an answer: a whole JSON-RPC envelope, of which the result counts, or a bare result.
   *
   * @throws RpcFormatException if it is no JSON, or the node answered with an error
   */
  public static RpcValue answer(String text) {
    JsonValue top;
    try {
      top = Json.parse(text);
    } catch (ParseException e) {
      throw new RpcFormatException(
          "line " + e.getLocation().line + ", column " + e.getLocation().column,
          "is not JSON; save the node's answer as it comes");
    }
    if (!top.isObject() || top.asObject().get("jsonrpc") == null) {
      return new RpcValue("result", top);
    }
    JsonValue error = top.asObject().get("error");
    if (error != null && !error.isNull()) {
      throw new RpcFormatException(
          "error", "is the node's answer, not a result: " + shortened(error) + "; ask again");
    }
    return new RpcValue("envelope", top).member("result");
  }

  /** The refusal of this value. */
  public RpcFormatException refuse(String reason) {
    return new RpcFormatException(path, reason);
  }

  /** Whether it is an object with a member of this name that is not null. */
  public boolean has(String name) {
    JsonValue value = json.isObject() ? json.asObject().get(name) : null;
    return value != null && !value.isNull();
  }

  /** The member, which must be there and not null. */
  public RpcValue member(String name) {
    JsonObject object = object();
    JsonValue value = object.get(name);
    String at = path.equals("envelope") ? name : path + "." + name;
    if (value == null || value.isNull()) {
      throw new RpcFormatException(at, value == null ? "is missing" : "is null");
    }
    return new RpcValue(at, value);
  }

  /** The member, or null where it is null or missing. */
  public RpcValue memberOrNull(String name) {
    return has(name) ? member(name) : null;
  }

  /** What the items of a list are. */
  public <T> List<T> list(Function<RpcValue, T> read) {
    if (!json.isArray()) {
      throw refuse("is no list");
    }
    List<T> items = new ArrayList<>();
    for (JsonValue item : json.asArray()) {
      items.add(read.apply(new RpcValue(path + "[" + items.size() + "]", item)));
    }
    return items;
  }

  /** The same for a value that may be null. */
  public <T> T orNull(Function<RpcValue, T> read) {
    return json.isNull() ? null : read.apply(this);
  }

  private JsonObject object() {
    if (!json.isObject()) {
      throw refuse("is no object");
    }
    return json.asObject();
  }

  /** The text. */
  public String text() {
    if (!json.isString()) {
      throw refuse("is no text");
    }
    return json.asString();
  }

  /** The yes or no. */
  public boolean bool() {
    if (!json.isBoolean()) {
      throw refuse("is neither true nor false");
    }
    return json.asBoolean();
  }

  /** An amount, written as a text of digits. */
  public Balance balance() {
    return parsed(Balance::parse);
  }

  /** A hash in base58. */
  public CryptoHash hash() {
    return parsed(CryptoHash::parse);
  }

  /** An account id. */
  public AccountId account() {
    return parsed(AccountId::of);
  }

  /** A signature, {@code ed25519:…} and its like. */
  public Signature signature() {
    return parsed(Signature::parse);
  }

  /** An unsigned 64-bit number, written as a number or as a text of digits. */
  public long u64() {
    Balance number;
    try {
      number = Balance.parse(json.isNumber() ? json.toString() : text());
    } catch (IllegalArgumentException e) {
      throw refuse("is no whole number: " + shortened(json));
    }
    if (number.high() != 0) {
      throw refuse("is over 2^64 - 1");
    }
    return number.low();
  }

  /** An unsigned number of at most {@code most}. */
  public int number(int most) {
    long value = u64();
    if (Long.compareUnsigned(value, most) > 0) {
      throw refuse("is over " + most);
    }
    return (int) value;
  }

  /** Siblings from a leaf to the root, {@code [{"hash", "direction"}, …]}. */
  public MerklePath merklePath() {
    List<MerklePath.Item> items =
        list(item -> new MerklePath.Item(item.member("hash").hash(), item.direction()));
    if (items.size() > MerklePath.MAX_LENGTH) {
      throw refuse("has over " + MerklePath.MAX_LENGTH + " items");
    }
    return new MerklePath(items);
  }

  private boolean direction() {
    RpcValue direction = member("direction");
    return switch (direction.text()) {
      case "Left" -> true;
      case "Right" -> false;
      default -> throw direction.refuse("is neither Left nor Right");
    };
  }

  /** Validators and their stakes, as in {@code next_bps}. */
  public List<ValidatorStake> validators() {
    return list(RpcValue::validator);
  }

  private ValidatorStake validator() {
    RpcValue version = memberOrNull("validator_stake_struct_version");
    if (version != null && !version.text().equals("V1")) {
      throw version.refuse("is not V1");
    }
    return new ValidatorStake(
        member("account_id").account(),
        member("public_key").parsed(PublicKey::parse),
        member("stake").balance());
  }

  private <T> T parsed(Function<String, T> read) {
    String text = text();
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw refuse("is not of its form: " + e.getMessage());
    }
  }

  private static String shortened(JsonValue value) {
    String text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
