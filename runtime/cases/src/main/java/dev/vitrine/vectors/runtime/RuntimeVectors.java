package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.JsonDiff;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.PreparedCache;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scenarios of {@code vectors/runtime} and compares every field, applies each chunk once more
 * on its own proof, and checks that no token is made or lost. Not safe for several threads.
 */
public final class RuntimeVectors {
  private static final long CACHE_BYTES = 16 << 20;
  private static final int MAX_DIFFERENCES = 50;

  private final VectorFiles files;
  private final Runtime runtime;

  /** Runs on this engine, with files from there. */
  public RuntimeVectors(VectorFiles files, Engine engine) {
    this.files = files;
    this.runtime = new Runtime(new ContractRunner(engine, new PreparedCache(CACHE_BYTES)));
  }

  /** Whether a vector file is one of these: a scenario with what is expected of it. */
  public static boolean isScenario(String json) {
    int at = json.indexOf("\"scenario\"");
    return at >= 0 && json.lastIndexOf("\"blocks\"") > at;
  }

  /**
   * Runs one scenario.
   *
   * @param json the text of a file
   * @throws VectorFormatException if it is not as the README says
   */
  public CaseResult run(String json) {
    JsonFields file = new JsonFields("$", parse(json));
    Scenario scenario = ScenarioReader.read(file.get("scenario"), files);
    return new CaseResult(
        file.get("name").text(), new Comparison(scenario, file.get("expect")).run());
  }

  /**
   * Runs a scenario that has no expectations and tells what happened, in the form of {@code
   * expect.blocks} with all members.
   */
  public JsonObject apply(String json) {
    JsonFields file = new JsonFields("$", parse(json));
    JsonFields given = file.find("scenario");
    Scenario scenario = ScenarioReader.read(given == null ? file : given, files);
    return new ScenarioReport(new ScenarioRun(scenario, runtime), scenario).toJson();
  }

  /**
   * Members of a scenario that nobody reads and no README documents, each in a sentence with its
   * path: they may be misspelt. Nothing is run.
   *
   * @throws VectorFormatException if what is read is not as the README says
   */
  public List<String> unread(String json) {
    UnreadMembers members = new UnreadMembers();
    JsonFields file = new JsonFields("$", parse(json), members);
    JsonFields given = file.find("scenario");
    ScenarioReader.read(given == null ? file : given, files);
    return members.sentences();
  }

  /**
   * The paths of all files that a scenario names, as they are asked of {@link VectorFiles}.
   *
   * @throws VectorFormatException if the text is not a scenario
   */
  public static List<String> filesOf(String json) {
    return ScenarioFiles.named(parse(json));
  }

  private static JsonValue parse(String json) {
    try {
      return Json.parse(json);
    } catch (ParseException e) {
      throw new VectorFormatException("$", "not JSON: " + e.getMessage());
    }
  }

  private final class Comparison {
    private final Scenario scenario;
    private final JsonObject expect;
    private final ScenarioRun run;
    private final WitnessReplay replay = new WitnessReplay(runtime);
    private final TokenLedger tokens;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Scenario scenario, JsonFields expect) {
      this.scenario = scenario;
      this.expect = expect.json().asObject();
      this.run = new ScenarioRun(scenario, runtime);
      this.tokens = new TokenLedger(scenario, run);
      ShardLayout layout = scenario.layout();
      for (int i = 0; i < layout.size(); i++) {
        replay.learn(scenario.genesis().rows(i));
      }
    }

    List<Difference> run() {
      compareStates("genesis_state");
      JsonValue blocks = expect.get("blocks");
      for (int i = 0; i < scenario.blocks().size(); i++) {
        JsonObject expected = blocks.asArray().get(i).asObject();
        ScenarioBlock block = scenario.blocks().get(i);
        List<Application> applications = run.apply(block);
        for (int shard = 0; shard < applications.size(); shard++) {
          JsonValue recorded = expected.get("shards").asArray().get(shard);
          if (!compare(
              "blocks[" + i + "].shards[" + shard + "].", recorded, applications.get(shard))) {
            return differences;
          }
        }
        String lost = tokens.check(block, applications);
        if (lost != null) {
          differences.add(new Difference("blocks[" + i + "].tokens", "as many as before", lost));
        }
        if (differences.size() >= MAX_DIFFERENCES) {
          return differences;
        }
      }
      compareStates("final_state");
      if (scenario.failing() != null) {
        compareFailure();
      } else {
        String expected = expect.get("undelivered_receipts").toString();
        String found = Integer.toString(run.undelivered());
        if (!expected.equals(found)) {
          differences.add(new Difference("undelivered_receipts", expected, found));
        }
      }
      return differences;
    }

    /** False if the application failed, so that nothing can follow it. */
    private boolean compare(String path, JsonValue recorded, Application application) {
      if (application.applied() instanceof ApplyFailure failure) {
        differences.add(new Difference(path, "a result", failure.reason()));
        return false;
      }
      ApplyResult result = (ApplyResult) application.applied();
      JsonValue expected = OptionalMembers.recorded(recorded);
      JsonObject all = ApplicationRecord.of(application, result);
      JsonValue found =
          OptionalMembers.isShort(expected)
              ? OptionalMembers.shortened(all, expected)
              : OptionalMembers.found(all, expected);
      add(path, JsonDiff.between(expected, found));
      add(path, replay.differences(application, result));
      replay.learn(result);
      return true;
    }

    private void add(String path, List<Difference> more) {
      for (Difference difference : more) {
        differences.add(
            new Difference(path + difference.path(), difference.expected(), difference.found()));
      }
    }

    private void compareStates(String name) {
      JsonValue recorded = expect.get(name);
      if (recorded == null) {
        return;
      }
      for (int i = 0; i < run.shards().size(); i++) {
        ShardProgress shard = run.shards().get(i);
        JsonValue expected = recorded.asArray().get(i);
        JsonObject found = StateSummary.of(shard.shardId, shard.root, run.storage());
        add(
            name + "[" + i + "].",
            JsonDiff.between(expected, OptionalMembers.found(found, expected)));
      }
    }

    private void compareFailure() {
      JsonObject expected = expect.get("apply_error").asObject();
      List<Application> applications = run.apply(scenario.failing());
      Application last = applications.get(applications.size() - 1);
      // Every other error that ends an application is about the state or a sum in it.
      ApplyFailure.Kind kind =
          expected.get("kind").asString().startsWith("ReceiptValidationError")
              ? ApplyFailure.Kind.INVALID_RECEIPT
              : ApplyFailure.Kind.INCONSISTENT_STATE;
      boolean failed =
          last.applied() instanceof ApplyFailure failure
              && failure.kind() == kind
              && last.context().shardId() == expected.get("shard_id").asLong();
      if (!failed) {
        differences.add(
            new Difference("apply_error", expected.toString(), last.applied().toString()));
      }
    }
  }
}
