package dev.vitrine.jvm.engine;

import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * The data segments of one instance. Endive drops one by putting an empty segment into the
 * instance's array, so that array is looked at and, for the next call, filled again. An active
 * segment counts as dropped as soon as it is applied: {@code memory.init} sees it empty.
 */
final class DataSegments {
  private static final byte[] EMPTY = new byte[0];

  private DataSegment[] live = new DataSegment[0];
  private DataSegment[] initial = live;

  /** Takes the array of the instance, in which nothing is dropped yet. */
  void adopt(DataSegment[] segments) {
    live = segments;
    initial = segments.clone();
  }

  /** As at the start of a call. */
  void reset() {
    System.arraycopy(initial, 0, live, 0, live.length);
  }

  /** What {@code memory.init} copies from. */
  byte[] passive(int index) {
    return live[index] instanceof PassiveDataSegment passive ? passive.data() : EMPTY;
  }

  void drop(int index) {
    live[index] = PassiveDataSegment.EMPTY;
  }
}
