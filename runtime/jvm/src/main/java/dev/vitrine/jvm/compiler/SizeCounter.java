package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Counts the bytes of a method's code, never too few, without writing them. */
final class SizeCounter extends MethodVisitor {
  private int size;

  SizeCounter() {
    super(Opcodes.ASM9);
  }

  /** Bytes so far, if no jump is longer than 32,767 bytes. */
  int size() {
    return size;
  }

  @Override
  public void visitInsn(int opcode) {
    size += 1;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    size += 3;
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    size += slot < 4 ? 1 : slot < 256 ? 2 : 4;
  }

  @Override
  public void visitLdcInsn(Object value) {
    size += 3;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    size += 3;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    size += 3;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    size += 3;
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
    size += 16 + 4 * labels.length;
  }
}
