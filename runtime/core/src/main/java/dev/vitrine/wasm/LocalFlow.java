package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * What {@link NanFlow} knows of the locals of one body: which hold bits that must not change, and
 * which may hold a NaN that is not canonical. Both flow from local to local, and are known only
 * when all of the body has been read; the time that takes grows with the number of writings and no
 * faster, because contracts come from anybody.
 */
final class LocalFlow {
  private static final int NONE = -1;

  private boolean[] exact = new boolean[64];
  private boolean[] dirty = new boolean[64];
  private int count;

  // Writings: into which local, from what source; and the next one that reads the same local.
  private final IntList targets = new IntList(64);
  private final IntList sources = new IntList(64);
  private final IntList nextReaders = new IntList(64);

  /** For each local the first writing that reads it. */
  private int[] readers = new int[64];

  /** Locals of which something was found out that has not been carried on. */
  private final IntList pending = new IntList(64);

  /** Starts a body: of its locals the first ones are parameters, which come from outside. */
  void begin(int locals, int parameters) {
    if (exact.length < locals) {
      exact = new boolean[locals];
      dirty = new boolean[locals];
      readers = new int[locals];
    }
    count = locals;
    Arrays.fill(exact, 0, locals, false);
    Arrays.fill(dirty, 0, locals, false);
    Arrays.fill(exact, 0, parameters, true);
    targets.clear();
    sources.clear();
  }

  /** A value is put into a local: a source, or one of the constants of {@link NanFlow}. */
  void write(int local, int source) {
    targets.add(local);
    sources.add(source);
  }

  /**
   * All has been read.
   *
   * @param readFrom for each source, from 1, the local that it reads, or -1
   * @param seen whether the bits of a source are seen; more are marked here
   */
  void settle(IntList readFrom, boolean[] seen) {
    linkReaders(readFrom);
    findExact();
    // What is put into a local with bits that must not change is seen there.
    for (int i = 0; i < targets.size(); i++) {
      int source = sources.get(i);
      if (exact[targets.get(i)] && source > 0) {
        seen[source] = true;
      }
    }
    findDirty(readFrom, seen);
  }

  private void linkReaders(IntList readFrom) {
    Arrays.fill(readers, 0, count, NONE);
    nextReaders.clear();
    for (int i = 0; i < targets.size(); i++) {
      int source = sources.get(i);
      int local = source > 0 ? readFrom.get(source - 1) : NONE;
      nextReaders.add(local >= 0 ? readers[local] : NONE);
      if (local >= 0) {
        readers[local] = i;
      }
    }
  }

  private void findExact() {
    for (int local = 0; local < count; local++) {
      if (exact[local]) {
        pending.add(local);
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      if (sources.get(i) == NanFlow.EXACT) {
        mark(exact, targets.get(i));
      }
    }
    while (pending.size() > 0) {
      for (int i = readers[pending.takeLast()]; i != NONE; i = nextReaders.get(i)) {
        mark(exact, targets.get(i));
      }
    }
  }

  private void findDirty(IntList readFrom, boolean[] seen) {
    for (int i = 0; i < targets.size(); i++) {
      int source = sources.get(i);
      if (source > 0 && !seen[source] && readFrom.get(source - 1) < 0) {
        mark(dirty, targets.get(i));
      }
    }
    while (pending.size() > 0) {
      for (int i = readers[pending.takeLast()]; i != NONE; i = nextReaders.get(i)) {
        if (!seen[sources.get(i)]) {
          mark(dirty, targets.get(i));
        }
      }
    }
  }

  private void mark(boolean[] marks, int local) {
    if (!marks[local]) {
      marks[local] = true;
      pending.add(local);
    }
  }

  /** After {@link #settle}: whether reading the local may give a NaN that is not canonical. */
  boolean needsCanonical(int local) {
    return !exact[local] && dirty[local];
  }
}
