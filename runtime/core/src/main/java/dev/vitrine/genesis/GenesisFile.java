package dev.vitrine.genesis;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The records and validators of a genesis file in nearcore's JSON form (docs/spec/runtime.md §9,
 * §2.1, §8.5). What is malformed ends in an {@link IllegalArgumentException} that says what.
 */
public final class GenesisFile {
  private final List<StateRecord> records;
  private final List<GenesisValidator> validators;

  private GenesisFile(List<StateRecord> records, List<GenesisValidator> validators) {
    this.records = records;
    this.validators = validators;
  }

  /** Reads members {@code records} and {@code validators}; others are not looked at. */
  public static GenesisFile read(JsonObject genesis) {
    List<GenesisValidator> validators = new ArrayList<>();
    for (JsonValue value : member(genesis, "validators").asArray()) {
      JsonObject validator = value.asObject();
      validators.add(
          new GenesisValidator(
              AccountId.of(text(validator, "account_id")),
              PublicKey.parse(text(validator, "public_key")),
              Balance.parse(text(validator, "amount"))));
    }
    return new GenesisFile(records(member(genesis, "records").asArray()), validators);
  }

  /** Reads a list of records, as in a genesis file or in a patch of the state. */
  public static List<StateRecord> records(JsonArray array) {
    List<StateRecord> records = new ArrayList<>();
    for (JsonValue value : array) {
      records.add(record(value.asObject()));
    }
    return records;
  }

  private static StateRecord record(JsonObject tagged) {
    if (tagged.size() != 1) {
      throw new IllegalArgumentException("a state record has one member, not " + tagged.size());
    }
    String kind = tagged.names().get(0);
    JsonObject record = tagged.get(kind).asObject();
    AccountId id = AccountId.of(text(record, "account_id"));
    return switch (kind) {
      case "Account" ->
          new StateRecord.OfAccount(id, account(member(record, "account").asObject()));
      case "Data" -> new StateRecord.OfData(id, bytes(record, "data_key"), bytes(record, "value"));
      case "Contract" -> new StateRecord.OfContract(id, bytes(record, "code"));
      case "AccessKey" ->
          new StateRecord.OfAccessKey(
              id, key(record), accessKey(member(record, "access_key").asObject()));
      case "GasKeyNonce" ->
          new StateRecord.OfGasKeyNonce(
              id, key(record), member(record, "index").asInt(), number(record, "nonce"));
      case "ReceivedData" -> {
        JsonValue data = member(record, "data");
        yield new StateRecord.OfReceivedData(
            id,
            CryptoHash.parse(text(record, "data_id")),
            data.isNull() ? null : Base64Text.decode(data.asString()));
      }
      default -> throw new IllegalArgumentException("state records of kind " + kind);
    };
  }

  /** Reads an account as a record has it: version 1 unless it says otherwise. */
  static Account account(JsonObject json) {
    Balance amount = Balance.parse(text(json, "amount"));
    Balance locked = Balance.parse(text(json, "locked"));
    CryptoHash codeHash = CryptoHash.parse(text(json, "code_hash"));
    long usage = number(json, "storage_usage");
    JsonValue globalHash = optional(json, "global_contract_hash");
    JsonValue globalAccount = optional(json, "global_contract_account_id");
    AccountContract contract = AccountContract.ofLocalHash(codeHash);
    int contracts =
        (contract.isNone() ? 0 : 1)
            + (globalHash == null ? 0 : 1)
            + (globalAccount == null ? 0 : 1);
    if (contracts > 1) {
      throw new IllegalArgumentException("an account has one contract, not " + contracts);
    }
    JsonValue version = optional(json, "version");
    if (version == null || version.asString().equals("V1")) {
      // The reference takes the code hash alone for this version, whatever else is there.
      return Account.of(amount, locked, contract, usage);
    }
    if (!version.asString().equals("V2")) {
      throw new IllegalArgumentException("unknown version of an account: " + version);
    }
    if (globalHash != null) {
      contract = new AccountContract.Global(CryptoHash.parse(globalHash.asString()));
    } else if (globalAccount != null) {
      contract = new AccountContract.GlobalByAccount(AccountId.of(globalAccount.asString()));
    }
    return Account.ofVersion2(amount, locked, contract, usage);
  }

  private static AccessKey accessKey(JsonObject json) {
    return new AccessKey(number(json, "nonce"), permission(member(json, "permission")));
  }

  private static AccessKeyPermission permission(JsonValue json) {
    if (json.isString() && json.asString().equals("FullAccess")) {
      return AccessKeyPermission.FULL_ACCESS;
    }
    JsonObject tagged = json.asObject();
    String kind = tagged.size() == 1 ? tagged.names().get(0) : "";
    JsonValue body = tagged.get(kind);
    return switch (kind) {
      case "FunctionCall" -> new AccessKeyPermission.FunctionCall(limits(body.asObject()));
      case "GasKeyFullAccess" -> new AccessKeyPermission.GasKeyFullAccess(gasKey(body.asObject()));
      case "GasKeyFunctionCall" -> {
        JsonArray parts = body.asArray();
        if (parts.size() != 2) {
          throw new IllegalArgumentException("a limited gas key has two parts: " + parts);
        }
        yield new AccessKeyPermission.GasKeyFunctionCall(
            gasKey(parts.get(0).asObject()), limits(parts.get(1).asObject()));
      }
      default -> throw new IllegalArgumentException("unknown access key permission: " + json);
    };
  }

  private static GasKeyInfo gasKey(JsonObject json) {
    return new GasKeyInfo(Balance.parse(text(json, "balance")), member(json, "num_nonces").asInt());
  }

  private static FunctionCallPermission limits(JsonObject call) {
    JsonValue allowance = optional(call, "allowance");
    List<String> methods = new ArrayList<>();
    for (JsonValue method : member(call, "method_names").asArray()) {
      methods.add(method.asString());
    }
    return new FunctionCallPermission(
        allowance == null ? null : Balance.parse(allowance.asString()),
        text(call, "receiver_id"),
        methods);
  }

  private static PublicKeyHandle key(JsonObject record) {
    return PublicKeyHandle.of(PublicKey.parse(text(record, "public_key")));
  }

  private static JsonValue member(JsonObject json, String name) {
    JsonValue value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("member \"" + name + "\" is missing");
    }
    return value;
  }

  private static JsonValue optional(JsonObject json, String name) {
    JsonValue value = json.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static String text(JsonObject json, String name) {
    return member(json, name).asString();
  }

  private static byte[] bytes(JsonObject json, String name) {
    return Base64Text.decode(text(json, name));
  }

  private static long number(JsonObject json, String name) {
    Balance number = Balance.parse(member(json, name).toString());
    if (number.high() != 0) {
      throw new IllegalArgumentException("member \"" + name + "\" is over 2^64 - 1");
    }
    return number.low();
  }

  /** The records, in the order of the file. */
  public List<StateRecord> records() {
    return records;
  }

  /** The validators of the first epoch. */
  public List<GenesisValidator> validators() {
    return validators;
  }

  /** The rows of the state, all in one shard. */
  public GenesisState state() {
    GenesisState state = new GenesisState();
    records.forEach(state::add);
    return state;
  }
}
