package dev.vitrine.jvm.engine;

import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * The data segments of one instance, and which of them are dropped. An active segment counts as
 * dropped as soon as it is applied, so {@code memory.init} sees it empty.
 */
final class DataSegments {
  private static final byte[] EMPTY = new byte[0];

  private final DataSegment[] segments;
  private final boolean[] dropped;

  DataSegments(DataSegment[] segments) {
    this.segments = segments;
    this.dropped = new boolean[segments.length];
  }

  /** As at the start of a call. */
  void reset() {
    java.util.Arrays.fill(dropped, false);
  }

  byte[] passive(int index) {
    return !dropped[index] && segments[index] instanceof PassiveDataSegment passive
        ? passive.data()
        : EMPTY;
  }

  void drop(int index) {
    dropped[index] = true;
  }
}
