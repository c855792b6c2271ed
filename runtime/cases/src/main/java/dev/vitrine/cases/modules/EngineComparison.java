package dev.vitrine.cases.modules;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.Noise;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.JsonDiff;
import dev.vitrine.vectors.VmCaseText;
import dev.vitrine.vectors.VmRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls generated modules on two engines, which must record the same: gas, errors, logs, results,
 * effects, profile. Each method is called with gas enough, then with what that took, one unit less,
 * and amounts between, so that gas ends at many places; then as a view, with and without limit.
 */
public final class EngineComparison {
  private static final String WELL = "no error";

  /** Gas for some hundred thousand instructions, or a few host functions that make receipts. */
  private static final long ENOUGH_GAS = VmCaseText.MOST_GAS / 5000;

  private static final long MUCH_GAS = VmCaseText.MOST_GAS / 500;

  private final VmRecorder first;
  private final VmRecorder second;
  private final boolean thorough;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> endings = new TreeMap<>();
  private int calls;

  /**
   * Compares these two.
   *
   * @param thorough whether each method is called eight times, not four
   */
  public EngineComparison(VmRecorder first, VmRecorder second, boolean thorough) {
    this.first = first;
    this.second = second;
    this.thorough = thorough;
  }

  /** Makes all calls of the module of this number. */
  public void compare(long seed) {
    compare(seed, GeneratedModule.of(seed));
  }

  /** The same with a module whose code changes nothing but memory and globals. */
  public void compareLasting(long seed) {
    compare(seed, GeneratedModule.lasting(seed));
  }

  private void compare(long seed, GeneratedModule module) {
    Noise noise = new Noise(~seed);
    int protocol = noise.below(8) == 0 ? 84 : 85 + noise.below(2);
    for (String method : module.methods()) {
      String name = "seed " + seed + ", " + method;
      long gas = noise.below(12) == 0 ? MUCH_GAS : ENOUGH_GAS;
      JsonObject record = compare(call(name, module, method, protocol).gas(gas));
      long used = Long.parseUnsignedLong(record.getString("used_gas", "0"));
      if (used == 0) {
        continue;
      }
      compare(call(name, module, method, protocol).gas(used - 1));
      for (int i = thorough ? 3 : 1; i > 0; i--) {
        long less = Long.remainderUnsigned(noise.next(), used);
        compare(call(name, module, method, protocol).gas(less));
      }
      if (thorough) {
        compare(call(name, module, method, protocol).gas(used));
      }
      if (used == gas) {
        // Nothing but gas would end it, and views have no end of that (docs/spec/vm.md §6.3).
        continue;
      }
      long limit = Long.remainderUnsigned(noise.next(), used);
      boolean limited = noise.below(2) == 0;
      compare(call(name, module, method, protocol).view(limited ? limit : gas));
      if (thorough) {
        compare(call(name, module, method, protocol).view(limited ? gas : limit));
      }
    }
  }

  private static VmCaseText call(String name, GeneratedModule module, String method, int protocol) {
    return new VmCaseText(name, module.code(), method)
        .protocol(protocol)
        .input(new byte[] {1, 2, 3})
        .promiseResult(new byte[] {4, 5})
        .stored(new byte[0], new byte[] {6});
  }

  /** What the first engine recorded. */
  private JsonObject compare(VmCaseText call) {
    String line = call.line();
    JsonObject expected = first.record(line);
    List<Difference> found = JsonDiff.between(expected, second.record(line));
    calls++;
    JsonValue error = expected.get("error");
    endings.merge(error.isNull() ? WELL : error.asObject().getString("kind", ""), 1, Integer::sum);
    if (!found.isEmpty()) {
      differences.add(call + ": " + found);
    }
    return expected;
  }

  /** Adds what another comparison found. */
  public void add(EngineComparison other) {
    differences.addAll(other.differences);
    calls += other.calls;
    other.endings.forEach((kind, times) -> endings.merge(kind, times, Integer::sum));
  }

  /** Calls on which the engines differ, with the fields; empty if they agree. */
  public List<String> differences() {
    return differences;
  }

  /** How many calls were made on each engine. */
  public int calls() {
    return calls;
  }

  /** How calls ended: kinds of errors, and how often. */
  public Map<String, Integer> endings() {
    return endings;
  }
}
