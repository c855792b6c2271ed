package dev.vitrine.jvm.compiler;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A function that is spread over several methods of its class. */
final class LargeFunction {
  private final BodyMap map;
  private final ClassWriter writer;
  private int parts;

  private LargeFunction(BodyMap map, ClassWriter writer) {
    this.map = map;
    this.writer = writer;
  }

  /**
   * Writes the function into a class.
   *
   * @param method the function's own method
   */
  static void compile(FunctionSource source, ClassWriter writer, MethodVisitor method) {
    ByteCursor in = source.body();
    LocalTypes types = new LocalTypes(source.shape(), in);
    BodyMap map = new BodyMap(source.body(in.at), source.end());
    LargeFunction parts = new LargeFunction(map, writer);
    PartCompiler.ofFunction(source, types, parts, in, method).compile();
  }

  /** Which blocks are parts. */
  BodyMap map() {
    return map;
  }

  /** The number of a new part. */
  int next() {
    return parts++;
  }

  /** The name of a part's method. */
  static String name(int part) {
    return "part" + part;
  }

  /** The method of a part, to be written. */
  MethodVisitor method(int part) {
    return writer.visitMethod(
        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name(part), ArrayVariables.PART, null, null);
  }
}
