package dev.vitrine.jvm.compiler;

/**
 * A function to be translated, and what its code refers to.
 *
 * @param module where it stands
 * @param index its index
 * @param state where the module's globals are
 */
record FunctionSource(ModuleLayout module, int index, StateShape state) {
  FunctionShape shape() {
    return module.functions.get(index);
  }

  /** Where its code ends. */
  int end() {
    return module.body(index).end();
  }

  /** Stands at the locals vector. */
  ByteCursor body() {
    return new ByteCursor(module.bytes, module.body(index).start());
  }

  /** Stands at some place of it. */
  ByteCursor body(int at) {
    return new ByteCursor(module.bytes, at);
  }
}
