package dev.vitrine.jvm.compiler;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the classes of one module. The JVM asks for a class when code that names it is first
 * executed: that is when a function is translated.
 */
final class ContractClasses extends ClassLoader {
  private static final String PACKAGE = Names.PACKAGE.replace('/', '.');

  /** Up to here no jump needs its long form, so that sizes are known without writing the code. */
  private static final int LONGEST_JUMP = 32_767;

  private final ModuleLayout module;
  private final StateShape state;

  ContractClasses(ModuleLayout module) {
    super("contract", ContractClasses.class.getClassLoader());
    this.module = module;
    this.state = new StateShape(module);
  }

  StateShape state() {
    return state;
  }

  /** Generated classes are nobody else's: the parent need not be asked for them. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    byte[] file = classFile(internal);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }

  private byte[] classFile(String name) {
    if (name.equals(Names.STATE)) {
      return state.classFile();
    }
    if (name.equals(Names.HOST)) {
      return HostClass.classFile(module);
    }
    int function = Names.functionOf(name);
    if (function >= 0) {
      return functionClass(function);
    }
    int type = Names.indirectOf(name);
    return type >= 0 ? IndirectClass.classFile(module, type) : null;
  }

  /** Whether the JVM can hold a function: its code has at most 65,535 bytes. */
  boolean fits(int function) {
    SizeCounter counter = new SizeCounter();
    new FunctionCompiler(module, function, state, counter).compile();
    if (counter.size() <= LONGEST_JUMP) {
      return true;
    }
    try {
      return counter.size() <= 65_535 && functionClass(function) != null;
    } catch (MethodTooLargeException e) {
      return false;
    }
  }

  private byte[] functionClass(int function) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
        Names.function(function),
        null,
        "java/lang/Object",
        null);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
            Names.CALL,
            module.functions.get(function).descriptor(Names.STATE_DESCRIPTOR),
            null,
            null);
    new FunctionCompiler(module, function, state, method).compile();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
