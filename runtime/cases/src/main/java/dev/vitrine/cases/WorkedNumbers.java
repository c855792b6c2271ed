package dev.vitrine.cases;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.vectors.VmCaseText;
import dev.vitrine.vectors.VmRecorder;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that were worked out by hand and found in the reference's own tests (docs/spec/vm.md
 * §12.4), on whichever engine.
 */
public final class WorkedNumbers {
  private static final long GAS = 100_000_000_000_000L;
  private static final String WELL = "";
  private static final String STACK_EXHAUSTED = "HostError.MemoryAccessViolation";

  private static final int[] METHOD = {0x60, 0, 0};

  private final VmRecorder engine;
  private final List<String> failures = new ArrayList<>();
  private int figures;

  private WorkedNumbers(VmRecorder engine) {
    this.engine = engine;
  }

  /** What an engine makes of them: the figures that it does not meet. */
  public static List<String> failures(VmRecorder engine) {
    WorkedNumbers numbers = new WorkedNumbers(engine);
    numbers.instructions();
    numbers.stack();
    numbers.hostFunctions();
    numbers.refusals();
    if (numbers.figures != 17) {
      numbers.failures.add(numbers.figures + " figures were looked at");
    }
    return numbers.failures;
  }

  private void instructions() {
    expect("an empty method", 34, 79_064_041, WELL, name -> method(name, 0, 0x0b));
    expect(
        "unreachable", 35, 80_976_092, "WasmTrap.Unreachable", name -> method(name, 0, 0x00, 0x0b));
    expect(
        "division by zero",
        40,
        88_068_079,
        "WasmTrap.IllegalArithmetic",
        name -> method(name, 0, 0x41, 1, 0x41, 0, 0x6d, 0x1a, 0x0b));
    expect(
        "one page of memory more",
        46,
        120_932_041,
        WELL,
        name ->
            new ModuleText()
                .type(METHOD)
                .declaring(1)
                .memory(0, 1)
                .exporting(name, 0)
                .coding(new byte[] {0, 0x41, 1, 0x40, 0, 0x1a, 0x0b}));
    expect(
        "one element of a table more",
        50,
        126_111_977,
        WELL,
        name ->
            new ModuleText()
                .type(METHOD)
                .declaring(1)
                .tables(0)
                .exporting(name, 0)
                .coding(
                    new WasmWriter()
                        .u8(0, 0xd0, 0x70, 0x41, 1, 0xfc, 0x0f, 0, 0x1a, 0x0b)
                        .toBytes()));
    expect(
        "a start function and a method",
        51,
        104_164_104,
        WELL,
        name ->
            new ModuleText()
                .type(METHOD)
                .declaring(1)
                .exporting(name, 0)
                .raw(8, 1, 0)
                .coding(new byte[] {0, 0x0b}));
  }

  private void stack() {
    expect(
        "a method that calls itself",
        49,
        30_418_898_602L,
        STACK_EXHAUSTED,
        name -> method(name, 0, 0x10, 0, 0x0b));
    expect(
        "the same with one local of 4 bytes",
        67,
        31_825_672_528L,
        STACK_EXHAUSTED,
        name -> method(name, 1, 1, 0x7f, 0x10, 0, 0x0b));
    expect(
        "the same with four",
        67,
        29_757_263_944L,
        STACK_EXHAUSTED,
        name -> method(name, 1, 4, 0x7f, 0x10, 0, 0x0b));
    expect("15,625 locals of 8 bytes", 479, 13_419_362_816L, WELL, name -> locals(name, 15_625));
    expect("49,998 of them", 479, loading(479), STACK_EXHAUSTED, name -> locals(name, 49_998));
    expect(
        "50,000 of them",
        479,
        0,
        "CompilationError.WasmtimeCompileError",
        name -> locals(name, 50_000));
  }

  private void hostFunctions() {
    expect(
        "prepaid_gas",
        85,
        401_031_709,
        WELL,
        name ->
            new ModuleText()
                .section(1, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7e)
                .importing("env", "prepaid_gas", 0, 1)
                .declaring(1)
                .exporting(name, 1)
                .coding(new byte[] {0, 0x10, 0, 0x1a, 0x0b}));
    expect(
        "ripemd160 of nothing",
        88,
        7_226_376_631L,
        WELL,
        name ->
            new ModuleText()
                .section(1, 2, 0x60, 0, 0, 0x60, 3, 0x7e, 0x7e, 0x7e, 0)
                .importing("env", "ripemd160", 0, 1)
                .declaring(1)
                .exporting(name, 1)
                .coding(new byte[] {0, 0x42, 0, 0x42, 0, 0x42, 0, 0x10, 0, 0x0b}));
  }

  private void refusals() {
    expect(
        "a module that is refused",
        36,
        0,
        "CompilationError.PrepareError.Deserialization",
        name -> method(name, 0, 0x6a, 0x0b));
    expect(
        "an unknown import",
        90,
        loading(90),
        "LinkError",
        name ->
            new ModuleText()
                .type(METHOD)
                .importing("env", "nothing_like_this", 0, 0)
                .declaring(1)
                .exporting(name, 1)
                .coding(new byte[] {0, 0x0b}));
    byte[] empty = method("main", 0, 0x0b).toBytes();
    check("a method that is not there", empty, "other", 0, "MethodResolveError.MethodNotFound");
  }

  private static long loading(int length) {
    return 35_445_963 + length * 1_089_295L;
  }

  private static ModuleText method(String name, int... body) {
    return new ModuleText()
        .type(METHOD)
        .declaring(1)
        .exporting(name, 0)
        .coding(new WasmWriter().u8(body).toBytes());
  }

  private static ModuleText locals(String name, int count) {
    byte[] body = new WasmWriter().u32(1).u32(count).u8(0x7e, 0x0b).toBytes();
    return new ModuleText().type(METHOD).declaring(1).exporting(name, 0).coding(body);
  }

  private interface Module {
    ModuleText named(String method);
  }

  /** The method's name is made as long as it takes to give the module its length. */
  private void expect(String what, int length, long burnt, String kind, Module module) {
    StringBuilder name = new StringBuilder("m");
    while (module.named(name.toString()).toBytes().length < length) {
      name.append('m');
    }
    byte[] code = module.named(name.toString()).toBytes();
    if (code.length != length) {
      failures.add(what + ": no module of " + length + " bytes");
    }
    check(what, code, name.toString(), burnt, kind);
  }

  private void check(String what, byte[] code, String method, long burnt, String kind) {
    figures++;
    for (int version = 84; version <= 86; version++) {
      JsonObject record =
          engine.record(new VmCaseText(what, code, method).protocol(version).gas(GAS).line());
      JsonValue error = record.get("error");
      String found = error.isNull() ? WELL : error.asObject().getString("kind", "");
      String gas = record.getString("burnt_gas", "");
      if (!found.equals(kind) || !gas.equals(Long.toString(burnt))) {
        failures.add(
            what
                + " at "
                + version
                + ": "
                + gas
                + " gas and "
                + found
                + ", not "
                + burnt
                + " and "
                + kind);
      }
    }
  }
}
