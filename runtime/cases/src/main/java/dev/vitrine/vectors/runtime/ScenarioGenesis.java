package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.ParseException;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.genesis.GenesisFile;
import dev.vitrine.genesis.GenesisState;
import dev.vitrine.genesis.GenesisValidator;
import dev.vitrine.genesis.StateRecord;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vectors.VectorFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first state of a scenario, shard by shard (vectors/README-runtime.md). */
final class ScenarioGenesis {
  /** The longest value that a contract can write (docs/spec/vm.md §7.6). */
  private static final int MOST_REPEATED = 4 << 20;

  private final JsonFields genesis;
  private final ShardLayout layout;
  private final ScenarioFiles files;
  private final List<GenesisState> shards = new ArrayList<>();
  private final Set<AccountId> ids = new HashSet<>();
  private final List<List<GenesisValidator>> validators = new ArrayList<>();

  private ScenarioGenesis(JsonFields genesis, ShardLayout layout, VectorFiles files) {
    this.genesis = genesis;
    this.layout = layout;
    this.files = new ScenarioFiles(files);
    for (int i = 0; i < layout.size(); i++) {
      shards.add(new GenesisState());
      validators.add(new ArrayList<>());
    }
  }

  static ScenarioGenesis read(JsonFields genesis, ShardLayout layout, VectorFiles files) {
    ScenarioGenesis state = new ScenarioGenesis(genesis, layout, files);
    JsonFields file = genesis.find("nearcore_genesis");
    if (file != null) {
      state.addFile(file);
    }
    for (JsonFields account : genesis.list("accounts")) {
      state.addAccount(account);
    }
    for (JsonFields validator : genesis.list("validators")) {
      AccountId id = validator.get("id").account();
      state
          .validators
          .get(state.shardOf(id))
          .add(
              new GenesisValidator(
                  id, validator.get("public_key").publicKey(), validator.get("stake").balance()));
    }
    return state;
  }

  private int shardOf(AccountId id) {
    return layout.indexOf(layout.shardOf(id));
  }

  /** The rows of the shard at this place in the layout. */
  List<TrieEntry> rows(int shard) {
    try {
      return shards.get(shard).rows(validators.get(shard));
    } catch (IllegalArgumentException e) {
      throw genesis.refuse(e.getMessage());
    }
  }

  private void addFile(JsonFields file) {
    byte[] text = files.read(file, file.text());
    GenesisFile read;
    try {
      read = GenesisFile.read(Json.parse(new String(text, StandardCharsets.UTF_8)));
    } catch (ParseException e) {
      throw file.refuse(file.text() + " is not JSON: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw file.refuse(file.text() + ": " + e.getMessage());
    }
    for (StateRecord record : read.records()) {
      shards.get(shardOf(record.accountId())).add(record);
    }
    for (GenesisValidator validator : read.validators()) {
      validators.get(shardOf(validator.accountId())).add(validator);
    }
  }

  private void addAccount(JsonFields json) {
    AccountId id = json.get("id").account();
    if (!ids.add(id)) {
      throw json.get("id").refuse(id + " is there already");
    }
    GenesisState shard = shards.get(shardOf(id));
    AccountContract contract = AccountContract.NONE;
    JsonFields source = json.find("contract");
    byte[] code = source == null ? null : files.code(source);
    if (code != null) {
      contract = new AccountContract.Local(CryptoHash.owning(Sha256.hash(code)));
    }
    JsonFields global = json.find("global_contract");
    if (global != null) {
      JsonFields hash = global.find("CodeHash");
      contract =
          hash != null
              ? new AccountContract.Global(hash.hash())
              : new AccountContract.GlobalByAccount(global.get("AccountId").account());
    }
    shard.add(
        new StateRecord.OfAccount(
            id,
            Account.of(json.get("balance").balance(), json.get("locked").balance(), contract, 0)));
    if (code != null) {
      shard.add(new StateRecord.OfContract(id, code));
    }
    for (JsonFields key : json.list("keys")) {
      addKey(shard, id, key);
    }
    for (JsonFields row : json.list("data")) {
      List<JsonFields> pair = row.pair();
      shard.add(new StateRecord.OfData(id, pair.get(0).bytes(), value(pair.get(1))));
    }
  }

  private static byte[] value(JsonFields json) {
    if (json.isText()) {
      return json.bytes();
    }
    List<JsonFields> repeat = json.get("repeat").pair();
    byte[] value = new byte[repeat.get(1).upTo(MOST_REPEATED)];
    Arrays.fill(value, (byte) repeat.get(0).upTo(255));
    return value;
  }

  private static void addKey(GenesisState shard, AccountId id, JsonFields json) {
    PublicKeyHandle key = PublicKeyHandle.of(json.get("public_key").publicKey());
    long nonce = json.get("nonce").u64();
    AccessKeyPermission permission = permission(json.find("permission"));
    GasKeyInfo info = permission.gasKeyInfo();
    shard.add(
        new StateRecord.OfAccessKey(id, key, new AccessKey(info == null ? nonce : 0, permission)));
    for (int i = 0; info != null && i < info.numNonces(); i++) {
      shard.add(new StateRecord.OfGasKeyNonce(id, key, i, nonce));
    }
  }

  private static AccessKeyPermission permission(JsonFields json) {
    if (json == null) {
      return AccessKeyPermission.FULL_ACCESS;
    }
    String kind = json.tag();
    JsonFields body = json.get(kind);
    return switch (kind) {
      case "FunctionCall" -> new AccessKeyPermission.FunctionCall(limits(body));
      case "GasKeyFullAccess" -> new AccessKeyPermission.GasKeyFullAccess(info(body));
      case "GasKeyFunctionCall" ->
          new AccessKeyPermission.GasKeyFunctionCall(info(body), limits(body));
      default -> throw json.refuse("unknown permission " + kind);
    };
  }

  private static GasKeyInfo info(JsonFields json) {
    return new GasKeyInfo(json.get("balance").balance(), json.get("num_nonces").upTo(0xffff));
  }

  private static FunctionCallPermission limits(JsonFields json) {
    List<String> methods = new ArrayList<>();
    for (JsonFields method : json.list("method_names")) {
      methods.add(method.text());
    }
    JsonFields allowance = json.find("allowance");
    return new FunctionCallPermission(
        allowance == null ? null : allowance.balance(), json.get("receiver_id").text(), methods);
  }
}
