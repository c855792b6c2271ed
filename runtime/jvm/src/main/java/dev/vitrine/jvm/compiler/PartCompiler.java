package dev.vitrine.jvm.compiler;

import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Translates a function that one method cannot hold: {@link BodyMap} says which blocks become
 * methods of their own, called parts. Locals are in an array, so that all methods see them.
 *
 * <p>A part answers how it was left: 0 at its end, −1 by {@code return}, otherwise by a branch to
 * an enclosing block, whose number from the outside is the answer, from 1. The method that called
 * it goes on from there. A value on its way is in the array.
 */
final class PartCompiler extends FunctionCompiler {
  private static final int RETURNED = -1;

  private final FunctionSource source;
  private final LocalTypes types;
  private final ArrayVariables variables;
  private final LargeFunction parts;

  /** Blocks around the part; none around the function's own method. */
  private final List<Block> enclosing;

  /** How the part can be left, other than at its end. */
  private final TreeSet<Integer> exits = new TreeSet<>();

  private PartCompiler(
      FunctionSource source,
      LocalTypes types,
      ArrayVariables variables,
      LargeFunction parts,
      List<Block> enclosing,
      ByteCursor in,
      int end,
      MethodVisitor out) {
    super(source, variables, in, end, out);
    this.source = source;
    this.types = types;
    this.variables = variables;
    this.parts = parts;
    this.enclosing = enclosing;
  }

  /** For the function's own method. */
  static PartCompiler ofFunction(
      FunctionSource source,
      LocalTypes types,
      LargeFunction parts,
      ByteCursor in,
      MethodVisitor out) {
    ArrayVariables variables = ArrayVariables.ofFunction(types, source.shape());
    return new PartCompiler(source, types, variables, parts, List.of(), in, source.end(), out);
  }

  private boolean isPart() {
    return !enclosing.isEmpty();
  }

  @Override
  void enter() {
    if (!isPart()) {
      super.enter();
      return;
    }
    blocks.addAll(enclosing);
    int opcode = in.u8();
    if (opcode == 0x04) {
      code.local(Opcodes.ILOAD, 0);
      openIf(Opcodes.IFNE);
    } else {
      open(opcode == 0x03);
    }
  }

  @Override
  boolean isOutlined(int start) {
    return parts.map().isOutlined(start);
  }

  @Override
  boolean outline(int start) {
    if (!isOutlined(start)) {
      return false;
    }
    boolean isIf = source.module().bytes[start] == 0x04;
    if (isIf) {
      code.pop();
    } else {
      code.constant(0);
    }
    byte result = readBlockType();
    in.at = parts.map().endOf(start);
    int number = parts.next();
    PartCompiler part =
        new PartCompiler(
            source,
            types,
            ArrayVariables.ofPart(types),
            parts,
            List.copyOf(blocks),
            new ByteCursor(source.module().bytes, start),
            in.at,
            parts.method(number));
    part.compile();
    code.local(Opcodes.ALOAD, variables.arraySlot());
    code.local(Opcodes.ALOAD, variables.stateSlot());
    code.invokeStatic(
        Names.function(source.index()), LargeFunction.name(number), ArrayVariables.PART);
    goOnAfter(part);
    if (result != 0) {
      variables.emitTake(result, code);
      code.push(result);
    }
    return true;
  }

  /** The part's answer is on the JVM's stack: leaves it, or goes where it wants to go. */
  private void goOnAfter(PartCompiler part) {
    if (part.exits.isEmpty()) {
      code.op(Opcodes.POP);
      return;
    }
    int[] keys = part.exits.stream().mapToInt(Integer::intValue).toArray();
    Label[] labels = new Label[keys.length];
    for (int i = 0; i < keys.length; i++) {
      labels[i] = new Label();
    }
    Label ended = new Label();
    code.lookupSwitch(ended, keys, labels);
    for (int i = 0; i < keys.length; i++) {
      code.place(labels[i]);
      if (keys[i] == RETURNED) {
        returnAfterPart();
      } else {
        branchAfterPart(blocks.get(keys[i] - 1));
      }
    }
    code.place(ended);
  }

  private void returnAfterPart() {
    if (isPart()) {
      exit(RETURNED);
      return;
    }
    if (shape().hasResult()) {
      variables.emitTake(shape().result(), code);
    }
    super.leave();
  }

  private void branchAfterPart(Block block) {
    byte carried = block.carried();
    if (carried == 0) {
      branch(block);
    } else {
      variables.emitTake(carried, code);
      code.push(carried);
      branch(block);
      code.pop();
    }
  }

  /** Leaves this part in another way than at its end. */
  private void exit(int answer) {
    exits.add(answer);
    code.constant(answer);
    code.op(Opcodes.IRETURN);
  }

  private boolean isOutside(Block block) {
    return enclosing.contains(block);
  }

  @Override
  boolean isDirect(Block block) {
    return !isOutside(block) && super.isDirect(block);
  }

  @Override
  void branch(Block block) {
    if (!isOutside(block)) {
      super.branch(block);
      return;
    }
    if (block.carried() != 0) {
      variables.emitLeave(block.carried(), code);
    }
    exit(enclosing.indexOf(block) + 1);
  }

  @Override
  void leave() {
    if (!isPart()) {
      super.leave();
      return;
    }
    if (shape().hasResult()) {
      variables.emitLeave(shape().result(), code);
    }
    exit(RETURNED);
  }

  @Override
  void leaveAtEnd() {
    if (!isPart()) {
      super.leave();
      return;
    }
    if (code.height() > 0) {
      variables.emitLeave(code.top(), code);
    }
    code.constant(0);
    code.op(Opcodes.IRETURN);
  }
}
