package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Translates one function body, opcode by opcode. Control flow stays as it is, since wasm's blocks
 * are the JVM's labels; code that cannot be reached is left out.
 */
final class FunctionCompiler {
  private final FunctionShape shape;
  private final ByteCursor in;
  private final Code code;
  private final VariableCode variables;
  private final MemoryCode memory;
  private final NumericCode numbers;
  private final BulkCode bulk;
  private final CallCode calls;
  private final MethodVisitor out;
  private final int bodyEnd;
  private final List<Block> blocks = new ArrayList<>();
  private boolean reachable = true;

  FunctionCompiler(ModuleLayout module, int function, StateShape state, MethodVisitor out) {
    this.shape = module.functions.get(function);
    ModuleLayout.Body body = module.body(function);
    this.in = new ByteCursor(module.bytes, body.start());
    this.bodyEnd = body.end();
    this.out = out;
    Locals locals = new Locals(shape, in);
    this.code = new Code(out, locals.frame());
    this.variables = new VariableCode(code, locals, state);
    this.memory = new MemoryCode(code, locals.memorySlot());
    this.numbers = new NumericCode(code);
    this.bulk = new BulkCode(code, locals);
    this.calls = new CallCode(code, module, locals.stateSlot());
  }

  /** Writes the method's code. */
  void compile() {
    out.visitCode();
    variables.prologue();
    byte result = shape.hasResult() ? shape.result() : 0;
    blocks.add(new Block(false, 0, result, true));
    while (in.at < bodyEnd) {
      int opcode = in.u8();
      if (reachable) {
        translate(opcode);
      } else {
        skip(opcode);
      }
    }
    out.visitMaxs(code.maxStack(), variables.maxLocals());
    out.visitEnd();
  }

  private void translate(int opcode) {
    if (Comparison.is(opcode)) {
      compare(opcode);
    } else if (opcode >= 0x67 && opcode <= 0xc4) {
      numbers.emit(opcode);
    } else if (opcode >= MemoryCode.FIRST && opcode <= MemoryCode.LAST) {
      access(opcode);
    } else if (opcode >= 0x20 && opcode <= 0x24) {
      variables.emit(opcode, in.u32());
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
      case 0x02 -> open(false);
      case 0x03 -> open(true);
      case 0x04 -> {
        code.pop();
        openIf(Opcodes.IFNE);
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
    int next = in.peek();
    boolean jumps = next == 0x04 || next == 0x0d || next == Comparison.I32_EQZ;
    if (!jumps) {
      Comparison.emitAsNumber(opcode, code);
      return;
    }
    int after = in.at;
    int negations = 0;
    while (in.peek() == Comparison.I32_EQZ) {
      in.at++;
      negations++;
    }
    next = in.peek();
    if (next != 0x04 && next != 0x0d) {
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

  private byte readBlockType() {
    int type = in.u8();
    return type == 0x40 ? 0 : (byte) type;
  }

  private void open(boolean isLoop) {
    Block block = new Block(isLoop, code.height(), readBlockType(), true);
    blocks.add(block);
    if (isLoop) {
      code.place(block.target);
    }
  }

  /**
   * @param jump the opcode that jumps if the condition holds
   */
  private void openIf(int jump) {
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
    if (block.targeted && !block.isLoop) {
      code.cutTo(block.height);
      if (block.result != 0) {
        code.push(block.result);
      }
      code.place(block.target);
      reachable = true;
    } else if (!reachable) {
      code.cutTo(block.height);
      if (block.result != 0) {
        code.push(block.result);
      }
    }
    if (blocks.isEmpty() && reachable) {
      leave();
    }
  }

  /** Returns; whatever lies under the result goes with the frame. */
  private void leave() {
    if (shape.hasResult()) {
      code.op(WasmType.opcode(shape.result(), Opcodes.IRETURN));
    } else {
      code.op(Opcodes.RETURN);
    }
  }

  // Branches

  private void branch(Block block) {
    discardFor(block);
    block.targeted = true;
    code.jump(Opcodes.GOTO, block.target);
  }

  private boolean isDirect(Block block) {
    return code.height() == block.height + block.carried();
  }

  /** Takes away what lies between the block's operands and what a branch to it carries. */
  private void discardFor(Block block) {
    int carried = block.carried();
    if (isDirect(block)) {
      return;
    }
    int top = code.height() - carried;
    byte type = carried == 0 ? 0 : code.top();
    if (carried != 0) {
      code.local(WasmType.opcode(type, Opcodes.ISTORE), variables.scratch());
    }
    for (int i = top - 1; i >= block.height; i--) {
      code.drop(code.typeAt(i));
    }
    if (carried != 0) {
      code.local(WasmType.opcode(type, Opcodes.ILOAD), variables.scratch());
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
    Block[] targets = new Block[count + 1];
    for (int i = 0; i <= count; i++) {
      targets[i] = block(in.u32());
    }
    Label[] labels = new Label[count + 1];
    List<Block> detours = new ArrayList<>();
    List<Label> detourLabels = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      Block block = targets[i];
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
