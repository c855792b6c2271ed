package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Calls: each function is a static method of a class of its own. */
final class CallCode {
  private final Code code;
  private final ModuleLayout module;
  private final int stateSlot;

  CallCode(Code code, ModuleLayout module, int stateSlot) {
    this.code = code;
    this.module = module;
    this.stateSlot = stateSlot;
  }

  void call(int function) {
    FunctionShape shape = module.functions.get(function);
    code.local(Opcodes.ALOAD, stateSlot);
    if (module.isImported(function)) {
      code.invokeStatic(
          Names.HOST, HostClass.method(function), shape.descriptor(Names.STATE_DESCRIPTOR));
    } else {
      code.invokeStatic(
          Names.function(function), Names.CALL, shape.descriptor(Names.STATE_DESCRIPTOR));
    }
    types(shape);
  }

  /**
   * The index into the table is on top, over the arguments.
   *
   * @return whether the call can succeed: the JVM passes 255 slots at most, but no function of the
   *     module has so many parameters either
   */
  boolean indirect(int type) {
    FunctionShape shape = module.types.get(type);
    code.pop();
    code.local(Opcodes.ALOAD, stateSlot);
    if (shape.paramSlots() + 2 > 255) {
      code.invokeStatic(
          "dev/vitrine/jvm/compiler/GuestAccess",
          "notCallable",
          "(ILdev/vitrine/jvm/compiler/GuestState;)Ldev/vitrine/jvm/memory/GuestTrap;");
      code.op(Opcodes.ATHROW);
      return false;
    }
    code.invokeStatic(
        Names.indirect(module.types.indexOf(shape)),
        Names.CALL,
        shape.descriptor("I" + Names.STATE_DESCRIPTOR));
    types(shape);
    return true;
  }

  private void types(FunctionShape shape) {
    code.pop(shape.params().length());
    if (shape.hasResult()) {
      code.push(shape.result());
    }
  }
}
