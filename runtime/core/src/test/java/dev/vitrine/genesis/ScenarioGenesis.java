package dev.vitrine.genesis;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.text.Base64Text;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The genesis of a recorded scenario, shard by shard (vectors/README-runtime.md). */
public final class ScenarioGenesis {
  private final JsonArray boundaries;
  private final List<GenesisState> shards = new ArrayList<>();
  private final List<List<GenesisValidator>> validators = new ArrayList<>();

  /** Reads the scenario's genesis; null if it needs a file that is not kept here. */
  public static ScenarioGenesis read(JsonObject scenario) {
    JsonObject genesis = scenario.get("genesis").asObject();
    ScenarioGenesis state = new ScenarioGenesis(scenario.get("shard_layout").asObject());
    JsonValue file = genesis.get("nearcore_genesis");
    if (file != null) {
      String name = file.isString() ? file.asString() : file.asObject().get("file").asString();
      GenesisFile read = GenesisFile.read(Shared.json(Shared.need(name.replace("../", ""))));
      read.records().forEach(state.shards.get(0)::add);
      state.validators.get(0).addAll(read.validators());
      return state;
    }
    for (JsonValue account : genesis.get("accounts").asArray()) {
      if (!state.add(account.asObject())) {
        return null;
      }
    }
    if (genesis.get("validators") != null) {
      for (JsonValue value : genesis.get("validators").asArray()) {
        JsonObject validator = value.asObject();
        AccountId id = AccountId.of(validator.get("id").asString());
        state
            .validators
            .get(state.shardOf(id))
            .add(
                new GenesisValidator(
                    id,
                    PublicKey.parse(validator.get("public_key").asString()),
                    Balance.parse(validator.get("stake").asString())));
      }
    }
    return state;
  }

  private ScenarioGenesis(JsonObject layout) {
    boundaries = layout.get("boundary_accounts").asArray();
    for (int i = 0; i <= boundaries.size(); i++) {
      shards.add(new GenesisState());
      validators.add(new ArrayList<>());
    }
  }

  /** The rows of the shard at this place in the layout. */
  public List<TrieEntry> rows(int shard) {
    return shards.get(shard).rows(validators.get(shard));
  }

  /** Shards in the layout. */
  public int shardCount() {
    return shards.size();
  }

  private int shardOf(AccountId id) {
    int shard = 0;
    while (shard < boundaries.size()
        && id.toString().compareTo(boundaries.get(shard).asString()) >= 0) {
      shard++;
    }
    return shard;
  }

  private boolean add(JsonObject json) {
    AccountId id = AccountId.of(json.get("id").asString());
    GenesisState shard = shards.get(shardOf(id));
    AccountContract contract = AccountContract.NONE;
    byte[] code = null;
    if (present(json, "contract")) {
      JsonObject source = json.get("contract").asObject();
      if (source.get("npm") != null) {
        return false;
      }
      code =
          source.get("base64") != null
              ? Base64Text.decode(source.get("base64").asString())
              : Shared.bytes(source.get("file").asString());
      contract = new AccountContract.Local(CryptoHash.owning(Sha256.hash(code)));
    }
    if (present(json, "global_contract")) {
      contract = global(json.get("global_contract").asObject());
    }
    Balance balance = Balance.parse(json.get("balance").asString());
    Balance locked = Balance.parse(json.get("locked").asString());
    shard.add(new StateRecord.OfAccount(id, Account.of(balance, locked, contract, 0)));
    if (code != null) {
      shard.add(new StateRecord.OfContract(id, code));
    }
    for (JsonValue key : list(json, "keys")) {
      addKey(shard, id, key.asObject());
    }
    for (JsonValue row : list(json, "data")) {
      byte[] key = Base64Text.decode(row.asArray().get(0).asString());
      shard.add(new StateRecord.OfData(id, key, value(row.asArray().get(1))));
    }
    return true;
  }

  private static AccountContract global(JsonObject json) {
    JsonValue hash = json.get("CodeHash");
    if (hash != null) {
      return new AccountContract.Global(CryptoHash.parse(hash.asString()));
    }
    return new AccountContract.GlobalByAccount(AccountId.of(json.get("AccountId").asString()));
  }

  private static boolean present(JsonObject json, String name) {
    return json.get(name) != null && !json.get(name).isNull();
  }

  private static JsonArray list(JsonObject json, String name) {
    return present(json, name) ? json.get(name).asArray() : new JsonArray();
  }

  private static byte[] value(JsonValue json) {
    if (json.isString()) {
      return Base64Text.decode(json.asString());
    }
    JsonArray repeat = json.asObject().get("repeat").asArray();
    byte[] value = new byte[repeat.get(1).asInt()];
    Arrays.fill(value, (byte) repeat.get(0).asInt());
    return value;
  }

  private static void addKey(GenesisState shard, AccountId id, JsonObject json) {
    PublicKeyHandle key = PublicKeyHandle.of(PublicKey.parse(json.get("public_key").asString()));
    long nonce = Long.parseUnsignedLong(json.get("nonce").toString());
    AccessKeyPermission permission = permission(json.get("permission"));
    GasKeyInfo info = permission.gasKeyInfo();
    AccessKey accessKey = new AccessKey(info == null ? nonce : 0, permission);
    shard.add(new StateRecord.OfAccessKey(id, key, accessKey));
    for (int i = 0; info != null && i < info.numNonces(); i++) {
      shard.add(new StateRecord.OfGasKeyNonce(id, key, i, nonce));
    }
  }

  private static AccessKeyPermission permission(JsonValue json) {
    if (json == null || json.isNull()) {
      return AccessKeyPermission.FULL_ACCESS;
    }
    String kind = json.asObject().names().get(0);
    JsonObject body = json.asObject().get(kind).asObject();
    return switch (kind) {
      case "FunctionCall" -> new AccessKeyPermission.FunctionCall(limits(body));
      case "GasKeyFullAccess" -> new AccessKeyPermission.GasKeyFullAccess(info(body));
      default -> new AccessKeyPermission.GasKeyFunctionCall(info(body), limits(body));
    };
  }

  private static GasKeyInfo info(JsonObject json) {
    return new GasKeyInfo(
        Balance.parse(json.get("balance").asString()), json.get("num_nonces").asInt());
  }

  private static FunctionCallPermission limits(JsonObject json) {
    List<String> methods = new ArrayList<>();
    for (JsonValue method : json.get("method_names").asArray()) {
      methods.add(method.asString());
    }
    JsonValue allowance = json.get("allowance");
    return new FunctionCallPermission(
        allowance.isNull() ? null : Balance.parse(allowance.asString()),
        json.get("receiver_id").asString(),
        methods);
  }
}
