package dev.vitrine.jvm.compiler;

/** Types of a function's locals, its parameters first. */
final class LocalTypes {
  private final byte[] types;
  private final int params;

  /** Reads the locals vector at {@code in}. */
  LocalTypes(FunctionShape shape, ByteCursor in) {
    params = shape.params().length();
    StringBuilder all = new StringBuilder(shape.params());
    for (int groups = in.u32(); groups > 0; groups--) {
      int count = in.u32();
      all.append(String.valueOf((char) in.u8()).repeat(count));
    }
    types = new byte[all.length()];
    for (int i = 0; i < types.length; i++) {
      types[i] = (byte) all.charAt(i);
    }
  }

  int count() {
    return types.length;
  }

  int params() {
    return params;
  }

  byte get(int index) {
    return types[index];
  }
}
