package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
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
      blocks.add(
          new JsonObject()
              .add("height", ApplicationRecord.number(block.height()))
              .add("shards", shards));
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
}
