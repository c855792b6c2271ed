package dev.vitrine.jvm.compiler;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The class through which a module calls its imports, one static method for each. A host function
 * gets its arguments in an array that belongs to the state; the functions by which instrumented
 * code keeps its accounts are called directly.
 */
final class HostClass {
  private static final String SUPER = "dev/vitrine/jvm/compiler/GuestState";

  private HostClass() {}

  /** The method of an import. */
  static String method(int function) {
    return "import" + function;
  }

  static byte[] classFile(ModuleLayout module) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
        Names.HOST,
        null,
        "java/lang/Object",
        null);
    int hostFunctions = 0;
    for (int i = 0; i < module.imports.size(); i++) {
      ModuleLayout.Import one = module.imports.get(i);
      FunctionShape shape = module.functions.get(i);
      MethodVisitor method =
          writer.visitMethod(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
              method(i),
              shape.descriptor(Names.STATE_DESCRIPTOR),
              null,
              null);
      method.visitCode();
      Code code = new Code(method, new Object[0]);
      if (one.module().equals("env")) {
        hostFunction(code, shape, hostFunctions++);
      } else {
        account(code, shape, one.name());
      }
      method.visitMaxs(code.maxStack(), shape.paramSlots() + 1);
      method.visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** The last parameter is the gas left; the others go into the array. */
  private static void hostFunction(Code code, FunctionShape shape, int index) {
    int stateSlot = shape.paramSlots();
    int arguments = shape.params().length() - 1;
    int slot = 0;
    for (int i = 0; i < arguments; i++) {
      byte type = shape.param(i);
      code.local(Opcodes.ALOAD, stateSlot);
      code.field(Opcodes.GETFIELD, Names.STATE, "arguments", "[J");
      code.constant(i);
      code.local(WasmType.opcode(type, Opcodes.ILOAD), slot);
      if (type == WasmType.I32) {
        code.op(Opcodes.I2L);
      }
      code.op(Opcodes.LASTORE);
      slot += WasmType.slots(type);
    }
    code.local(Opcodes.ALOAD, stateSlot);
    code.constant(index);
    code.local(Opcodes.LLOAD, slot);
    code.invokeVirtual(SUPER, "hostCall", "(IJ)J");
    if (!shape.hasResult()) {
      code.op(Opcodes.RETURN);
    } else if (shape.result() == WasmType.I64) {
      code.op(Opcodes.LRETURN);
    } else {
      code.op(Opcodes.L2I);
      code.op(Opcodes.IRETURN);
    }
  }

  private static void account(Code code, FunctionShape shape, String name) {
    code.local(Opcodes.ALOAD, shape.paramSlots());
    for (int i = 0; i < shape.params().length(); i++) {
      code.local(Opcodes.LLOAD, 2 * i);
    }
    String method =
        switch (name) {
          case "gas_left" -> "gasLeft";
          case "leave" -> "leave";
          case "gas_exhausted" -> "gasExhausted";
          case "stack_exhausted" -> "stackExhausted";
          default -> throw new IllegalStateException("unknown import vitrine." + name);
        };
    code.invokeVirtual(SUPER, method, shape.descriptor(""));
    code.op(shape.hasResult() ? Opcodes.LRETURN : Opcodes.RETURN);
  }
}
