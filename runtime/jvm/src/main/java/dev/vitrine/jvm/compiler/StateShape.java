package dev.vitrine.jvm.compiler;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where a module's globals are: fields of the generated class {@code State}, or, as a class cannot
 * have tens of thousands of fields, elements of an array.
 */
final class StateShape {
  private static final int MAX_FIELDS = 1000;
  private static final String SUPER = "dev/vitrine/jvm/compiler/GuestState";

  private final List<ModuleLayout.Global> globals;
  private final int fields;
  private final int gasGlobal;

  StateShape(ModuleLayout module) {
    this.globals = module.globals;
    this.fields = Math.min(MAX_FIELDS, globals.size());
    this.gasGlobal = module.exportedGlobals.getOrDefault("vitrine_gas", -1);
  }

  byte type(int global) {
    return globals.get(global).type();
  }

  /** What the globals start with that are not fields, as bits. */
  long[] initialArray() {
    long[] array = new long[globals.size() - fields];
    for (int i = 0; i < array.length; i++) {
      array[i] = globals.get(fields + i).value();
    }
    return array;
  }

  /** Leaves the value on the JVM's stack. */
  void emitGet(int global, Code code, int stateSlot) {
    byte type = type(global);
    if (!globals.get(global).mutable()) {
      emitConstant(type, globals.get(global).value(), code);
      return;
    }
    code.local(Opcodes.ALOAD, stateSlot);
    if (global < fields) {
      code.field(Opcodes.GETFIELD, Names.STATE, Names.global(global), descriptor(type));
      return;
    }
    code.field(Opcodes.GETFIELD, Names.STATE, "moreGlobals", "[J");
    code.constant(global - fields);
    code.op(Opcodes.LALOAD);
    switch (type) {
      case WasmType.I64 -> {}
      case WasmType.F32 -> {
        code.op(Opcodes.L2I);
        code.invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
      }
      case WasmType.F64 -> code.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
      default -> code.op(Opcodes.L2I);
    }
  }

  /** Takes the value from the JVM's stack. */
  void emitSet(int global, Code code, int stateSlot, int scratch) {
    byte type = type(global);
    if (global < fields) {
      code.local(Opcodes.ALOAD, stateSlot);
      if (WasmType.slots(type) == 2) {
        code.op(Opcodes.DUP_X2);
        code.op(Opcodes.POP);
      } else {
        code.op(Opcodes.SWAP);
      }
      code.field(Opcodes.PUTFIELD, Names.STATE, Names.global(global), descriptor(type));
      return;
    }
    switch (type) {
      case WasmType.I64 -> {}
      case WasmType.F32 -> {
        code.invokeStatic("java/lang/Float", "floatToRawIntBits", "(F)I");
        code.op(Opcodes.I2L);
      }
      case WasmType.F64 -> code.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
      default -> code.op(Opcodes.I2L);
    }
    code.local(Opcodes.LSTORE, scratch);
    code.local(Opcodes.ALOAD, stateSlot);
    code.field(Opcodes.GETFIELD, Names.STATE, "moreGlobals", "[J");
    code.constant(global - fields);
    code.local(Opcodes.LLOAD, scratch);
    code.op(Opcodes.LASTORE);
  }

  private static void emitConstant(byte type, long value, Code code) {
    switch (type) {
      case WasmType.I64 -> code.constant(value);
      case WasmType.F32 -> code.floatConstant((int) value);
      case WasmType.F64 -> code.doubleConstant(value);
      default -> code.constant((int) value);
    }
  }

  private static String descriptor(byte type) {
    return String.valueOf(WasmType.descriptor(type));
  }

  /** The class with the globals. */
  byte[] classFile() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, Names.STATE, null, SUPER, null);
    for (int i = 0; i < fields; i++) {
      if (globals.get(i).mutable()) {
        writer.visitField(Opcodes.ACC_PUBLIC, Names.global(i), descriptor(type(i)), null, null);
      }
    }
    constructor(writer);
    resetMethod(writer);
    gasMethod(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void constructor(ClassWriter writer) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, 1);
    method.visitEnd();
  }

  private void resetMethod(ClassWriter writer) {
    MethodVisitor method =
        writer.visitMethod(Opcodes.ACC_PROTECTED, "resetGlobals", "()V", null, null);
    method.visitCode();
    Code code = new Code(method, new Object[0]);
    for (int i = 0; i < fields; i++) {
      if (globals.get(i).mutable()) {
        code.local(Opcodes.ALOAD, 0);
        emitConstant(type(i), globals.get(i).value(), code);
        code.field(Opcodes.PUTFIELD, Names.STATE, Names.global(i), descriptor(type(i)));
      }
    }
    code.op(Opcodes.RETURN);
    method.visitMaxs(code.maxStack(), 1);
    method.visitEnd();
  }

  private void gasMethod(ClassWriter writer) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "gas", "()J", null, null);
    method.visitCode();
    Code code = new Code(method, new Object[0]);
    if (gasGlobal >= 0) {
      emitGet(gasGlobal, code, 0);
    } else {
      code.constant(0L);
    }
    code.op(Opcodes.LRETURN);
    method.visitMaxs(code.maxStack(), 1);
    method.visitEnd();
  }
}
