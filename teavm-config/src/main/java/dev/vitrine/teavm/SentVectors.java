package dev.vitrine.teavm;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.bench.Benchmark;
import dev.vitrine.bench.Benchmarks;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vectors.VmVectors;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import dev.vitrine.vectors.runtime.ScenarioTiming;
import dev.vitrine.vectors.runtime.ScenarioTiming.Timed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Recorded vectors, sent from outside and compared here; and benchmarks. There are no files in a
 * browser: one that a vector names is asked for, and the request is made again when it has been
 * sent.
 */
final class SentVectors {
  private final Map<String, byte[]> files = new HashMap<>();
  private final VmVectors vm;
  private final RuntimeVectors runtime;
  private final BrowserEngine engine = new BrowserEngine();
  private String benchmarkName;
  private Benchmark benchmark;
  private ScenarioTiming.Blocks blocks;

  SentVectors() {
    vm = new VmVectors(this::file, engine);
    runtime = new RuntimeVectors(this::file, engine);
  }

  /** Lets calls reuse instances from now on as this name of {@link Reuse} says. */
  void reuse(String name) {
    engine.reuse(Reuse.named(name));
  }

  /** Compares a line of a vector file. */
  JsonObject vm(String line) {
    return compared(vm::run, line);
  }

  /** Makes the call of a case, without comparing. */
  JsonObject record(String line) {
    return answered(() -> Json.object().add("record", vm.record(line)));
  }

  /** Compares a scenario. */
  JsonObject runtime(String scenario) {
    return compared(runtime::run, scenario);
  }

  /** Runs a benchmark so many times; the one that was asked for last stays set up. */
  JsonObject bench(String name, int times) {
    try {
      if (!name.equals(benchmarkName)) {
        benchmark = Benchmarks.named(name, this::file, engine);
        benchmarkName = name;
      }
      int value = 0;
      for (int i = 0; i < times; i++) {
        value += benchmark.run();
      }
      return Json.object().add("value", value);
    } catch (WantedFile e) {
      return wanted(e);
    }
  }

  /** Gets ready to apply a scenario block by block; there is no clock in here. */
  JsonObject begin(String scenario) {
    try {
      blocks = new ScenarioTiming(this::file, engine, () -> 0).begin(scenario);
      return Json.object();
    } catch (WantedFile e) {
      return wanted(e);
    }
  }

  /** Applies the next block of that scenario and tells what was in it. */
  JsonObject block() {
    JsonArray applications = new JsonArray();
    if (!blocks.hasNext()) {
      return Json.object().add("end", true);
    }
    for (Timed one : blocks.next()) {
      applications.add(
          Json.object().add("what", one.what()).add("count", one.count()).add("rows", one.rows()));
    }
    return Json.object().add("applications", applications);
  }

  /**
   * Keeps a file.
   *
   * @param bytes in base64, or null if there is no such file
   */
  JsonObject keep(String path, String bytes) {
    files.put(path, bytes == null ? null : Base64Text.decode(bytes));
    return Json.object();
  }

  private byte[] file(String path) {
    if (!files.containsKey(path)) {
      throw new WantedFile(path);
    }
    return files.get(path);
  }

  private static JsonObject compared(Function<String, CaseResult> vectors, String json) {
    return answered(() -> report(vectors.apply(json)));
  }

  private static JsonObject answered(Supplier<JsonObject> work) {
    try {
      return work.get();
    } catch (WantedFile e) {
      return wanted(e);
    } catch (VectorFormatException e) {
      return Json.object().add("malformed", e.getMessage());
    } catch (RuntimeException | Error e) {
      return Json.object().add("error", e.toString());
    }
  }

  private static JsonObject wanted(WantedFile file) {
    return Json.object().add("wanted", file.getMessage());
  }

  private static JsonObject report(CaseResult result) {
    JsonArray differences = new JsonArray();
    for (Difference one : result.differences()) {
      differences.add(
          Json.object()
              .add("path", one.path())
              .add("expected", one.expected())
              .add("found", one.found()));
    }
    return Json.object().add("name", result.name()).add("differences", differences);
  }

  /** A file that has not been sent yet. */
  private static final class WantedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WantedFile(String path) {
      super(path, null, false, false);
    }
  }
}
