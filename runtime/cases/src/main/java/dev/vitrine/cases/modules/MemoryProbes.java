package dev.vitrine.cases.modules;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.JsonDiff;
import dev.vitrine.vectors.VmCaseText;
import dev.vitrine.vectors.VmRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls that tell whether a contract's memory ends where it must and is clean when a call begins:
 * accesses of every width at the end of the memory, before and after growth; copies and fills that
 * do not fit; and calls that leave much behind and end in every way, each followed by one that
 * looks at the whole memory. For engines whose memories serve more than one call.
 */
public final class MemoryProbes {
  private static final String WELL = "";
  private static final String OUT_OF_BOUNDS = "WasmTrap.MemoryOutOfBounds";
  private static final String EXHAUSTED = "HostError.GasExceeded";
  private static final String VIOLATION = "HostError.MemoryAccessViolation";

  /** Bytes of a memory at the start, and at most (docs/spec/vm.md §1.5). */
  private static final long INITIAL = 1L << 26;

  private static final long MOST = 1L << 27;

  private static final int[] WIDTHS_OF_LOADS = {4, 8, 4, 8, 1, 1, 2, 2, 1, 1, 2, 2, 4, 4};
  private static final int[] WIDTHS_OF_STORES = {4, 8, 4, 8, 1, 2, 1, 2, 4};
  private static final int FIRST_LOAD = 0x28;
  private static final int FIRST_STORE = 0x36;

  /** Enough to leave something behind; a loop without end is over soon. */
  private static final long ENOUGH_GAS = VmCaseText.MOST_GAS / 50;

  private static final byte[] MARKS = {
    -1, -2, -3, -4, -5, -6, -7, -8, 9, 10, 11, 12, 13, 14, 15, 16
  };

  private final VmRecorder right;
  private final VmRecorder tried;
  private final List<String> failures = new ArrayList<>();
  private final List<String> methods = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private ProbeContract contract;
  private int calls;

  private MemoryProbes(VmRecorder right, VmRecorder tried) {
    this.right = right;
    this.tried = tried;
  }

  /**
   * Makes all calls on both engines.
   *
   * @return calls that came out otherwise on the second, or on both otherwise than the
   *     specification says
   */
  public static List<String> failures(VmRecorder right, VmRecorder tried) {
    MemoryProbes probes = new MemoryProbes(right, tried);
    probes.accesses(0, INITIAL);
    probes.accesses(1024, MOST);
    probes.accesses(7, INITIAL + 7 * 65_536);
    probes.bulk();
    probes.sizes();
    probes.globalsAndStart();
    probes.leftovers();
    if (probes.calls < 900) {
      probes.failures.add("only " + probes.calls + " calls were made");
    }
    return probes.failures;
  }

  /** Every load and store around the end of a memory that has grown by so many pages. */
  private void accesses(int growth, long end) {
    begin(false);
    for (int i = 0; i < WIDTHS_OF_LOADS.length; i++) {
      access(FIRST_LOAD + i, WIDTHS_OF_LOADS[i], growth, end);
    }
    for (int i = 0; i < WIDTHS_OF_STORES.length; i++) {
      access(FIRST_STORE + i, WIDTHS_OF_STORES[i], growth, end);
    }
    callAll();
  }

  private void access(int opcode, int width, int growth, long end) {
    long[][] places = {
      {end - width, 0},
      {end - width + 1, 0},
      {end, 0},
      {end + 4096, 0},
      {end + 4096 + 32_768, 0},
      {0, end - width},
      {0, end - width + 1},
      {end - width - 8, 8},
      {end - width - 7, 8},
      {0xffff_ffffL, 0},
      {-width & 0xffff_ffffL, width},
      {16, 0xffff_ffffL},
      {0xffff_fff0L, 0x20},
    };
    for (long[] place : places) {
      long address = place[0];
      long offset = place[1];
      boolean fits = address + offset + width <= end;
      WasmWriter code = grow(growth);
      if (opcode < FIRST_STORE) {
        code.u8(0x41, 0).u8(0x41).s64((int) address);
        code.u8(opcode, 0).u32((int) offset);
        keep(opcode, code);
        giveBack(code, 0, 8);
      } else {
        code.u8(0x41).s64((int) address);
        value(opcode, code);
        code.u8(opcode, 0).u32((int) offset);
        giveBack(code, end - 16, 16);
      }
      add(
          Integer.toHexString(opcode) + " " + address + "+" + offset,
          code,
          fits ? WELL : OUT_OF_BOUNDS);
    }
  }

  private static WasmWriter grow(int pages) {
    return new WasmWriter().u8(0x41).s64(pages).u8(0x40, 0, 0x1a);
  }

  /** Stores what a load has put above an address. */
  private static void keep(int load, WasmWriter code) {
    switch (load) {
      case 0x2a -> code.u8(0x38);
      case 0x2b -> code.u8(0x39);
      case 0x28, 0x2c, 0x2d, 0x2e, 0x2f -> code.u8(0x36);
      default -> code.u8(0x37);
    }
    code.u8(0, 0);
  }

  private static void value(int store, WasmWriter code) {
    switch (store) {
      case 0x38 -> code.u8(0x43).fixed(0x4049_0fdbL, 4);
      case 0x39 -> code.u8(0x44).fixed(0x4009_21fb_5444_2d18L, 8);
      case 0x36, 0x3a, 0x3b -> code.u8(0x41).s64(0x7654_3210);
      default -> code.u8(0x42).s64(0x7654_3210_fedc_ba98L);
    }
  }

  private static void giveBack(WasmWriter code, long address, int length) {
    code.u8(0x42).s64(length).u8(0x42).s64(address).u8(0x10, ProbeContract.VALUE_RETURN);
  }

  private void bulk() {
    begin(false);
    long[][] ranges = {
      {INITIAL - 8, 0, 8},
      {INITIAL - 8, 0, 9},
      {INITIAL, 0, 0},
      {INITIAL + 1, 0, 0},
      {0xffff_ffffL, 0, 2},
      {0, 0, 0xffff_ffffL},
      {100, 104, 50},
      {104, 100, 50},
      {100, 100, 50},
      {0, INITIAL - 8, 8},
      {0, INITIAL - 8, 9},
      {0, INITIAL, 0},
      {0, INITIAL + 1, 0},
      {4095, 8191, 4098},
      {MOST, 0, 1},
      {0, MOST + 4096, 1},
      {MOST + 4096, 0, 1},
    };
    for (long[] range : ranges) {
      boolean target = range[0] + range[2] <= INITIAL;
      boolean source = range[1] + range[2] <= INITIAL;
      bulk("fill", range, target, 0x0b, 0);
      bulk("copy", range, target && source, 0x0a, 0, 0);
      bulk("init", range, target && range[1] + range[2] <= 8, 0x08, ProbeContract.PASSIVE, 0);
    }
    bulk("init", new long[] {INITIAL - 8, 0, 8}, true, 0x08, ProbeContract.PASSIVE, 0);
    bulk("init", new long[] {INITIAL - 7, 0, 8}, false, 0x08, ProbeContract.PASSIVE, 0);
    bulk("init", new long[] {8, 1, 8}, false, 0x08, ProbeContract.PASSIVE, 0);
    bulk("init", new long[] {8, 8, 0}, true, 0x08, ProbeContract.PASSIVE, 0);
    callAll();
  }

  private void bulk(String what, long[] range, boolean fits, int... opcode) {
    WasmWriter code = new WasmWriter().u8(0x41).s64(100);
    code.u8(0x42).s64(0x1122_3344_5566_7788L).u8(0x37, 0, 0);
    for (long number : range) {
      code.u8(0x41).s64((int) number);
    }
    code.u8(0xfc).u8(opcode);
    giveBack(code, 96, 80);
    add(what + " " + range[0] + " " + range[1] + " " + range[2], code, fits ? WELL : null);
  }

  private void sizes() {
    begin(false);
    int[] growths = {0, 1, 1022, 2, 1026, 1, 0, 1, 2048};
    WasmWriter code = new WasmWriter();
    int at = 1000;
    for (int growth : growths) {
      code.u8(0x41).s64(at).u8(0x41).s64(growth).u8(0x40, 0, 0x36, 2, 0);
      code.u8(0x41).s64(at + 4).u8(0x3f, 0, 0x36, 2, 0);
      at += 8;
    }
    giveBack(code, 1000, at - 1000);
    add("growths", code, WELL);
    callAll();
    callAll();
  }

  private void globalsAndStart() {
    begin(true);
    WasmWriter code = new WasmWriter();
    code.u8(0x41, 0, 0x23, 0, 0x36, 2, 0, 0x41, 8, 0x23, 1, 0x37, 3, 0);
    code.u8(0x41, 16, 0x23, 2, 0x38, 2, 0, 0x41, 24, 0x23, 3, 0x39, 3, 0);
    code.u8(0x41, 32, 0x23, 4, 0xd1, 0x36, 2, 0, 0x41, 36, 0x23, 5, 0xd1, 0x36, 2, 0);
    code.u8(0x41, 40, 0x41, 0, 0x28, 2).u32(ProbeContract.START_WORD).u8(0x36, 2, 0);
    code.u8(0x41, 7, 0x24, 0, 0x42, 7, 0x24, 1, 0x43).fixed(7, 4).u8(0x24, 2);
    code.u8(0x44).fixed(7, 8).u8(0x24, 3, 0xd2, ProbeContract.START, 0x24, 4);
    code.u8(0xd0, 0x70, 0x24, 5);
    giveBack(code, 0, 48);
    add("globals", code, WELL);
    add("start by index", indirect(0), WELL);
    add(
        "another type",
        indirect(ProbeContract.OF_ANOTHER_TYPE),
        "WasmTrap.IncorrectCallIndirectSignature");
    add("empty", indirect(ProbeContract.EMPTY), "WasmTrap.IndirectCallToNull");
    add("past the table", indirect(3), OUT_OF_BOUNDS);
    callAll();
    callAll();
  }

  private static WasmWriter indirect(int element) {
    WasmWriter code = new WasmWriter().u8(0x41, element, 0x11, 0, 0);
    giveBack(code, ProbeContract.START_WORD, 4);
    return code;
  }

  /** Calls that write everywhere and end in every way, and after each one a look. */
  private void leftovers() {
    begin(false);
    add("look", look(), WELL);
    byte[] looking = contract.code();
    begin(false);
    add("look", look(), WELL);
    add("return", litter(), WELL);
    add("unreachable", litter().u8(0x00), "WasmTrap.Unreachable");
    add("out of bounds", litter().u8(0x41, 0x7f, 0x28, 2, 0, 0x1a), OUT_OF_BOUNDS);
    add("division", litter().u8(0x41, 1, 0x41, 0, 0x6d, 0x1a), "WasmTrap.IllegalArithmetic");
    add("panic", litter().u8(0x10, ProbeContract.PANIC), "HostError.GuestPanic");
    add("violation", register(litter(), MOST - 100), VIOLATION);
    add("gas", litter().u8(0x03, 0x40, 0x0c, 0, 0x0b), EXHAUSTED);
    // Its own index: imports, the two functions before methods, the methods before it.
    int itself = 6 + methods.size();
    add("stack", litter().u8(0x10, itself), VIOLATION);
    byte[] code = contract.code();
    for (int i = 1; i < methods.size(); i++) {
      call(code, i);
      if (i % 2 == 0) {
        call(code, 0);
      } else {
        check("another contract looks", looking, "m0", WELL);
      }
    }
  }

  /** Turns the whole memory, grown as far as it goes, into eight bytes. */
  private static WasmWriter look() {
    WasmWriter code = grow(1024).u8(0x03, 0x40);
    code.u8(0x20, 1, 0x42, 1, 0x89, 0x20, 0, 0x29, 3, 0, 0x85, 0x21, 1);
    code.u8(0x20, 0, 0x41, 8, 0x6a, 0x22, 0, 0x41).s64(MOST).u8(0x47, 0x0d, 0, 0x0b);
    code.u8(0x41, 0, 0x20, 1, 0x37, 3, 0);
    giveBack(code, 0, 8);
    return code;
  }

  private static WasmWriter litter() {
    WasmWriter code = new WasmWriter();
    for (int i = 0; i < WIDTHS_OF_STORES.length; i++) {
      for (int before = 1; before <= 7; before += 3) {
        code.u8(0x41).s64(4096L * (40 * i + 8 * before) - before);
        value(FIRST_STORE + i, code);
        code.u8(FIRST_STORE + i, 0).u32(4096 * i);
      }
    }
    code.u8(0x41).s64(2_000_001).u8(0x41).s64(0xab).u8(0x41).s64(9000).u8(0xfc, 0x0b, 0);
    code.u8(0x41).s64(3_000_001).u8(0x41).s64(2_000_100).u8(0x41).s64(5000).u8(0xfc, 0x0a, 0, 0);
    code.u8(0x41).s64(4_001_791).u8(0x41, 0, 0x41, 8, 0xfc, 8, ProbeContract.PASSIVE, 0);
    register(code, 4_099_990);
    register(code, INITIAL - 10_000);
    code.raw(grow(1000).toBytes());
    code.u8(0x41).s64(INITIAL + 4095);
    value(0x37, code);
    code.u8(0x37, 0, 0);
    long end = INITIAL + 1000 * 65_536;
    code.u8(0x41).s64(end - 5000).u8(0x41, 1, 0x41).s64(5000).u8(0xfc, 0x0b, 0);
    register(code, end - 10_000);
    code.raw(grow(24).toBytes());
    code.u8(0x41).s64(MOST - 8);
    value(0x37, code);
    return code.u8(0x37, 0, 0);
  }

  /** Lets the host write the input, 10,000 bytes, to an address. */
  private static WasmWriter register(WasmWriter code, long address) {
    code.u8(0x42, 0, 0x10, ProbeContract.INPUT);
    return code.u8(0x42, 0, 0x42).s64(address).u8(0x10, ProbeContract.READ_REGISTER);
  }

  private void begin(boolean starts) {
    contract = new ProbeContract(MARKS, (int) INITIAL - 16, starts);
    methods.clear();
    kinds.clear();
  }

  private void add(String name, WasmWriter code, String kind) {
    contract.method("m" + methods.size(), code);
    methods.add(name);
    kinds.add(kind);
  }

  private void callAll() {
    byte[] code = contract.code();
    for (int i = 0; i < methods.size(); i++) {
      call(code, i);
    }
  }

  private void call(byte[] code, int method) {
    check(methods.get(method), code, "m" + method, kinds.get(method));
  }

  /**
   * Calls on both engines.
   *
   * @param kind the error, or {@link #WELL}; null for any error
   */
  private void check(String name, byte[] code, String method, String kind) {
    calls++;
    byte[] input = new byte[10_000];
    Arrays.fill(input, (byte) 0xcd);
    VmCaseText call = new VmCaseText(name, code, method).input(input);
    if (EXHAUSTED.equals(kind)) {
      call.gas(ENOUGH_GAS);
    }
    String line = call.line();
    JsonObject expected = right.record(line);
    List<Difference> found = JsonDiff.between(expected, tried.record(line));
    JsonValue error = expected.get("error");
    String ended = error.isNull() ? WELL : error.asObject().getString("kind", "");
    if (kind == null ? ended.equals(WELL) : !ended.equals(kind)) {
      failures.add(name + " ended with " + ended + ", not " + kind);
    }
    if (!found.isEmpty()) {
      failures.add(name + ": " + found);
    }
  }
}
