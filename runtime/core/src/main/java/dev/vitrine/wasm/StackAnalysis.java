package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Finds how many bytes of operands a function may have at once: the protocol's own simulation
 * ({@code docs/spec/vm.md} §5.4), which is not quite what happens at run time.
 *
 * <p>It keeps a stack of sizes and changes only as much of it as it must: an addition takes the
 * upper size off and leaves the lower one. And it <b>forgets to take the index of {@code
 * call_indirect} off</b>, so that from there to the end of the block the stack is one entry higher,
 * and the sizes are no longer those of the values. That is part of the protocol, and the reason why
 * this class does not follow the stack of the validator.
 */
final class StackAnalysis {
  private byte[] sizes = new byte[256];
  private int height;
  private int bytes;
  private int maxBytes;

  private int[] floors = new int[64];
  private boolean[] outerDead = new boolean[64];
  private int depth;

  /** Nothing counts until the frame ends: what follows never runs. */
  private boolean dead;

  void begin() {
    height = 0;
    bytes = 0;
    maxBytes = 0;
    depth = 0;
    dead = false;
  }

  /** An opcode that only pops and pushes, by its {@link Opcode#stackEffect}. */
  void apply(int effect) {
    if (dead) {
      return;
    }
    pop(effect >> 3);
    int result = effect & 7;
    if (result != Types.NONE) {
      push(result);
    }
  }

  void push(int type) {
    if (dead) {
      return;
    }
    if (height == sizes.length) {
      sizes = Arrays.copyOf(sizes, height * 2);
    }
    int size = Types.stackBytes(type);
    sizes[height++] = (byte) size;
    bytes += size;
    if (bytes > maxBytes) {
      maxBytes = bytes;
    }
  }

  void pop(int count) {
    if (dead) {
      return;
    }
    for (int i = 0; i < count; i++) {
      bytes -= sizes[--height];
    }
  }

  void neverContinues() {
    dead = true;
  }

  void open() {
    if (depth == floors.length) {
      floors = Arrays.copyOf(floors, depth * 2);
      boolean[] wider = new boolean[depth * 2];
      System.arraycopy(outerDead, 0, wider, 0, depth);
      outerDead = wider;
    }
    floors[depth] = height;
    outerDead[depth] = dead;
    depth++;
  }

  void otherwise() {
    end(Types.NONE);
    open();
  }

  /** The end of a frame with this result; that of the function itself does nothing. */
  void end(int result) {
    if (depth == 0) {
      return;
    }
    depth--;
    dead = outerDead[depth];
    pop(height - floors[depth]);
    if (result != Types.NONE) {
      push(result);
    }
  }

  int maxBytes() {
    return maxBytes;
  }
}
