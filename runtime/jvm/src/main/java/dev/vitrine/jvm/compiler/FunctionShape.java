package dev.vitrine.jvm.compiler;

/**
 * The type of a function. Equal shapes are the same type, whatever their numbers in the module.
 *
 * @param params codes of {@link WasmType}, one a character
 * @param results likewise; at most one, as multi-value is off
 */
record FunctionShape(String params, String results) {
  byte param(int index) {
    return (byte) params.charAt(index);
  }

  boolean hasResult() {
    return !results.isEmpty();
  }

  byte result() {
    return (byte) results.charAt(0);
  }

  /** Slots that the parameters take. */
  int paramSlots() {
    int slots = 0;
    for (int i = 0; i < params.length(); i++) {
      slots += WasmType.slots(param(i));
    }
    return slots;
  }

  /**
   * The JVM's descriptor.
   *
   * @param last descriptors of what follows the parameters
   */
  String descriptor(String last) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < params.length(); i++) {
      text.append(WasmType.descriptor(param(i)));
    }
    text.append(last).append(')');
    return text.append(hasResult() ? WasmType.descriptor(result()) : 'V').toString();
  }
}
