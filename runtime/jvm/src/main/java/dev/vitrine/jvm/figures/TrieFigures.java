package dev.vitrine.jvm.figures;

import dev.vitrine.bench.TrieRows;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.trie.TrieRecorder;
import dev.vitrine.types.CryptoHash;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what building and changing tries costs, against the number of rows. */
public final class TrieFigures {
  private static final int LARGEST = 1_000_000;
  private static final int CHANGED = 1_000;
  private static final int ROUNDS = 9;

  private final PrintWriter out;

  /** Prints there. */
  public TrieFigures(PrintWriter out) {
    this.out = out;
  }

  /** Loads and changes tries of 10^3 to 10^6 rows. */
  public void print() {
    out.println("Trie, JVM, one thread:");
    for (int rows = 1_000; rows <= LARGEST; rows *= 10) {
      List<TrieEntry> entries = TrieRows.first(rows);
      long before = usedMemory();
      MemoryTrieStorage storage = new MemoryTrieStorage();
      long start = now();
      CryptoHash root = storage.load(entries);
      double seconds = (now() - start) / 1e9;
      out.println(
          String.format(
              Locale.ROOT,
              "  load %,9d rows in %6.2f s, %,8.0f rows/s, %4d MB",
              rows,
              seconds,
              rows / seconds,
              (usedMemory() - before) >> 20));
      changes(storage, root, rows);
      out.flush();
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Changes a thousand rows of many, again and again, with and without a record of the reads. */
  private void changes(MemoryTrieStorage storage, CryptoHash first, int rows) {
    CryptoHash root = first;
    double silent = Double.MAX_VALUE;
    double recorded = Double.MAX_VALUE;
    double proof = Double.MAX_VALUE;
    int nodes = 0;
    for (int round = 1; round <= 2 * ROUNDS; round++) {
      List<TrieEntry> changes = new ArrayList<>();
      for (int i = 0; i < CHANGED; i++) {
        changes.add(TrieRows.row((int) ((i * 7919L + round * 104_729L) % rows), round));
      }
      changes.sort((a, b) -> TrieKey.compare(a.key(), b.key()));
      boolean records = round % 2 == 0;
      long start = now();
      Trie trie = Trie.open(storage, root);
      TrieRecorder recorder = new TrieRecorder();
      Trie used = records ? trie.recording(recorder) : trie;
      for (TrieEntry change : changes) {
        used.get(change.key());
      }
      TrieChanges done = used.update(changes);
      long changed = now();
      recorder.items();
      long proved = now();
      root = storage.keep(done);
      nodes = done.insertions().size();
      if (records) {
        recorded = Math.min(recorded, (changed - start) / 1e3 / CHANGED);
        proof = Math.min(proof, (proved - changed) / 1e3 / CHANGED);
      } else {
        silent = Math.min(silent, (changed - start) / 1e3 / CHANGED);
      }
    }
    out.println(
        String.format(
            Locale.ROOT,
            "  read and change %,d of %,9d: %5.2f µs a row, recorded %5.2f, its proof %5.2f more;"
                + " %.1f new nodes and values a row",
            CHANGED,
            rows,
            silent,
            recorded,
            proof,
            nodes / (double) CHANGED));
  }

  /** The thread's CPU time, nanoseconds: other programs do not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
