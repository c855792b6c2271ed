package dev.vitrine.vectors.runtime;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vectors.VectorFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads scenarios (vectors/README-runtime.md, "scenario"). */
final class ScenarioReader {
  private final JsonFields scenario;

  private ScenarioReader(JsonFields scenario) {
    this.scenario = scenario;
  }

  static Scenario read(JsonFields scenario, VectorFiles files) {
    return new ScenarioReader(scenario).read(files);
  }

  private Scenario read(VectorFiles files) {
    ShardLayout layout = layout(scenario.get("shard_layout"));
    JsonFields genesis = scenario.get("genesis");
    List<ScenarioBlock> blocks = new ArrayList<>();
    long last = genesis.get("height").u64();
    for (JsonFields json : scenario.list("blocks")) {
      ScenarioBlock block = block(json, layout);
      if (Long.compareUnsigned(block.height(), last) <= 0) {
        throw json.get("height").refuse("not above " + Long.toUnsignedString(last));
      }
      last = block.height();
      blocks.add(block);
    }
    JsonFields failing = scenario.find("failing_block");
    return new Scenario(
        protocolVersion(),
        scenario.get("chain_id").text(),
        scenario.get("minimum_stake").balance(),
        balances(scenario.find("validators")),
        layout,
        genesis.get("height").u64(),
        ScenarioGenesis.read(genesis, layout, files),
        blocks,
        failing == null ? null : failingBlock(failing, blocks));
  }

  private int protocolVersion() {
    JsonFields version = scenario.get("protocol_version");
    if (!RuntimeConfig.isSupported(version.integer())) {
      throw version.refuse("no protocol " + version.integer() + " runs here");
    }
    return version.integer();
  }

  private static ShardLayout layout(JsonFields json) {
    List<AccountId> boundaries = new ArrayList<>();
    for (JsonFields boundary : json.list("boundary_accounts")) {
      boundaries.add(boundary.account());
    }
    List<Long> ids = new ArrayList<>();
    for (JsonFields id : json.list("shard_ids")) {
      ids.add(id.u64());
    }
    try {
      return new ShardLayout(boundaries, ids);
    } catch (IllegalArgumentException e) {
      throw json.refuse(e.getMessage());
    }
  }

  /** An object of amounts by account, in ascending order of the accounts. */
  private static List<AccountBalance> balances(JsonFields json) {
    List<AccountBalance> balances = new ArrayList<>();
    if (json != null) {
      for (String name : json.names()) {
        balances.add(new AccountBalance(json.accountNamed(name), json.get(name).balance()));
      }
    }
    balances.sort((a, b) -> a.account().compareTo(b.account()));
    return balances;
  }

  private ScenarioBlock block(JsonFields json, ShardLayout layout) {
    Set<Long> missing = new HashSet<>();
    for (JsonFields shard : json.list("missing_shards")) {
      if (layout.indexOf(shard.u64()) < 0) {
        throw shard.refuse("the layout has no shard " + Long.toUnsignedString(shard.u64()));
      }
      missing.add(shard.u64());
    }
    List<SignedTransaction> transactions = new ArrayList<>();
    Set<Integer> expired = new HashSet<>();
    for (JsonFields transaction : json.list("transactions")) {
      JsonFields flag = transaction.find("expired");
      if (flag != null && flag.bool()) {
        expired.add(transactions.size());
      }
      transactions.add(transaction(transaction));
    }
    return new ScenarioBlock(
        json.get("height").u64(),
        json.get("timestamp").u64(),
        json.get("block_hash").hash(),
        json.get("prev_block_hash").hash(),
        json.get("random_seed").hash(),
        json.get("gas_price").balance(),
        json.get("gas_limit").u64(),
        json.get("epoch_height").u64(),
        json.get("epoch_id").hash(),
        missing,
        transactions,
        expired,
        injected(json),
        validatorUpdate(json.find("validator_accounts_update")));
  }

  private static SignedTransaction transaction(JsonFields json) {
    SignedTransaction signed =
        json.get("borsh").borsh(bytes -> BorshReader.readAll(bytes, SignedTransaction::read));
    JsonFields hash = json.find("hash");
    if (hash != null && !hash.hash().equals(signed.hash())) {
      throw hash.refuse("the transaction's is " + signed.hash());
    }
    return signed;
  }

  private static List<Receipt> injected(JsonFields json) {
    List<Receipt> receipts = new ArrayList<>();
    for (JsonFields receipt : json.list("injected_receipts")) {
      receipts.add(receipt.borsh(bytes -> BorshReader.readAll(bytes, Receipt::read)));
    }
    return receipts;
  }

  private static ValidatorAccountsUpdate validatorUpdate(JsonFields json) {
    if (json == null) {
      return null;
    }
    JsonFields treasury = json.find("protocol_treasury");
    return new ValidatorAccountsUpdate(
        balances(json.find("stake_info")),
        balances(json.find("validator_rewards")),
        balances(json.find("last_proposals")),
        treasury == null ? null : treasury.account());
  }

  /** A block of which little is given; the rest follows from the README's formulas. */
  private ScenarioBlock failingBlock(JsonFields json, List<ScenarioBlock> blocks) {
    if (blocks.isEmpty()) {
      throw json.refuse("there is no block before it");
    }
    long height = json.get("height").u64();
    long genesisHeight = scenario.get("genesis").get("height").u64();
    long genesisTime = scenario.get("genesis").get("timestamp").u64();
    ScenarioBlock last = blocks.get(blocks.size() - 1);
    return new ScenarioBlock(
        height,
        genesisTime + (height - genesisHeight) * 1_000_000_000L,
        hash("oracle-block", height),
        last.blockHash(),
        hash("oracle-random", height),
        last.gasPrice(),
        scenario.get("gas_limit").u64(),
        last.epochHeight(),
        last.epochId(),
        Set.of(),
        List.of(),
        Set.of(),
        injected(json),
        null);
  }

  private static CryptoHash hash(String tag, long height) {
    BorshWriter out = new BorshWriter();
    out.raw(tag.getBytes(StandardCharsets.US_ASCII)).u64(height);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }

  /** Balances of the accounts that live in one shard. */
  static List<AccountBalance> ofShard(
      List<AccountBalance> balances, ShardLayout layout, long shard) {
    List<AccountBalance> own = new ArrayList<>();
    for (AccountBalance balance : balances) {
      if (layout.shardOf(balance.account()) == shard) {
        own.add(balance);
      }
    }
    return own;
  }

  /** The part of an update that one shard sees. */
  static ValidatorAccountsUpdate ofShard(
      ValidatorAccountsUpdate update, ShardLayout layout, long shard) {
    if (update == null) {
      return null;
    }
    AccountId treasury = update.protocolTreasury();
    return new ValidatorAccountsUpdate(
        ofShard(update.stakeInfo(), layout, shard),
        ofShard(update.rewards(), layout, shard),
        ofShard(update.lastProposals(), layout, shard),
        treasury != null && layout.shardOf(treasury) == shard ? treasury : null);
  }
}
