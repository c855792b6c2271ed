package dev.vitrine.wasm;

/**
 * Rewrites bodies so that they live in a memory whose length is kept in the {@link HiddenPage}:
 * each access is checked against it, and each store leaves a mark.
 *
 * <p>An access that the length forbids is done at an address that the engine forbids, so that it
 * traps by itself, with the engine's own words and at its own place. A select makes that address,
 * not a branch: code stays short, and what the engine compiles has no more paths than before.
 */
final class GuardedBodies {
  /** An address at which no access can succeed, whatever its offset. */
  private static final int NOWHERE = -1;

  /** Up to here an offset with the size of its access is less than any length. */
  private static final long SURE = (long) HiddenPage.INITIAL_PAGES << HiddenPage.PAGE_BITS;

  /** Locals of ours in a body at most: an address, a number of bytes, and a value of each type. */
  private static final int SLOTS = 6;

  private static final int COUNT_SLOT = 0;
  private static final int ADDRESS_SLOT = SLOTS - 1;
  private static final int BYTES_FOR_SLOT = 2;

  private final InstrumentedModule module;
  private final ReuseFunctions functions;
  private final ByteSink out;
  private final BinaryReader in;

  /** For each slot the index of its local, or -1; slots of values are numbered by {@link Types}. */
  private final int[] locals = new int[SLOTS];

  private int nextLocal;

  /** Where the next local of ours is declared. */
  private int declaration;

  /** Bytes of the old body up to here have been written. */
  private int written;

  private boolean possible = true;

  GuardedBodies(InstrumentedModule module, ReuseFunctions functions, ByteSink out) {
    this.module = module;
    this.functions = functions;
    this.out = out;
    this.in = new BinaryReader(module.bytes);
  }

  /** Whether all bodies so far do without what a reset does not undo. */
  boolean possible() {
    return possible;
  }

  /** Writes the body at this place, that of the function at this position among the defined. */
  void rewrite(int position, int start, int end) {
    in.window(start, end);
    int size = out.open();
    int groups = in.varU32();
    int groupsStart = in.position();
    nextLocal = module.params(position);
    for (int i = 0; i < groups; i++) {
      nextLocal += in.varU32();
      in.skip(1);
    }
    out.varU32(groups + SLOTS).copy(module.bytes, groupsStart, in.position());
    written = in.position();
    declaration = out.length();
    for (int i = 0; i < SLOTS; i++) {
      locals[i] = -1;
      out.u8(0, Types.code(Types.I32));
    }
    while (!in.atEnd()) {
      instruction();
    }
    flush(end);
    out.close(size);
  }

  private void instruction() {
    int at = in.position();
    int opcode = in.u8();
    if (opcode == Opcode.PREFIX_FC) {
      opcode = 0x100 + in.varU32();
    }
    if (opcode >= Opcode.I32_LOAD && opcode <= Opcode.I64_STORE32) {
      access(at, opcode);
      return;
    }
    switch (opcode) {
      case Opcode.MEMORY_SIZE -> {
        flush(at);
        in.skip(1);
        functions.pages();
        written = in.position();
      }
      case Opcode.MEMORY_GROW -> {
        flush(at);
        in.skip(1);
        out.u8(Opcode.CALL).varU32(functions.grow());
        written = in.position();
      }
      case Opcode.MEMORY_FILL, Opcode.MEMORY_COPY, Opcode.MEMORY_INIT -> bulk(at, opcode);
      case Opcode.TABLE_SET,
          Opcode.TABLE_GROW,
          Opcode.TABLE_FILL,
          Opcode.TABLE_COPY,
          Opcode.TABLE_INIT,
          Opcode.ELEM_DROP,
          Opcode.DATA_DROP -> {
        possible = false;
        Immediates.skip(in, opcode);
      }
      default -> Immediates.skip(in, opcode);
    }
  }

  private void flush(int at) {
    out.copy(module.bytes, written, at);
    written = at;
  }

  private void access(int at, int opcode) {
    int argument = in.position();
    in.varU32();
    long offset = in.varU32() & 0xffff_ffffL;
    int size = 1 << Opcode.alignment(opcode);
    boolean store = opcode >= Opcode.I32_STORE;
    int valueType = store ? Opcode.operand(Opcode.signature(opcode), 0) : Types.NONE;
    flush(at);
    int address = local(ADDRESS_SLOT, Types.I32);
    if (store) {
      out.u8(Opcode.LOCAL_SET).varU32(local(valueType, valueType));
    }
    out.u8(Opcode.LOCAL_TEE).varU32(address);
    out.u8(Opcode.I32_CONST).varS64(NOWHERE);
    out.u8(Opcode.LOCAL_GET).varU32(address);
    isInside(offset + size);
    out.u8(Opcode.SELECT);
    if (store) {
      out.u8(Opcode.LOCAL_GET).varU32(local(valueType, valueType));
    }
    out.u8(opcode).copy(module.bytes, argument, in.position());
    written = in.position();
    if (store) {
      mark(address, offset);
    }
  }

  /** Asks whether so many bytes from the address on the operand stack are the contract's. */
  private void isInside(long bytes) {
    if (bytes <= SURE) {
      functions.length();
      out.u8(Opcode.I32_CONST).varS64(bytes).u8(Opcode.I32_SUB, Opcode.I32_LE_U);
    } else {
      out.u8(Opcode.I64_EXTEND_I32_U, Opcode.I64_CONST).varS64(bytes).u8(Opcode.I64_ADD);
      functions.longLength();
      out.u8(Opcode.I64_LE_U);
    }
  }

  /** Marks the unit where the store began: clearing it clears what of the store lies beyond. */
  private void mark(int address, long offset) {
    out.u8(Opcode.LOCAL_GET).varU32(address);
    if (offset != 0) {
      out.u8(Opcode.I32_CONST).varS64((int) offset).u8(Opcode.I32_ADD);
    }
    out.u8(Opcode.I32_CONST, HiddenPage.UNIT_BITS).u8(Opcode.I32_SHR_U);
    out.u8(Opcode.I32_CONST, 1);
    out.u8(Opcode.I32_STORE8, 0).varU32(HiddenPage.WRITTEN);
  }

  private void bulk(int at, int opcode) {
    int argument = in.position();
    if (opcode == Opcode.MEMORY_INIT) {
      // An active segment has been dropped when code runs, and here it is passive.
      possible &= module.data.get(in.varU32()).offset() == InstrumentedModule.PASSIVE;
      in.skip(1);
    } else {
      in.skip(opcode == Opcode.MEMORY_COPY ? 2 : 1);
    }
    flush(at);
    int target = local(ADDRESS_SLOT, Types.I32);
    int second = local(Types.I32, Types.I32);
    int count = local(COUNT_SLOT, Types.I32);
    out.u8(Opcode.LOCAL_SET).varU32(count);
    out.u8(Opcode.LOCAL_SET).varU32(second);
    out.u8(Opcode.LOCAL_SET).varU32(target);
    if (opcode == Opcode.MEMORY_COPY) {
      out.u8(Opcode.LOCAL_GET).varU32(second).u8(Opcode.LOCAL_GET).varU32(count);
      out.u8(Opcode.CALL).varU32(functions.range());
    }
    out.u8(Opcode.LOCAL_GET).varU32(target).u8(Opcode.LOCAL_GET).varU32(count);
    out.u8(Opcode.CALL).varU32(functions.touch());
    out.u8(Opcode.LOCAL_GET).varU32(target);
    out.u8(Opcode.LOCAL_GET).varU32(second);
    out.u8(Opcode.LOCAL_GET).varU32(count);
    out.u8(Opcode.PREFIX_FC, opcode - 0x100).copy(module.bytes, argument, in.position());
    written = in.position();
  }

  /** The local of a slot, declared when it is first needed. */
  private int local(int slot, int type) {
    if (locals[slot] < 0) {
      locals[slot] = nextLocal++;
      out.set(declaration, 1);
      out.set(declaration + 1, Types.code(type));
      declaration += BYTES_FOR_SLOT;
    }
    return locals[slot];
  }
}
