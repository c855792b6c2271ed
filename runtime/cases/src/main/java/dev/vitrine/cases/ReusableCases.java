package dev.vitrine.cases;

import dev.vitrine.cases.modules.GeneratedModule;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PrepareLimits;
import dev.vitrine.wasm.PreparedModule;
import dev.vitrine.wasm.ReusableModule;
import java.util.List;

/**
 * Which modules have a reusable form ({@link ReusableModule}), and that it is the same bytes
 * everywhere. Whether it does the same as the instrumented module, calls tell ({@link
 * dev.vitrine.cases.modules.MemoryProbes}).
 */
final class ReusableCases {
  private static final PrepareLimits LIMITS =
      PreparedContract.limits(RuntimeConfig.forProtocol(RuntimeConfig.NEWEST).wasm);

  private static final int[] METHOD = {0x60, 0, 0};
  private static final int MODULES = 40;
  private static final int DATA = 11;
  private static final int DATA_COUNT = 12;
  private static final int ELEMENTS = 9;

  /** An active segment of four bytes at 2^26 − 4, then a passive one of two. */
  private static final int[] SEGMENTS = {
    0, 0x41, 0xfc, 0xff, 0xff, 0x1f, 0x0b, 4, 1, 2, 3, 4, 1, 2, 5, 6
  };

  private ReusableCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("reusable/which", ReusableCases::which));
    cases.add(new Case("reusable/bytes", ReusableCases::bytes));
  }

  private static void which(Lines out) {
    expect(out, "an empty method", true, method(0x0b));
    expect(out, "growth of the memory", true, method(0x41, 1, 0x40, 0, 0x1a, 0x0b));
    expect(out, "a read of the table", true, method(0x41, 0, 0x25, 0, 0x1a, 0x0b));
    expect(out, "the table's size", true, method(0xfc, 0x10, 0, 0x1a, 0x0b));
    expect(out, "a write to the table", false, method(0x41, 0, 0xd0, 0x70, 0x26, 0, 0x0b));
    expect(
        out, "growth of the table", false, method(0xd0, 0x70, 0x41, 1, 0xfc, 0x0f, 0, 0x1a, 0x0b));
    expect(
        out, "the table filled", false, method(0x41, 0, 0xd0, 0x70, 0x41, 1, 0xfc, 0x11, 0, 0x0b));
    expect(
        out, "the table copied", false, method(0x41, 0, 0x41, 0, 0x41, 1, 0xfc, 0x0e, 0, 0, 0x0b));
    expect(
        out,
        "a passive segment copied",
        true,
        data(0x41, 0, 0x41, 0, 0x41, 1, 0xfc, 8, 1, 0, 0x0b));
    // The engine drops an active segment when it has made the instance; a passive one it keeps.
    expect(
        out, "an active one copied", false, data(0x41, 0, 0x41, 0, 0x41, 1, 0xfc, 8, 0, 0, 0x0b));
    expect(out, "a segment dropped", false, data(0xfc, 9, 1, 0x0b));
    expect(
        out,
        "data past the first length",
        false,
        begin()
            .memory(0, 1)
            .exporting("m", 0)
            .coding(new byte[] {0, 0x0b})
            .section(DATA, 1, 0, 0x41, 0xfd, 0xff, 0xff, 0x1f, 0x0b, 4, 1, 2, 3, 4));
    expect(
        out,
        "data at a negative address",
        false,
        begin()
            .memory(0, 1)
            .exporting("m", 0)
            .coding(new byte[] {0, 0x0b})
            .section(DATA, 1, 0, 0x41, 0x7f, 0x0b, 1, 1));
    expect(out, "elements that fill the table", true, elements(0));
    expect(out, "elements past the table", false, elements(1));
  }

  private static ModuleText begin() {
    return new ModuleText().type(METHOD).declaring(1);
  }

  private static byte[] body(int... code) {
    return new WasmWriter().u8(0).u8(code).toBytes();
  }

  private static ModuleText method(int... code) {
    return begin().tables(1).memory(0, 1).exporting("m", 0).coding(body(code));
  }

  private static ModuleText data(int... code) {
    return begin()
        .memory(0, 1)
        .exporting("m", 0)
        .raw(DATA_COUNT, 1, 2)
        .coding(body(code))
        .section(DATA, 2, SEGMENTS);
  }

  private static ModuleText elements(int offset) {
    return begin()
        .tables(2)
        .exporting("m", 0)
        .section(ELEMENTS, 1, 0, 0x41, offset, 0x0b, 2, 0, 0)
        .coding(body(0x0b));
  }

  private static void expect(Lines out, String what, boolean reusable, ModuleText module) {
    byte[] bytes = module.toBytes();
    out.known(what, reusable, ReusableModule.of(prepared(bytes)) != null);
  }

  private static byte[] prepared(byte[] code) {
    if (Preparation.prepare(code, LIMITS) instanceof PreparedModule module) {
      return module.bytes();
    }
    throw new AssertionError("a module is not accepted");
  }

  private static void bytes(Lines out) {
    for (long seed = 0; seed < MODULES; seed++) {
      byte[] form = ReusableModule.of(prepared(GeneratedModule.lasting(seed).code()));
      out.line("lasting " + seed, Sha256.hash(form));
    }
  }
}
