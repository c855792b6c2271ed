package dev.vitrine.genesis;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * The records and validators of a genesis file in nearcore's JSON form (docs/spec/runtime.md §9,
 * §2.1, §8.5). What is malformed ends in an {@link IllegalArgumentException} that says what and
 * where, by the path of the field.
 */
public final class GenesisFile {
  private final List<StateRecord> records;
  private final List<GenesisValidator> validators;

  private GenesisFile(List<StateRecord> records, List<GenesisValidator> validators) {
    this.records = records;
    this.validators = validators;
  }

  /** Reads members {@code records} and {@code validators}; others are not looked at. */
  public static GenesisFile read(JsonValue genesis) {
    GenesisField file = new GenesisField("", genesis);
    List<GenesisValidator> validators = new ArrayList<>();
    for (GenesisField validator : file.member("validators").elements()) {
      validators.add(
          new GenesisValidator(
              validator.member("account_id").account(),
              validator.member("public_key").publicKey(),
              validator.member("amount").balance()));
    }
    return new GenesisFile(records(file.member("records")), validators);
  }

  /** Reads a list of records, as in a genesis file or in a patch of the state. */
  public static List<StateRecord> records(JsonArray array) {
    return records(new GenesisField("records", array));
  }

  private static List<StateRecord> records(GenesisField array) {
    List<StateRecord> records = new ArrayList<>();
    for (GenesisField one : array.elements()) {
      String kind = one.tag();
      records.add(record(kind, one.member(kind)));
    }
    return records;
  }

  private static StateRecord record(String kind, GenesisField record) {
    AccountId id = record.member("account_id").account();
    return switch (kind) {
      case "Account" -> new StateRecord.OfAccount(id, account(record.member("account")));
      case "Data" ->
          new StateRecord.OfData(
              id, record.member("data_key").bytes(), record.member("value").bytes());
      case "Contract" -> new StateRecord.OfContract(id, record.member("code").bytes());
      case "AccessKey" ->
          new StateRecord.OfAccessKey(id, key(record), accessKey(record.member("access_key")));
      case "GasKeyNonce" ->
          new StateRecord.OfGasKeyNonce(
              id, key(record), record.member("index").u16(), record.member("nonce").u64());
      case "ReceivedData" -> {
        GenesisField data = record.member("data");
        yield new StateRecord.OfReceivedData(
            id, record.member("data_id").hash(), data.isNull() ? null : data.bytes());
      }
      default -> throw record.refuse("state records of this kind are not known");
    };
  }

  /** Reads an account as a record has it: version 1 unless it says otherwise. */
  private static Account account(GenesisField json) {
    Balance amount = json.member("amount").balance();
    Balance locked = json.member("locked").balance();
    CryptoHash codeHash = json.member("code_hash").hash();
    long usage = json.member("storage_usage").u64();
    GenesisField globalHash = json.optional("global_contract_hash");
    GenesisField globalAccount = json.optional("global_contract_account_id");
    AccountContract contract = AccountContract.ofLocalHash(codeHash);
    int contracts =
        (contract.isNone() ? 0 : 1)
            + (globalHash == null ? 0 : 1)
            + (globalAccount == null ? 0 : 1);
    if (contracts > 1) {
      throw json.refuse("an account has one contract, not " + contracts);
    }
    GenesisField version = json.optional("version");
    if (version == null || version.isText("V1")) {
      // The reference takes the code hash alone for this version, whatever else is there.
      return Account.of(amount, locked, contract, usage);
    }
    if (!version.isText("V2")) {
      throw version.refuse("unknown version of an account");
    }
    if (globalHash != null) {
      contract = new AccountContract.Global(globalHash.hash());
    } else if (globalAccount != null) {
      contract = new AccountContract.GlobalByAccount(globalAccount.account());
    }
    return Account.ofVersion2(amount, locked, contract, usage);
  }

  private static AccessKey accessKey(GenesisField json) {
    return new AccessKey(json.member("nonce").u64(), permission(json.member("permission")));
  }

  private static AccessKeyPermission permission(GenesisField json) {
    if (json.isText("FullAccess")) {
      return AccessKeyPermission.FULL_ACCESS;
    }
    String kind = json.tag();
    GenesisField body = json.member(kind);
    return switch (kind) {
      case "FunctionCall" -> new AccessKeyPermission.FunctionCall(limits(body));
      case "GasKeyFullAccess" -> new AccessKeyPermission.GasKeyFullAccess(gasKey(body));
      case "GasKeyFunctionCall" -> {
        List<GenesisField> parts = body.elements();
        if (parts.size() != 2) {
          throw body.refuse("a limited gas key has two parts, not " + parts.size());
        }
        yield new AccessKeyPermission.GasKeyFunctionCall(
            gasKey(parts.get(0)), limits(parts.get(1)));
      }
      default -> throw body.refuse("unknown access key permission");
    };
  }

  private static GasKeyInfo gasKey(GenesisField json) {
    return new GasKeyInfo(json.member("balance").balance(), json.member("num_nonces").u16());
  }

  private static FunctionCallPermission limits(GenesisField call) {
    GenesisField allowance = call.optional("allowance");
    List<String> methods = new ArrayList<>();
    for (GenesisField method : call.member("method_names").elements()) {
      methods.add(method.text());
    }
    return new FunctionCallPermission(
        allowance == null ? null : allowance.balance(), call.member("receiver_id").text(), methods);
  }

  private static PublicKeyHandle key(GenesisField record) {
    return PublicKeyHandle.of(record.member("public_key").publicKey());
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
