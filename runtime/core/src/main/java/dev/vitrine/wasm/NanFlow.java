package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Decides where in one body a NaN has to be made canonical.
 *
 * <p>The protocol makes the result of every floating point operation canonical ({@code
 * docs/spec/vm.md} §3.3). Nobody can tell before the bits are seen: by a store, a reinterpretation,
 * a sign operation, a call, a return, a global. Arithmetic, comparisons and truncations treat all
 * NaNs alike. So a result that goes only into such operations, or into locals that do, stays as the
 * engine made it.
 *
 * <p>A local is <em>loose</em> if nothing but such results, and constants that are no NaN, are ever
 * put into it: then its value may be made canonical where it is read and seen. Any other local
 * holds bits that must not change, so that a result is made canonical before it is put there.
 */
final class NanFlow {
  /** A value whose bits stand, or that is no floating point number. */
  static final int EXACT = 0;

  /** A value that is no NaN. */
  private static final int NUMBER = -1;

  private final WasmModule module;
  private final BinaryReader in;

  /**
   * For each entry of the operand stack where it comes from: a source, or one of the constants
   * above.
   */
  private int[] stack = new int[256];

  private int size;

  private int[] floors = new int[64];
  private byte[] results = new byte[64];
  private boolean[] outerDead = new boolean[64];
  private int depth;
  private boolean dead;

  // Sources, from 1: operations that may make a NaN, and readings of locals.
  private final IntList offsets = new IntList(64);

  /** For a reading the local, for an operation -1. */
  private final IntList readFrom = new IntList(64);

  private boolean[] seen = new boolean[64];

  private final LocalFlow locals = new LocalFlow();
  private final IntList places = new IntList(64);

  NanFlow(WasmModule module) {
    this.module = module;
    this.in = new BinaryReader(module.bytes);
  }

  /**
   * Looks through a body. Returns the offsets of the opcodes after which the value on the stack
   * must be made canonical, in ascending order; the list is good until the next call.
   *
   * @param start the first opcode
   * @param function the function's index
   * @param localCount its parameters and locals
   */
  IntList places(int start, int end, int function, int localCount) {
    begin(function, localCount);
    in.window(start, end);
    while (depth > 0) {
      step();
    }
    locals.settle(readFrom, seen);
    places.clear();
    for (int i = 0; i < offsets.size(); i++) {
      int local = readFrom.get(i);
      if (seen[i + 1] && (local < 0 || locals.needsCanonical(local))) {
        places.add(offsets.get(i));
      }
    }
    return places;
  }

  private void begin(int function, int localCount) {
    size = 0;
    depth = 1;
    dead = false;
    floors[0] = 0;
    results[0] = (byte) module.resultOfFunction(function);
    offsets.clear();
    readFrom.clear();
    locals.begin(localCount, module.paramsOfFunction(function).length);
  }

  private void step() {
    int at = in.position();
    int opcode = in.u8();
    if (opcode == Opcode.PREFIX_FC) {
      opcode = 0x100 + in.varU32();
    }
    int signature = Opcode.signature(opcode);
    if (signature != 0) {
      simple(at, opcode, signature);
    } else {
      special(at, opcode);
    }
  }

  private void simple(int at, int opcode, int signature) {
    int result = Opcode.result(signature);
    int value = EXACT;
    if (result == Types.F32 || result == Types.F64) {
      value = number(opcode) ? NUMBER : EXACT;
    }
    Immediates.skip(in, opcode);
    if (dead) {
      return;
    }
    boolean alike = Opcode.treatsNansAlike(opcode);
    for (int i = 0; Opcode.operand(signature, i) != Types.NONE && i < 3; i++) {
      take(!alike);
    }
    if (result != Types.NONE) {
      push(Opcode.canonical(opcode) ? source(at, -1) : value);
    }
  }

  /**
   * Whether the result is a number for sure: a conversion from an integer, or a constant that is
   * one.
   */
  private boolean number(int opcode) {
    byte[] bytes = module.bytes;
    int at = in.position();
    return switch (opcode) {
      case Opcode.F32_CONST -> (bytes[at + 3] & 0x7f) != 0x7f || (bytes[at + 2] & 0x80) == 0;
      case Opcode.F64_CONST -> (bytes[at + 7] & 0x7f) != 0x7f || (bytes[at + 6] & 0xf0) != 0xf0;
      default -> Opcode.convertsInteger(opcode);
    };
  }

  private int source(int at, int local) {
    offsets.add(at);
    readFrom.add(local);
    int source = offsets.size();
    if (source >= seen.length) {
      boolean[] wider = new boolean[source * 2];
      System.arraycopy(seen, 0, wider, 0, seen.length);
      seen = wider;
    }
    seen[source] = false;
    return source;
  }

  private void push(int value) {
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2);
    }
    stack[size++] = value;
  }

  /** Takes a value off the stack, to be looked at or not. */
  private int take(boolean seesBits) {
    int value = stack[--size];
    if (seesBits && value > 0) {
      seen[value] = true;
    }
    return value;
  }

  private void special(int at, int opcode) {
    switch (opcode) {
      case Opcode.LOCAL_GET -> {
        int local = in.varU32();
        if (!dead) {
          push(source(at, local));
        }
      }
      case Opcode.LOCAL_SET, Opcode.LOCAL_TEE -> {
        int local = in.varU32();
        if (!dead) {
          int value = take(false);
          locals.write(local, value);
          if (opcode == Opcode.LOCAL_TEE) {
            push(value);
          }
        }
      }
      case Opcode.BLOCK, Opcode.LOOP, Opcode.IF -> open(opcode);
      case Opcode.ELSE -> otherwise();
      case Opcode.END -> end();
      case Opcode.BR, Opcode.BR_IF, Opcode.BR_TABLE, Opcode.RETURN -> branch(opcode);
      case Opcode.CALL -> call(module.functionTypes.get(in.varU32()));
      case Opcode.CALL_INDIRECT -> {
        int type = in.varU32();
        in.varU32();
        if (!dead) {
          take(true);
        }
        call(type);
      }
      default -> {
        Immediates.skip(in, opcode);
        if (!dead) {
          other(opcode);
        }
      }
    }
  }

  private void open(int opcode) {
    int first = in.peek();
    Immediates.skip(in, opcode);
    if (!dead && opcode == Opcode.IF) {
      take(false);
    }
    if (depth == floors.length) {
      int more = depth * 2;
      floors = Arrays.copyOf(floors, more);
      results = Arrays.copyOf(results, more);
      boolean[] wider = new boolean[more];
      System.arraycopy(outerDead, 0, wider, 0, depth);
      outerDead = wider;
    }
    floors[depth] = size;
    results[depth] = (byte) (first == 0x40 ? Types.NONE : Types.FUNCREF);
    outerDead[depth] = dead;
    depth++;
  }

  private void otherwise() {
    leave();
    dead = outerDead[depth - 1];
  }

  /** Ends a part of the innermost frame: its result is seen, as two ways may meet. */
  private void leave() {
    if (!dead) {
      while (size > floors[depth - 1]) {
        take(true);
      }
    }
    size = floors[depth - 1];
  }

  private void end() {
    leave();
    depth--;
    if (depth > 0) {
      dead = outerDead[depth];
      if (!dead && results[depth] != Types.NONE) {
        push(EXACT);
      }
    }
  }

  private void branch(int opcode) {
    if (opcode == Opcode.RETURN) {
      seeTop(results[0]);
    } else if (opcode == Opcode.BR_TABLE) {
      int targets = in.varU32();
      int target = 0;
      for (int i = 0; i <= targets; i++) {
        target = in.varU32();
      }
      if (!dead) {
        take(false);
      }
      // All targets take the same number of values.
      seeTop(results[depth - 1 - target]);
    } else {
      int target = in.varU32();
      if (!dead && opcode == Opcode.BR_IF) {
        take(false);
      }
      seeTop(results[depth - 1 - target]);
      if (opcode == Opcode.BR_IF) {
        return;
      }
    }
    dead = true;
  }

  /**
   * The value that goes along with a branch is seen. A loop takes none, but to see too much does no
   * harm.
   */
  private void seeTop(int result) {
    if (!dead && result != Types.NONE && size > 0 && stack[size - 1] > 0) {
      seen[stack[size - 1]] = true;
    }
  }

  private void call(int type) {
    if (dead) {
      return;
    }
    for (int i = module.params.get(type).length; i > 0; i--) {
      take(true);
    }
    if (module.results.get(type) != Types.NONE) {
      push(EXACT);
    }
  }

  private void other(int opcode) {
    switch (opcode) {
      case Opcode.UNREACHABLE -> dead = true;
      case Opcode.DROP -> take(false);
      case Opcode.SELECT, Opcode.SELECT_TYPED -> {
        take(false);
        take(true);
        take(true);
        push(EXACT);
      }
      case Opcode.GLOBAL_SET -> take(true);
      case Opcode.GLOBAL_GET, Opcode.REF_NULL, Opcode.REF_FUNC, Opcode.TABLE_SIZE -> push(EXACT);
      case Opcode.REF_IS_NULL, Opcode.TABLE_GET -> {
        take(false);
        push(EXACT);
      }
      case Opcode.TABLE_SET -> size -= 2;
      case Opcode.TABLE_GROW -> {
        size -= 2;
        push(EXACT);
      }
      case Opcode.TABLE_FILL, Opcode.TABLE_INIT, Opcode.TABLE_COPY -> size -= 3;
      default -> {
        // nop, data.drop, elem.drop.
      }
    }
  }
}
