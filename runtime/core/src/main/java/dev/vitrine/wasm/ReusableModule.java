package dev.vitrine.wasm;

/**
 * Makes of an instrumented module one whose instance can be called again and again, in a memory
 * that it shares with others of its kind.
 *
 * <p>A memory of WebAssembly never shrinks, and nothing tells which of its pages were written. So
 * that a memory can serve more than one call all the same, the reusable form
 *
 * <ul>
 *   <li>imports a memory of {@value HiddenPage#PAGES} pages that stays as long as it is. How long
 *       the contract's part is, and which parts of it were written, stands in the last page, the
 *       {@link HiddenPage};
 *   <li>checks each access itself ({@link GuardedBodies}), and traps where the instrumented module
 *       traps, with the same gas left;
 *   <li>exports {@code vitrine_reset}, to be called before the start function and the method of
 *       each call: it clears what was written, whichever contract wrote it, and puts data segments
 *       and globals back to the start ({@link ReuseFunctions}).
 * </ul>
 *
 * <p>All else is as in the instrumented module: nothing that a call can tell differs. Types,
 * functions and locals keep their indices, ours come after them.
 */
public final class ReusableModule {
  private static final int MEMORY = 2;

  private final InstrumentedModule module;
  private final ByteSink out;

  private ReusableModule(byte[] instrumented) {
    module = new InstrumentedModule(instrumented);
    // About what contracts need: a buffer that is right at once is not copied.
    out = new ByteSink(instrumented.length + (instrumented.length >> 1) + 1024);
  }

  /**
   * The reusable form.
   *
   * @param instrumented what {@link PreparedModule#bytes} holds
   * @return the bytes of the module; null if there is none, because an instance changes what a
   *     reset does not undo (tables, dropped segments), or because none can be made
   */
  public static byte[] of(byte[] instrumented) {
    return new ReusableModule(instrumented).write();
  }

  private byte[] write() {
    if (module.elementsOutOfBounds || dataOutOfBounds()) {
      return null;
    }
    ReuseFunctions functions = new ReuseFunctions(module, out);
    GuardedBodies bodies = new GuardedBodies(module, functions, out);
    out.copy(module.bytes, 0, 8);
    int size = open(InstrumentedModule.TYPES);
    BinaryReader in = vector(InstrumentedModule.TYPES, ReuseFunctions.TYPES);
    rest(in);
    functions.types();
    out.close(size);
    imports();
    size = open(InstrumentedModule.FUNCTIONS);
    in = vector(InstrumentedModule.FUNCTIONS, ReuseFunctions.COUNT);
    rest(in);
    functions.declarations();
    out.close(size);
    same(InstrumentedModule.TABLE);
    same(InstrumentedModule.GLOBALS);
    size = open(InstrumentedModule.EXPORTS);
    in = vector(InstrumentedModule.EXPORTS, 1);
    rest(in);
    out.name("vitrine_reset").u8(0).varU32(functions.reset());
    out.close(size);
    same(InstrumentedModule.ELEMENTS);
    dataCount();
    size = open(InstrumentedModule.CODE);
    in = vector(InstrumentedModule.CODE, ReuseFunctions.COUNT);
    for (int i = 0; !in.atEnd(); i++) {
      int length = in.varU32();
      bodies.rewrite(i, in.position(), in.position() + length);
      in.skip(length);
    }
    functions.bodies();
    out.close(size);
    data();
    return bodies.possible() ? out.toArray() : null;
  }

  /** Whether a data segment does not fit into the memory: a call ends before it begins. */
  private boolean dataOutOfBounds() {
    long length = (long) HiddenPage.INITIAL_PAGES << HiddenPage.PAGE_BITS;
    for (InstrumentedModule.Data data : module.data) {
      if (data.offset() != InstrumentedModule.PASSIVE && data.offset() + data.length() > length) {
        return true;
      }
    }
    return false;
  }

  private int open(int id) {
    out.u8(id);
    return out.open();
  }

  /** Begins a section as it was, with so many more elements; the reader stands at the first. */
  private BinaryReader vector(int id, int more) {
    BinaryReader in = module.section(id);
    out.varU32(in.varU32() + more);
    return in;
  }

  private void rest(BinaryReader in) {
    out.copy(module.bytes, in.position(), in.end());
  }

  private void same(int id) {
    if (module.has(id)) {
      int size = open(id);
      rest(module.section(id));
      out.close(size);
    }
  }

  private void imports() {
    int size = open(InstrumentedModule.IMPORTS);
    BinaryReader in = vector(InstrumentedModule.IMPORTS, 0);
    while (!in.atEnd()) {
      int start = in.position();
      in.skip(in.varU32());
      in.skip(in.varU32());
      boolean memory = in.u8() == MEMORY;
      int description = in.position();
      if (memory) {
        in.skip(1);
        in.varU32();
        in.varU32();
        out.copy(module.bytes, start, description);
        out.u8(1).varU32(HiddenPage.PAGES).varU32(HiddenPage.PAGES);
      } else {
        in.varU32();
        out.copy(module.bytes, start, in.position());
      }
    }
    out.close(size);
  }

  private void dataCount() {
    if (!module.data.isEmpty()) {
      int size = open(InstrumentedModule.DATA_COUNT);
      out.varU32(module.data.size());
      out.close(size);
    } else {
      same(InstrumentedModule.DATA_COUNT);
    }
  }

  private void data() {
    if (module.data.isEmpty()) {
      return;
    }
    int size = open(InstrumentedModule.DATA);
    out.varU32(module.data.size());
    for (InstrumentedModule.Data data : module.data) {
      out.u8(1).varU32(data.length()).copy(module.bytes, data.start(), data.end());
    }
    out.close(size);
  }
}
