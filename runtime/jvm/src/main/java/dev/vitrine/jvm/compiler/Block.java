package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Label;

/** A block, loop or if that is open at some point of a function. */
final class Block {
  /** Where a branch to it goes: behind its end, or to the start of a loop. */
  final Label target = new Label();

  /** Where an if goes when its condition is 0, until that place has been reached. */
  Label otherwise;

  final boolean isLoop;

  /** Operands on the stack below the block's own. */
  final int height;

  /** Type of its result, or 0. */
  final byte result;

  /** Whether some branch goes to its end. */
  boolean targeted;

  /** Whether the code in front of it can be reached at all. */
  final boolean entered;

  Block(boolean isLoop, int height, byte result, boolean entered) {
    this.isLoop = isLoop;
    this.height = height;
    this.result = result;
    this.entered = entered;
  }

  /** Type of the operand that a branch to it carries, or 0. */
  byte carried() {
    return isLoop ? 0 : result;
  }
}
