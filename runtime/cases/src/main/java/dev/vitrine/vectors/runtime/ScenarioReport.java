package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** What happened in a scenario, for a person to read. */
final class ScenarioReport {
  private final ScenarioRun run;
  private final Scenario scenario;

  ScenarioReport(ScenarioRun run, Scenario scenario) {
    this.run = run;
    this.scenario = scenario;
  }

  JsonObject toJson() {
    JsonArray genesis = new JsonArray();
    for (ShardProgress shard : run.shards()) {
      genesis.add(
          new JsonObject()
              .add("shard_id", ApplicationRecord.number(shard.shardId))
              .add("state_root", shard.root.toString()));
    }
    JsonArray blocks = new JsonArray();
    JsonObject report = new JsonObject().add("genesis", genesis).add("blocks", blocks);
    for (ScenarioBlock block : scenario.blocks()) {
      List<Application> applications = run.apply(block);
      JsonArray shards = new JsonArray();
      JsonObject told =
          new JsonObject()
              .add("height", ApplicationRecord.number(block.height()))
              .add("shards", shards);
      List<CryptoHash> dropped = dropped(block);
      if (!dropped.isEmpty()) {
        told.add("dropped_transactions", ApplicationRecord.hashes(dropped));
      }
      blocks.add(told);
      for (Application application : applications) {
        if (application.applied() instanceof ApplyFailure failure) {
          return report.add(
              "apply_error",
              new JsonObject()
                  .add("height", ApplicationRecord.number(block.height()))
                  .add("shard_id", ApplicationRecord.number(application.context().shardId()))
                  .add("kind", failure.kind().name())
                  .add("reason", failure.reason()));
        }
        shards.add(ApplicationRecord.of(application, (ApplyResult) application.applied()));
      }
    }
    JsonArray states = new JsonArray();
    for (ShardProgress shard : run.shards()) {
      states.add(StateSummary.of(shard.shardId, shard.root, run.storage()));
    }
    return report.add("undelivered_receipts", run.undelivered()).add("final_state", states);
  }

  /** Transactions that no chunk takes, because their signer's shard has none in this block. */
  private List<CryptoHash> dropped(ScenarioBlock block) {
    List<CryptoHash> dropped = new ArrayList<>();
    for (SignedTransaction signed : block.transactions()) {
      long shard = scenario.layout().shardOf(signed.transaction().signerId());
      if (block.missingShards().contains(shard)) {
        dropped.add(signed.hash());
      }
    }
    return dropped;
  }
}
