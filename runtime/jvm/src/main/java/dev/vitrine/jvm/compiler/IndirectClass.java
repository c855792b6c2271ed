package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The class through which {@code call_indirect} of one type goes: looks the function up in the
 * table and calls it if it has the type. As every function is a class of its own that is loaded
 * when it is called, a switch over all that could be meant costs little.
 */
final class IndirectClass {
  private static final String STATE = "dev/vitrine/jvm/compiler/GuestState";

  /** Cases of one switch; more are spread over several methods, as methods are limited in size. */
  private static final int MAX_CASES = 512;

  private final ModuleLayout module;
  private final FunctionShape shape;
  private final ClassWriter writer = new ClassWriter(0);
  private final int indexSlot;
  private final int stateSlot;
  private final Object[] frame;
  private MethodVisitor current;

  private IndirectClass(ModuleLayout module, int type) {
    this.module = module;
    this.shape = module.types.get(type);
    this.indexSlot = shape.paramSlots();
    this.stateSlot = indexSlot + 1;
    int params = shape.params().length();
    this.frame = new Object[params + 2];
    for (int i = 0; i < params; i++) {
      frame[i] = WasmType.verificationType(shape.param(i));
    }
    frame[params] = Opcodes.INTEGER;
    frame[params + 1] = Names.STATE;
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
        Names.indirect(type),
        null,
        "java/lang/Object",
        null);
  }

  static byte[] classFile(ModuleLayout module, int type) {
    IndirectClass made = new IndirectClass(module, type);
    made.fill(Names.indirect(type));
    made.writer.visitEnd();
    return made.writer.toByteArray();
  }

  private void fill(String name) {
    List<Integer> candidates = new ArrayList<>();
    for (int function : module.referable) {
      if (module.functions.get(function).equals(shape)) {
        candidates.add(function);
      }
    }
    Code code = method(Names.CALL);
    code.local(Opcodes.ALOAD, stateSlot);
    code.local(Opcodes.ILOAD, indexSlot);
    code.invokeVirtual(STATE, "callee", "(I)I");
    if (candidates.size() <= MAX_CASES) {
      dispatch(code, candidates);
      return;
    }
    code.local(Opcodes.ISTORE, indexSlot);
    List<List<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i += MAX_CASES) {
      parts.add(candidates.subList(i, Math.min(candidates.size(), i + MAX_CASES)));
    }
    for (int i = 0; i < parts.size(); i++) {
      Label next = new Label();
      boolean last = i == parts.size() - 1;
      if (!last) {
        code.local(Opcodes.ILOAD, indexSlot);
        code.constant(parts.get(i + 1).get(0).intValue());
        code.jump(Opcodes.IF_ICMPGE, next);
      }
      arguments(code);
      code.local(Opcodes.ILOAD, indexSlot);
      code.local(Opcodes.ALOAD, stateSlot);
      code.invokeStatic(name, "part" + i, shape.descriptor("I" + Names.STATE_DESCRIPTOR));
      leave(code);
      if (!last) {
        code.place(next);
      }
    }
    finish(code);
    for (int i = 0; i < parts.size(); i++) {
      Code part = method("part" + i);
      part.local(Opcodes.ILOAD, indexSlot);
      dispatch(part, parts.get(i));
    }
  }

  private Code method(String name) {
    current =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            name,
            shape.descriptor("I" + Names.STATE_DESCRIPTOR),
            null,
            null);
    current.visitCode();
    return new Code(current, frame);
  }

  private void finish(Code code) {
    current.visitMaxs(code.maxStack() + shape.paramSlots(), stateSlot + 1);
    current.visitEnd();
  }

  /** The function's index is on the stack. */
  private void dispatch(Code code, List<Integer> candidates) {
    Label mismatch = new Label();
    int[] keys = candidates.stream().mapToInt(Integer::intValue).toArray();
    Label[] labels = new Label[keys.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    current.visitLookupSwitchInsn(mismatch, keys, labels);
    for (int i = 0; i < keys.length; i++) {
      code.place(labels[i]);
      arguments(code);
      code.local(Opcodes.ALOAD, stateSlot);
      code.invokeStatic(
          Names.function(keys[i]), Names.CALL, shape.descriptor(Names.STATE_DESCRIPTOR));
      leave(code);
    }
    code.place(mismatch);
    code.invokeStatic(STATE, "signatureMismatch", "()Ldev/vitrine/jvm/memory/GuestTrap;");
    code.op(Opcodes.ATHROW);
    finish(code);
  }

  private void arguments(Code code) {
    int slot = 0;
    for (int i = 0; i < shape.params().length(); i++) {
      byte type = shape.param(i);
      code.local(WasmType.opcode(type, Opcodes.ILOAD), slot);
      slot += WasmType.slots(type);
    }
  }

  private void leave(Code code) {
    code.op(shape.hasResult() ? WasmType.opcode(shape.result(), Opcodes.IRETURN) : Opcodes.RETURN);
  }
}
