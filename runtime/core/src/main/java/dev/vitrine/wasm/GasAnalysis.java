package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Finds where in one function body gas is charged and how much: the protocol's algorithm ({@code
 * docs/spec/vm.md} §5.2), which charges runs of opcodes at once where nobody can see the
 * difference.
 *
 * <p>A point is an offset, a kind and a number of opcodes. The protocol collects all points and
 * then merges them in two passes. Most merges can be made at once, with the same result: only the
 * points of a loop have to wait, because a branch that comes later changes their kind.
 */
final class GasAnalysis {
  /** Stands for the fee of a bulk opcode, which depends on its operand (§5.1). */
  static final int BULK_FEE = -1;

  private static final byte PURE = 0;
  private static final byte PRE = 1;
  private static final byte POST = 2;
  private static final byte BETWEEN = 3;
  private static final byte UNREACHABLE = 4;
  private static final byte BULK = 5;
  private static final byte APART = -1;

  /** Kind of two points at one offset, by the kinds of the first (row) and second. */
  private static final byte[][] SAME_OFFSET = {
    {PURE, PRE, POST, BETWEEN, UNREACHABLE, APART},
    {PRE, PRE, BETWEEN, BETWEEN, UNREACHABLE, APART},
    {POST, BETWEEN, POST, BETWEEN, UNREACHABLE, APART},
    {BETWEEN, BETWEEN, BETWEEN, BETWEEN, UNREACHABLE, APART},
    {UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE, APART},
    {APART, APART, APART, APART, APART, APART},
  };

  /** Kind of two points that follow each other, at whatever offsets. */
  private static final byte[][] ACROSS = {
    {PURE, PRE, APART, APART, APART, APART},
    {APART, APART, APART, APART, APART, APART},
    {POST, BETWEEN, APART, APART, APART, APART},
    {APART, APART, APART, APART, APART, APART},
    {APART, APART, APART, APART, UNREACHABLE, APART},
    {APART, APART, APART, APART, APART, APART},
  };

  // What a branch to a frame does; a number of zero or more is the first point of a loop.
  private static final int UNTAKEN = -1;
  private static final int FORWARD = -2;

  private static final byte NOTHING_SCHEDULED = -1;

  private int[] offsets = new int[256];
  private byte[] kinds = new byte[256];
  private int[] fees = new int[256];

  /**
   * For a point that ends with a direct call: one more than the function called, and where the call
   * ends. Else 0.
   */
  private int[] callees = new int[256];

  private int[] callEnds = new int[256];
  private int count;

  /** Points below this index cannot take another one in. */
  private int barrier;

  private byte scheduledKind = NOTHING_SCHEDULED;
  private int scheduledFee;
  private boolean scheduledIsLoop;

  private int[] targets = new int[64];
  private boolean[] outerDead = new boolean[64];
  private int depth;
  private boolean dead;

  /** Starts a function. */
  void begin() {
    count = 0;
    barrier = 0;
    scheduledKind = NOTHING_SCHEDULED;
    depth = 0;
    dead = false;
    targets[0] = UNTAKEN;
  }

  /** An opcode that nobody can observe. */
  void pure(int at) {
    before(at, PURE, 1);
  }

  /** An opcode that may trap, or whose effect can be seen. */
  void sideEffect(int at) {
    before(at, PRE, 1);
    schedule(POST, 0);
  }

  /** A direct call of a function, whose opcode and index end at {@code end}. */
  void call(int at, int function, int end) {
    sideEffect(at);
    callees[count - 1] = function + 1;
    callEnds[count - 1] = end;
  }

  void bulk(int at) {
    before(at, BULK, BULK_FEE);
    schedule(POST, 0);
  }

  void unreachable(int at) {
    before(at, PRE, 1);
    schedule(UNREACHABLE, 0);
    dead = true;
  }

  void block(int at) {
    before(at, PURE, 0);
    push(UNTAKEN);
  }

  void loop(int at) {
    flush(at);
    int first = count;
    add(at, dead ? UNREACHABLE : PURE, 0);
    barrier = count;
    schedule(PURE, 1);
    scheduledIsLoop = true;
    push(first);
  }

  void ifThen(int at) {
    before(at, PRE, 1);
    schedule(POST, 0);
    push(FORWARD);
  }

  void otherwise(int at) {
    flush(at);
    pop();
    push(FORWARD);
    before(at, PRE, 0);
    schedule(POST, 0);
  }

  void end(int at) {
    if (targets[depth] == FORWARD) {
      before(at, PRE, 0);
      schedule(POST, 0);
    } else {
      before(at, PURE, 0);
    }
    if (depth > 0) {
      pop();
    }
  }

  /**
   * A branch; {@link #target} tells where to, and {@link #neverContinues} that nothing runs after
   * it.
   */
  void branch(int at) {
    before(at, PRE, 1);
    schedule(POST, 0);
  }

  /** Marks the frame so many levels outwards as a target. */
  void target(int levels) {
    int frame = depth - levels;
    int target = targets[frame];
    if (target == UNTAKEN) {
      targets[frame] = FORWARD;
    } else if (target >= 0) {
      // The branch itself has made the loop's second point stand, so that it follows the first.
      kinds[target] = PRE;
      kinds[target + 1] = POST;
    }
  }

  void targetRoot() {
    target(depth);
  }

  void neverContinues() {
    dead = true;
  }

  private void push(int target) {
    depth++;
    if (depth == targets.length) {
      targets = Arrays.copyOf(targets, depth * 2);
      boolean[] wider = new boolean[depth * 2];
      System.arraycopy(outerDead, 0, wider, 0, depth);
      outerDead = wider;
    }
    targets[depth] = target;
    outerDead[depth] = dead;
  }

  private void pop() {
    dead = outerDead[depth];
    depth--;
  }

  private void before(int at, byte kind, int fee) {
    boolean flushed = flush(at);
    byte effective = dead ? UNREACHABLE : kind;
    if (count > barrier) {
      int last = count - 1;
      byte merged = (flushed ? SAME_OFFSET : ACROSS)[kinds[last]][effective];
      if (merged != APART && fee != BULK_FEE && fees[last] != BULK_FEE) {
        kinds[last] = merged;
        fees[last] += fee;
        return;
      }
    }
    add(at, effective, fee);
  }

  private void schedule(byte kind, int fee) {
    scheduledKind = kind;
    scheduledFee = fee;
    scheduledIsLoop = false;
  }

  /**
   * Sets the point that the opcode before this one has left, if any: always a point of its own
   * first.
   */
  private boolean flush(int at) {
    if (scheduledKind == NOTHING_SCHEDULED) {
      return false;
    }
    add(at, scheduledKind, scheduledFee);
    scheduledKind = NOTHING_SCHEDULED;
    if (scheduledIsLoop) {
      barrier = count;
    }
    return true;
  }

  private void add(int at, byte kind, int fee) {
    if (count == offsets.length) {
      int size = count * 2;
      offsets = Arrays.copyOf(offsets, size);
      kinds = Arrays.copyOf(kinds, size);
      fees = Arrays.copyOf(fees, size);
      callees = Arrays.copyOf(callees, size);
      callEnds = Arrays.copyOf(callEnds, size);
    }
    offsets[count] = at;
    kinds[count] = kind;
    fees[count] = fee;
    callees[count] = 0;
    count++;
  }

  /**
   * Ends the function: what is left to merge is merged, and the points that charge something are
   * added to {@code points}.
   */
  void finish(GasPoints points) {
    merge(SAME_OFFSET, true);
    merge(ACROSS, false);
    for (int i = 0; i < count; i++) {
      if (kinds[i] != UNREACHABLE && fees[i] != 0) {
        if (callees[i] == 0) {
          points.add(offsets[i], fees[i]);
        } else {
          points.addCall(offsets[i], fees[i], callees[i] - 1, callEnds[i]);
        }
      }
    }
  }

  /**
   * After {@link #finish}: whether the function runs from start to end without anything that can
   * trap, branch or be seen, so that all of it is one charge.
   */
  boolean isOneCharge() {
    return count == 1 && kinds[0] == PURE;
  }

  private void merge(byte[][] rule, boolean sameOffsetOnly) {
    if (count == 0) {
      return;
    }
    int last = 0;
    for (int i = 1; i < count; i++) {
      if (!sameOffsetOnly || offsets[last] == offsets[i]) {
        byte merged = rule[kinds[last]][kinds[i]];
        if (merged != APART && fees[last] != BULK_FEE && fees[i] != BULK_FEE) {
          kinds[last] = merged;
          fees[last] += fees[i];
          if (callees[i] != 0) {
            callees[last] = callees[i];
            callEnds[last] = callEnds[i];
          }
          continue;
        }
      }
      last++;
      offsets[last] = offsets[i];
      kinds[last] = kinds[i];
      fees[last] = fees[i];
      callees[last] = callees[i];
      callEnds[last] = callEnds[i];
    }
    count = last + 1;
  }
}
