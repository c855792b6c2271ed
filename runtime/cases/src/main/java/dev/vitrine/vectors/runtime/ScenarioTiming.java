package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.state.Row;
import dev.vitrine.trie.StateChange;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.PreparedCache;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;

/** Applies a scenario's chunks and tells how long each took; compares nothing. */
public final class ScenarioTiming {
  private static final long CACHE_BYTES = 16 << 20;

  private final VectorFiles files;
  private final Runtime runtime;
  private final LongSupplier clock;

  /**
   * One application.
   *
   * @param what was applied mostly: {@code transactions}, {@code refunds}, {@code transfers} or
   *     {@code calls of METHOD}
   * @param count how many of them
   * @param rows of contracts that were set or removed
   * @param nanos how long it took
   */
  public record Timed(String what, int count, int rows, long nanos) {}

  /**
   * @param files what scenarios name
   * @param engine where contracts run
   * @param clock nanoseconds since some time; where there is none, zero
   */
  public ScenarioTiming(VectorFiles files, Engine engine, LongSupplier clock) {
    this.files = files;
    this.runtime = new Runtime(new ContractRunner(engine, new PreparedCache(CACHE_BYTES)));
    this.clock = clock;
  }

  /**
   * Applies all blocks once.
   *
   * @param json the text of a file
   * @return the applications that executed something, in order
   */
  public List<Timed> run(String json) {
    List<Timed> all = new ArrayList<>();
    Blocks blocks = begin(json);
    while (blocks.hasNext()) {
      all.addAll(blocks.next());
    }
    return all;
  }

  /** Gets ready to apply one block after the other. */
  public Blocks begin(String json) {
    JsonFields file = new JsonFields("$", Json.parse(json));
    return new Blocks(ScenarioReader.read(file.get("scenario"), files));
  }

  /** A scenario that is being applied. */
  public final class Blocks {
    private final ScenarioRun run;
    private final Iterator<ScenarioBlock> blocks;

    private Blocks(Scenario scenario) {
      this.run = new ScenarioRun(scenario, runtime);
      this.blocks = scenario.blocks().iterator();
    }

    /** Whether there is one more block. */
    public boolean hasNext() {
      return blocks.hasNext();
    }

    /** Applies the next block; the applications in it that executed something. */
    public List<Timed> next() {
      ScenarioBlock block = blocks.next();
      long start = clock.getAsLong();
      List<Application> applications = run.apply(block);
      long nanos = clock.getAsLong() - start;
      List<Timed> timed = new ArrayList<>();
      for (Application application : applications) {
        if (application.applied() instanceof ApplyFailure failure) {
          throw new IllegalStateException(failure.reason());
        }
        ApplyResult result = (ApplyResult) application.applied();
        if (!result.outcomes().isEmpty()) {
          timed.add(new Timed(what(application), result.outcomes().size(), rows(result), nanos));
        }
      }
      return timed;
    }
  }

  private static String what(Application application) {
    if (!application.transactions().isEmpty()) {
      return "transactions";
    }
    if (application.incoming().isEmpty()) {
      return "delayed receipts";
    }
    Receipt first = application.incoming().get(0);
    if (first.predecessorId().isSystem()) {
      return "refunds";
    }
    if (first.body() instanceof ActionReceipt receipt) {
      Action action = receipt.actions().get(0);
      return action instanceof FunctionCallAction call
          ? "calls of " + call.methodName()
          : "transfers";
    }
    return "data";
  }

  private static int rows(ApplyResult result) {
    int rows = 0;
    for (StateChange change : result.stateChanges()) {
      rows += change.key().row() == Row.CONTRACT_DATA ? 1 : 0;
    }
    return rows;
  }
}
