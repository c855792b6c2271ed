package dev.vitrine.vectors.random;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.cases.Noise;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes a scenario out of a seed, in the form of {@code vectors/README-runtime.md}. */
public final class RandomScenario {
  private static final long GENESIS_TIME = 1_700_000_000_000_000_000L;
  private static final long GAS_LIMIT = 1_000_000_000_000_000L;

  /** So few that a call of a contract fills a chunk and the next ones are delayed. */
  private static final long TIGHT_GAS_LIMIT = 3_000_000_000_000L;

  private static final long LEAST_PRICE = 100_000_000;
  private static final int BUSY_BLOCKS = 10;
  private static final int QUIET_BLOCKS = 8;

  /** More than the 200 blocks after which a yield times out. */
  private static final int LONG_JUMP = 210;

  /** Gets what is left of rewards; signs nothing, so that it is always there. */
  private static final String TREASURY = "fed.test";

  private static final String STAKE = "5000000000000000000000000";

  private static final List<String> ACCOUNTS =
      List.of("ann.test", "ben.test", "cid.test", "dan.test", "eva.test", "zed.test");
  private static final List<String> CONTRACTS =
      List.of("ben.test", "dan.test", "eva.test", "zed.test");

  /** Has stake for its storage and nothing to spend: its calls may attach what is granted. */
  private static final String POOR = "zed.test";

  private static final List<String> BOUNDARIES = List.of("bz.test", "dz.test");

  private final Noise noise;
  private final int protocolVersion;
  private final int shards;
  private final RandomTransactions transactions;
  private final JsonArray blocks = new JsonArray();
  private long height;
  private CryptoHash lastHash = blockHash(0);

  /** To be sent once more, in the same chunk or later. */
  private String lastTransaction;

  private RandomScenario(long seed) {
    this.noise = new Noise(seed);
    this.protocolVersion = 84 + noise.below(3);
    this.shards = 1 + noise.below(3);
    this.transactions =
        new RandomTransactions(noise, ACCOUNTS, CONTRACTS, blockHash(0), protocolVersion);
  }

  /**
   * The scenario of this seed.
   *
   * @return {@code {"name", "scenario"}}, with nothing that is expected of it
   */
  public static JsonObject of(long seed) {
    JsonObject scenario = new RandomScenario(seed).make();
    return new JsonObject().add("name", "random-" + seed).add("scenario", scenario);
  }

  private JsonObject make() {
    for (int i = 0; i < BUSY_BLOCKS; i++) {
      addBlock(noise.below(6) == 0 ? 2 : 1, noise.below(5));
    }
    addBlock(LONG_JUMP, 0);
    blocks.get(blocks.size() - 1).asObject().add("validator_accounts_update", epoch());
    for (int i = 0; i < QUIET_BLOCKS; i++) {
      addBlock(1, 0);
    }
    return new JsonObject()
        .add("protocol_version", protocolVersion)
        .add("chain_id", "localnet")
        .add("gas_limit", GAS_LIMIT)
        .add("minimum_stake", "1000000000000000000000")
        .add("validators", new JsonObject().add(ACCOUNTS.get(0), STAKE))
        .add("shard_layout", layout())
        .add("genesis", genesis())
        .add("blocks", blocks);
  }

  private JsonObject layout() {
    JsonArray boundaries = new JsonArray();
    JsonArray ids = new JsonArray();
    for (int i = 0; i < shards; i++) {
      ids.add(i);
      if (i > 0) {
        boundaries.add(BOUNDARIES.get(i - 1));
      }
    }
    return new JsonObject()
        .add("version", 2)
        .add("boundary_accounts", boundaries)
        .add("shard_ids", ids);
  }

  private JsonObject genesis() {
    JsonArray accounts = new JsonArray();
    for (String id : ACCOUNTS) {
      JsonObject account =
          new JsonObject()
              .add("id", id)
              .add("balance", id.equals(POOR) ? "0" : balance())
              .add("locked", id.equals(POOR) ? STAKE : "0")
              .add("keys", keys(id));
      if (CONTRACTS.contains(id)) {
        // The contract for 84 does without the imports that came with 85.
        String name = protocolVersion == 84 ? "script84" : "script";
        account.add(
            "contract",
            new JsonObject().add("file", "vectors/runtime/contracts/" + name + ".wasm"));
      }
      accounts.add(account);
    }
    accounts.add(new JsonObject().add("id", TREASURY).add("balance", STAKE).add("locked", "0"));
    JsonObject validator =
        new JsonObject()
            .add("id", ACCOUNTS.get(0))
            .add("public_key", LocalKeys.publicKey(AccountId.of(ACCOUNTS.get(0))).toString())
            .add("stake", STAKE);
    return new JsonObject()
        .add("height", 0)
        .add("timestamp", GENESIS_TIME)
        .add("block_hash", blockHash(0).toString())
        .add("accounts", accounts)
        .add("validators", new JsonArray().add(validator));
  }

  private String balance() {
    return RandomProgram.milliNear(50_000 + noise.below(500_000)).toString();
  }

  /** Full access for the account's own key; a limited key; from 85 on, a gas key. */
  private JsonArray keys(String id) {
    JsonObject limits =
        new JsonObject()
            .add("allowance", RandomProgram.milliNear(noise.below(400)).toString())
            .add("receiver_id", CONTRACTS.get(noise.below(CONTRACTS.size())))
            .add("method_names", new JsonArray());
    JsonArray keys =
        new JsonArray()
            .add(key(AccountId.of(id), Json.NULL))
            .add(key(RandomActions.LIMITED_KEY, new JsonObject().add("FunctionCall", limits)));
    if (protocolVersion > 84) {
      JsonObject info =
          new JsonObject()
              .add("balance", RandomProgram.milliNear(noise.below(2_500)).toString())
              .add("num_nonces", RandomActions.GAS_KEY_NONCES);
      keys.add(key(RandomActions.GAS_KEY, new JsonObject().add("GasKeyFullAccess", info)));
    }
    return keys;
  }

  private static JsonObject key(AccountId keeper, JsonValue permission) {
    return new JsonObject()
        .add("public_key", LocalKeys.publicKey(keeper).toString())
        .add("nonce", 0)
        .add("permission", permission);
  }

  /** An epoch begins: part of the stake comes back, rewards are paid. */
  private JsonObject epoch() {
    String rest = RandomProgram.milliNear(noise.below(5_000)).toString();
    JsonObject rewards =
        new JsonObject().add(ACCOUNTS.get(0), "700000000000000000000").add(TREASURY, "3");
    return new JsonObject()
        .add("stake_info", new JsonObject().add(ACCOUNTS.get(0), rest))
        .add("validator_rewards", rewards)
        .add("last_proposals", new JsonObject())
        .add("protocol_treasury", TREASURY);
  }

  private void addBlock(int jump, int count) {
    height += jump;
    JsonArray missing = new JsonArray();
    for (int shard = 0; shard < shards; shard++) {
      if (noise.below(10) == 0) {
        missing.add(shard);
      }
    }
    JsonArray made = new JsonArray();
    // A transaction's chunk must be there; in which shard it is, is not known here.
    for (int i = 0; missing.isEmpty() && i < count; i++) {
      String borsh =
          lastTransaction == null || noise.below(15) != 0
              ? Base64Text.encode(transactions.next(height))
              : lastTransaction;
      made.add(new JsonObject().add("borsh", borsh).add("expired", noise.below(25) == 0));
      lastTransaction = borsh;
    }
    CryptoHash hash = blockHash(height);
    blocks.add(
        new JsonObject()
            .add("height", height)
            .add("timestamp", GENESIS_TIME + height * 1_000_000_000L)
            .add("block_hash", hash.toString())
            .add("prev_block_hash", lastHash.toString())
            .add("random_seed", formula("random", height).toString())
            .add("gas_price", Long.toString(LEAST_PRICE * (1 + noise.below(15))))
            .add("gas_limit", noise.below(4) == 0 ? TIGHT_GAS_LIMIT : GAS_LIMIT)
            .add("epoch_height", 1)
            .add("epoch_id", CryptoHash.ZERO.toString())
            .add("missing_shards", missing)
            .add("transactions", made));
    lastHash = hash;
  }

  private static CryptoHash blockHash(long height) {
    return formula("block", height);
  }

  private static CryptoHash formula(String tag, long height) {
    byte[] bytes =
        new BorshWriter().raw(tag.getBytes(StandardCharsets.US_ASCII)).u64(height).toBytes();
    return CryptoHash.owning(Sha256.hash(bytes));
  }

  /** The scenario of this seed, with what one engine made of it as what is expected of others. */
  public static String expecting(JsonObject scenario, JsonObject report) {
    return new JsonObject().merge(scenario).add("expect", report).toString();
  }
}
