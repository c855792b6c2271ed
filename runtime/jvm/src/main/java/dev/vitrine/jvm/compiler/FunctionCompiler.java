package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Translates one function body, opcode by opcode. Control flow stays as it is, since wasm's blocks
 * are the JVM's labels; code that cannot be reached is left out.
 *
 * <p>{@link PartCompiler} does the same for a block that is a method of its own.
 */
class FunctionCompiler {
  private final FunctionShape shape;
  private final Variables variables;
  private final VariableCode variableCode;
  private final MemoryCode memory;
  private final NumericCode numbers;
  private final BulkCode bulk;
  private final CallCode calls;
  private final int end;
  private final MethodVisitor out;
  final ByteCursor in;
  final Code code;
  final List<Block> blocks = new ArrayList<>();
  private boolean reachable = true;

  /**
   * @param in stands at the first opcode
   * @param end where the code ends
   */
  FunctionCompiler(
      FunctionSource source, Variables variables, ByteCursor in, int end, MethodVisitor out) {
    this.shape = source.shape();
    this.variables = variables;
    this.in = in;
    this.end = end;
    this.out = out;
    this.code = new Code(out, variables.frame());
    this.variableCode = new VariableCode(code, variables, source.state());
    this.memory = new MemoryCode(code, variables.memorySlot());
    this.numbers = new NumericCode(code);
    this.bulk = new BulkCode(code, variables);
    this.calls = new CallCode(code, source.module(), variables.stateSlot());
  }

  /** Writes the method's code. */
  final void compile() {
    out.visitCode();
    variables.prologue(code);
    enter();
    while (in.at < end) {
      int opcode = in.u8();
      if (reachable) {
        translate(opcode);
      } else {
        skip(opcode);
      }
    }
    code.finish(variables.max());
  }

  /** Opens what encloses all of the code. */
  void enter() {
    blocks.add(new Block(false, 0, shape.hasResult() ? shape.result() : 0, true));
  }

  final FunctionShape shape() {
    return shape;
  }

  private void translate(int opcode) {
    if (Comparison.is(opcode)) {
      compare(opcode);
    } else if (opcode >= 0x67 && opcode <= 0xc4) {
      numbers.emit(opcode);
    } else if (opcode >= MemoryCode.FIRST && opcode <= MemoryCode.LAST) {
      access(opcode);
    } else if (opcode >= 0x20 && opcode <= 0x24) {
      variableCode.emit(opcode, in.u32());
    } else if (opcode <= 0x11) {
      control(opcode);
    } else {
      other(opcode);
    }
  }

  private void control(int opcode) {
    switch (opcode) {
      case 0x00 -> raise("dev/vitrine/jvm/compiler/GuestMath", "unreachable");
      case 0x01 -> {}
      case 0x02, 0x03 -> {
        if (!outline(in.at - 1)) {
          open(opcode == 0x03);
        }
      }
      case 0x04 -> {
        if (!outline(in.at - 1)) {
          code.pop();
          openIf(Opcodes.IFNE);
        }
      }
      case 0x05 -> otherwise();
      case 0x0b -> end();
      case 0x0c -> {
        branch(block(in.u32()));
        reachable = false;
      }
      case 0x0d -> {
        code.pop();
        branchIf(Opcodes.IFNE);
      }
      case 0x0e -> branchTable();
      case 0x0f -> {
        leave();
        reachable = false;
      }
      case 0x10 -> calls.call(in.u32());
      default -> {
        int type = in.u32();
        in.u32();
        reachable = calls.indirect(type);
      }
    }
  }

  private void other(int opcode) {
    switch (opcode) {
      case 0x1a -> code.drop(code.pop());
      case 0x1b -> select();
      case 0x1c -> {
        in.u32();
        in.u8();
        select();
      }
      case 0x25, 0x26 -> {
        in.u32();
        bulk.table(opcode);
      }
      case 0x3f -> {
        in.u8();
        bulk.memorySize();
      }
      case 0x40 -> {
        in.u8();
        bulk.memoryGrow();
      }
      case 0x41 -> {
        code.constant(in.s32());
        code.push(WasmType.I32);
      }
      case 0x42 -> {
        code.constant(in.s64());
        code.push(WasmType.I64);
      }
      case 0x43 -> {
        code.floatConstant(in.fixed32());
        code.push(WasmType.F32);
      }
      case 0x44 -> {
        code.doubleConstant(in.fixed64());
        code.push(WasmType.F64);
      }
      case 0xd0 -> {
        in.u8();
        code.constant(-1);
        code.push(WasmType.FUNCREF);
      }
      case 0xd1 -> bulk.isNull();
      case 0xd2 -> {
        code.constant(in.u32());
        code.push(WasmType.FUNCREF);
      }
      case 0xfc -> prefixed(in.u32());
      default -> throw new IllegalStateException("opcode " + opcode + " passed preparation");
    }
  }

  private void prefixed(int opcode) {
    if (opcode <= 7) {
      numbers.emitSaturating(opcode);
    } else {
      bulk.prefixed(opcode, in);
    }
  }

  private void access(int opcode) {
    in.u32();
    int offset = in.u32();
    if (offset < 0) {
      raise("dev/vitrine/jvm/compiler/GuestAccess", "outOfBounds");
    } else {
      memory.emit(opcode, offset);
    }
  }

  private void raise(String owner, String factory) {
    code.invokeStatic(owner, factory, "()Ldev/vitrine/jvm/memory/GuestTrap;");
    code.op(Opcodes.ATHROW);
    reachable = false;
  }

  private void select() {
    code.pop();
    byte type = code.pop();
    char letter = WasmType.descriptor(type);
    code.invokeStatic(
        "dev/vitrine/jvm/compiler/GuestMath", "select", "(" + letter + letter + "I)" + letter);
  }

  // Conditions

  /** A comparison, perhaps negated, and perhaps followed by the jump that it is for. */
  private void compare(int opcode) {
    int after = in.at;
    int negations = 0;
    while (in.peek() == Comparison.I32_EQZ) {
      in.at++;
      negations++;
    }
    int next = in.peek();
    boolean jumps = next == 0x0d || (next == 0x04 && !isOutlined(in.at));
    if (!jumps) {
      in.at = after;
      Comparison.emitAsNumber(opcode, code);
      return;
    }
    in.at++;
    int jump = Comparison.emitForJump(opcode, code);
    if ((negations & 1) != 0) {
      jump = Comparison.inverse(jump);
    }
    if (next == 0x04) {
      openIf(jump);
    } else {
      branchIf(jump);
    }
  }

  // Blocks

  private Block block(int depth) {
    return blocks.get(blocks.size() - 1 - depth);
  }

  final byte readBlockType() {
    int type = in.u8();
    return type == 0x40 ? 0 : (byte) type;
  }

  final void open(boolean isLoop) {
    Block block = new Block(isLoop, code.height(), readBlockType(), true);
    blocks.add(block);
    if (isLoop) {
      code.place(block.target);
    }
  }

  /**
   * @param jump the opcode that jumps if the condition holds
   */
  final void openIf(int jump) {
    Block block = new Block(false, code.height(), readBlockType(), true);
    block.otherwise = new Label();
    code.jump(Comparison.inverse(jump), block.otherwise);
    blocks.add(block);
  }

  private void otherwise() {
    Block block = block(0);
    if (reachable) {
      branch(block);
    }
    code.cutTo(block.height);
    code.place(block.otherwise);
    block.otherwise = null;
    reachable = true;
  }

  private void end() {
    Block block = block(0);
    blocks.remove(blocks.size() - 1);
    if (block.otherwise != null) {
      // An if without else: it has no result, and not entering it leads behind it too.
      code.cutTo(block.height);
      code.place(block.otherwise);
      reachable = true;
    }
    if ((block.targeted && !block.isLoop) || !reachable) {
      code.cutTo(block.height);
      if (block.result != 0) {
        code.push(block.result);
      }
    }
    if (block.targeted && !block.isLoop) {
      code.place(block.target);
      reachable = true;
    }
    if (in.at == end && reachable) {
      leaveAtEnd();
    }
  }

  /** Returns from the function; whatever lies under the result goes with the frame. */
  void leave() {
    if (shape.hasResult()) {
      code.op(WasmType.opcode(shape.result(), Opcodes.IRETURN));
    } else {
      code.op(Opcodes.RETURN);
    }
  }

  /** What stands after the last opcode. */
  void leaveAtEnd() {
    leave();
  }

  // Parts

  /** Whether the block whose opcode stands there is a method of its own. */
  boolean isOutlined(int start) {
    return false;
  }

  /**
   * Calls the method of the block whose opcode stands there, if it has one.
   *
   * @return whether it has one; then the block is dealt with
   */
  boolean outline(int start) {
    return false;
  }

  // Branches

  /** Goes to a block, with what a branch to it carries. */
  void branch(Block block) {
    discardFor(block);
    block.targeted = true;
    code.jump(Opcodes.GOTO, block.target);
  }

  /** Whether a jump is all that a branch to the block takes. */
  boolean isDirect(Block block) {
    return code.height() == block.height + (block.carried() == 0 ? 0 : 1);
  }

  /** Takes away what lies between the block's operands and what a branch to it carries. */
  private void discardFor(Block block) {
    if (isDirect(block)) {
      return;
    }
    byte carried = block.carried();
    int top = code.height();
    if (carried != 0) {
      top--;
      code.local(WasmType.opcode(carried, Opcodes.ISTORE), variables.scratch());
    }
    for (int i = top - 1; i >= block.height; i--) {
      code.drop(code.typeAt(i));
    }
    if (carried != 0) {
      code.local(WasmType.opcode(carried, Opcodes.ILOAD), variables.scratch());
    }
  }

  private void branchIf(int jump) {
    Block block = block(in.u32());
    if (isDirect(block)) {
      block.targeted = true;
      code.jump(jump, block.target);
      return;
    }
    Label stay = new Label();
    code.jump(Comparison.inverse(jump), stay);
    branch(block);
    code.place(stay);
  }

  private void branchTable() {
    code.pop();
    int count = in.u32();
    Label[] labels = new Label[count + 1];
    List<Block> detours = new ArrayList<>();
    List<Label> detourLabels = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      Block block = block(in.u32());
      if (isDirect(block)) {
        block.targeted = true;
        labels[i] = block.target;
        continue;
      }
      int known = detours.indexOf(block);
      if (known < 0) {
        known = detours.size();
        detours.add(block);
        detourLabels.add(new Label());
      }
      labels[i] = detourLabels.get(known);
    }
    if (count == 0) {
      code.op(Opcodes.POP);
      code.jump(Opcodes.GOTO, labels[0]);
    } else {
      Label[] cases = java.util.Arrays.copyOf(labels, count);
      code.tableSwitch(count - 1, labels[count], cases);
    }
    for (int i = 0; i < detours.size(); i++) {
      code.place(detourLabels.get(i));
      branch(detours.get(i));
    }
    reachable = false;
  }

  // Code that cannot be reached

  private void skip(int opcode) {
    switch (opcode) {
      case 0x02, 0x03, 0x04 -> {
        in.u8();
        blocks.add(new Block(false, code.height(), (byte) 0, false));
      }
      case 0x05 -> {
        if (block(0).entered) {
          otherwise();
        }
      }
      case 0x0b -> {
        if (block(0).entered) {
          end();
        } else {
          blocks.remove(blocks.size() - 1);
        }
      }
      default -> Immediates.skip(opcode, in);
    }
  }
}
