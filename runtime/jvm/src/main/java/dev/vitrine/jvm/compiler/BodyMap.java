package dev.vitrine.jvm.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which blocks of a large function become methods of their own. Blocks are weighed from the inside
 * out by the bytecode that they are likely to give; one that has become heavy is taken out, and
 * weighs next to nothing in the block around it.
 */
final class BodyMap {
  /**
   * Bytes of bytecode that a method should not have more of: HotSpot's compilers give up on much
   * larger ones.
   */
  private static final int HEAVY = 7_500;

  /** What is left of a block that is taken out: a call, and jumps for the ways it can be left. */
  private static final int CALL_WEIGHT = 60;

  private final Map<Integer, Integer> outlined = new HashMap<>();

  private static final class Open {
    final int start;
    int weight;

    Open(int start) {
      this.start = start;
    }
  }

  /** Weighs the code from {@code in} to {@code end}. */
  BodyMap(ByteCursor in, int end) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(in.at));
    while (in.at < end) {
      int start = in.at;
      int opcode = in.u8();
      switch (opcode) {
        case 0x02, 0x03, 0x04 -> {
          in.u8();
          open.push(new Open(start));
        }
        case 0x05 -> open.peek().weight += 6;
        case 0x0b -> close(open, in.at);
        default -> {
          Immediates.skip(opcode, in);
          open.peek().weight += weight(opcode, in.at - start);
        }
      }
    }
  }

  private void close(Deque<Open> open, int end) {
    Open block = open.pop();
    if (open.isEmpty()) {
      return;
    }
    if (block.weight > HEAVY) {
      outlined.put(block.start, end);
      open.peek().weight += CALL_WEIGHT;
    } else {
      open.peek().weight += block.weight + 4;
    }
  }

  private static int weight(int opcode, int length) {
    if (opcode >= 0x20 && opcode <= 0x22) {
      return 8;
    }
    if (opcode >= MemoryCode.FIRST && opcode <= MemoryCode.LAST) {
      return 9;
    }
    // A branch table has four bytes for each of its targets, which take one or two here.
    return opcode == 0x0e ? 16 + 4 * length : 5;
  }

  /** Whether the block whose opcode stands at {@code start} is a method of its own. */
  boolean isOutlined(int start) {
    return outlined.containsKey(start);
  }

  /** Where the code after that block begins. */
  int endOf(int start) {
    return outlined.get(start);
  }
}
