package dev.vitrine.vectors.runtime;

import dev.vitrine.block.ReceiptLists;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** Runs a scenario block by block over all shards ("What happens between blocks"). */
final class ScenarioRun {
  private final Scenario scenario;
  private final Runtime runtime;
  private final MemoryTrieStorage storage = new MemoryTrieStorage();
  private final List<ShardProgress> shards = new ArrayList<>();

  ScenarioRun(Scenario scenario, Runtime runtime) {
    this.scenario = scenario;
    this.runtime = runtime;
    ShardLayout layout = scenario.layout();
    for (int i = 0; i < layout.size(); i++) {
      CryptoHash root = storage.load(scenario.genesis().rows(i));
      shards.add(new ShardProgress(layout.shardId(i), root, scenario.genesisHeight()));
    }
  }

  MemoryTrieStorage storage() {
    return storage;
  }

  List<ShardProgress> shards() {
    return shards;
  }

  /** Receipts that are still on their way. */
  int undelivered() {
    int count = 0;
    for (ShardProgress shard : shards) {
      count += shard.undelivered();
    }
    return count;
  }

  /** Applies one block on all shards, in the layout's order, up to the first that fails. */
  List<Application> apply(ScenarioBlock block) {
    includeChunks(block);
    ShardLayout layout = scenario.layout();
    List<ShardCongestion> congestion = new ArrayList<>();
    List<ShardBandwidthRequests> requests = new ArrayList<>();
    for (ShardProgress shard : ascending()) {
      congestion.add(
          new ShardCongestion(
              shard.shardId, shard.headerCongestion, block.height() - shard.lastIncluded));
      requests.add(new ShardBandwidthRequests(shard.shardId, shard.headerRequests));
    }
    List<Application> applications = new ArrayList<>();
    for (ShardProgress shard : shards) {
      boolean isNew = !block.missingShards().contains(shard.shardId);
      List<Integer> expired = new ArrayList<>();
      List<SignedTransaction> transactions =
          isNew ? transactionsOf(block, shard.shardId, expired) : List.of();
      ApplyContext context =
          new ApplyContext(
              scenario.protocolVersion(),
              scenario.chainId(),
              shard.shardId,
              layout,
              block.height(),
              block.timestamp(),
              block.blockHash(),
              block.prevBlockHash(),
              block.epochId(),
              block.epochHeight(),
              block.randomSeed(),
              block.gasPrice(),
              block.gasLimit(),
              isNew,
              congestion,
              requests,
              scenario.validators(),
              scenario.minimumStake(),
              ScenarioReader.ofShard(block.validatorUpdate(), layout, shard.shardId),
              expired);
      List<Receipt> incoming = isNew ? shard.takeReceipts() : List.of();
      CryptoHash before = shard.root;
      Applied applied = runtime.apply(context, before, storage, transactions, incoming);
      applications.add(new Application(context, before, transactions, incoming, applied));
      if (!(applied instanceof ApplyResult result)) {
        break;
      }
      storage.keep(result.trieChanges());
      shard.applied(isNew, result);
    }
    return applications;
  }

  private List<ShardProgress> ascending() {
    List<ShardProgress> sorted = new ArrayList<>(shards);
    sorted.sort((a, b) -> Long.compare(a.shardId, b.shardId));
    return sorted;
  }

  /** Takes the new chunks in and brings the receipts that they carry on their way. */
  private void includeChunks(ScenarioBlock block) {
    ShardLayout layout = scenario.layout();
    List<List<Receipt>> carried = new ArrayList<>();
    for (ShardProgress shard : shards) {
      if (!block.missingShards().contains(shard.shardId)) {
        carried.add(shard.include(block.height()));
      }
    }
    for (ShardProgress receiver : shards) {
      List<List<Receipt>> lists = new ArrayList<>();
      for (List<Receipt> receipts : carried) {
        List<Receipt> own = new ArrayList<>();
        for (Receipt receipt : receipts) {
          if (ReceiptSink.destination(layout, receipt) == receiver.shardId) {
            own.add(receipt);
          }
        }
        lists.add(own);
      }
      ReceiptLists.shuffle(block.prevBlockHash(), lists);
      List<Receipt> ofBlock = new ArrayList<>();
      lists.forEach(ofBlock::addAll);
      receiver.receive(ofBlock);
      receiver.receiveLast(injected(block, receiver.shardId));
    }
  }

  private List<Receipt> injected(ScenarioBlock block, long shard) {
    List<Receipt> receipts = new ArrayList<>();
    for (Receipt receipt : block.injected()) {
      if (ReceiptSink.destination(scenario.layout(), receipt) == shard) {
        receipts.add(receipt);
      }
    }
    return receipts;
  }

  private List<SignedTransaction> transactionsOf(
      ScenarioBlock block, long shard, List<Integer> expired) {
    List<SignedTransaction> own = new ArrayList<>();
    for (int i = 0; i < block.transactions().size(); i++) {
      SignedTransaction transaction = block.transactions().get(i);
      if (scenario.layout().shardOf(transaction.transaction().signerId()) == shard) {
        if (block.expired().contains(i)) {
          expired.add(own.size());
        }
        own.add(transaction);
      }
    }
    return own;
  }
}
