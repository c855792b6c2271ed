package dev.vitrine.jvm.figures;

import dev.vitrine.vectors.runtime.ScenarioTiming.Timed;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how many transactions, receipts and rows a second were applied, beside the reference. */
public final class ChunkFigures {
  /** Chunks with less in them are there to prepare others. */
  private static final int LEAST = 100;

  /** What one core does in the reference, with recording (vectors/reference-throughput.md). */
  private static final Map<String, Integer> REFERENCE =
      Map.of(
          "ft-transfer-1000 transactions", 23_400,
          "ft-transfer-1000 calls of ft_transfer", 12_760,
          "ft-transfer-1000 refunds", 104_500,
          "transfer-1000 transactions", 23_100,
          "transfer-1000 transfers", 137_000,
          "transfer-1000 refunds", 97_200,
          "noop-call-1000 calls of noop", 59_100,
          "storage-write-10000 calls of heavy_write, rows", 260_000);

  private final PrintWriter out;

  /** Prints there. */
  public ChunkFigures(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints a line for each sort of chunk in a scenario.
   *
   * @param scenario its name
   * @param runs what several runs of it took; the fastest chunk of each sort counts, as others were
   *     disturbed
   */
  public void print(String scenario, List<List<Timed>> runs) {
    Map<String, Timed> best = new LinkedHashMap<>();
    for (List<Timed> run : runs) {
      for (Timed timed : run) {
        if (timed.count() >= LEAST) {
          best.merge(timed.what(), timed, ChunkFigures::faster);
        }
      }
    }
    for (Timed timed : best.values()) {
      row(scenario + " " + timed.what(), timed.count(), timed.nanos());
      if (timed.rows() > 10 * timed.count()) {
        row(scenario + " " + timed.what() + ", rows", timed.rows(), timed.nanos());
      }
    }
  }

  private static Timed faster(Timed a, Timed b) {
    return a.nanos() / (double) a.count() <= b.nanos() / (double) b.count() ? a : b;
  }

  private void row(String what, int count, long nanos) {
    double perSecond = count * 1e9 / nanos;
    Integer reference = REFERENCE.get(what);
    String ratio =
        reference == null
            ? ""
            : String.format(Locale.ROOT, "  reference : this %.1f", reference / perSecond);
    out.println(
        String.format(
            Locale.ROOT, "  %-48s %9.1f ms %,9.0f/s%s", what, nanos / 1e6, perSecond, ratio));
    out.flush();
  }

  /** Prints where the time goes. */
  void shares(List<String> shares) {
    out.println("    where the time goes: " + String.join(", ", shares));
    out.flush();
  }
}
