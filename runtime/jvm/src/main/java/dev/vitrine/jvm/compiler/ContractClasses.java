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

  /**
   * A body of fewer bytes always gives a small method: its longest bytecode would come from
   * branches that discard operands, at most 225 of them at each of at most 112 branches.
   */
  private static final int SURELY_SMALL = 900;

  /** So many locals take little code to clear. */
  private static final int FEW_LOCALS = 500;

  /**
   * Methods with more bytecode are split. The JVM's limit is twice as high, but up to here no jump
   * needs its long form, so that sizes are known without writing the code.
   */
  private static final int LARGEST_WHOLE = 32_767;

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

  /** Whether the JVM can hold a function, in one method or in several. */
  boolean fits(int function) {
    FunctionSource source = new FunctionSource(module, function, state);
    if (isSmall(source)) {
      return true;
    }
    try {
      return functionClass(function) != null;
    } catch (MethodTooLargeException e) {
      return false;
    }
  }

  /** Whether a function is translated into one method. */
  private static boolean isSmall(FunctionSource source) {
    ModuleLayout.Body body = source.module().body(source.index());
    boolean fewLocals = new LocalTypes(source.shape(), source.body()).count() <= FEW_LOCALS;
    if (fewLocals && body.end() - body.start() <= SURELY_SMALL) {
      return true;
    }
    SizeCounter counter = new SizeCounter();
    compileWhole(source, counter);
    return counter.size() <= LARGEST_WHOLE;
  }

  private static void compileWhole(FunctionSource source, MethodVisitor method) {
    ByteCursor in = source.body();
    SlotVariables variables = new SlotVariables(new LocalTypes(source.shape(), in));
    new FunctionCompiler(source, variables, in, source.end(), method).compile();
  }

  private byte[] functionClass(int function) {
    FunctionSource source = new FunctionSource(module, function, state);
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
            source.shape().descriptor(Names.STATE_DESCRIPTOR),
            null,
            null);
    if (isSmall(source)) {
      compileWhole(source, method);
    } else {
      LargeFunction.compile(source, writer, method);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }
}
