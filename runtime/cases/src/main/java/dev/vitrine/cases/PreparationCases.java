package dev.vitrine.cases;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.PreparedContract;
import dev.vitrine.wasm.CompileFailure;
import dev.vitrine.wasm.Explanation;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PrepareFailure;
import dev.vitrine.wasm.PrepareLimits;
import dev.vitrine.wasm.PrepareResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Limits of preparation, below and above, which of two wrongs is told, and what is told about it
 * (docs/spec/vm.md §4).
 */
final class PreparationCases {
  private static final PrepareLimits LIMITS =
      PreparedContract.limits(RuntimeConfig.forProtocol(RuntimeConfig.NEWEST).wasm);

  private static final String ACCEPTED = "accepted";
  private static final String INVALID = "Deserialization";

  /** A function type without parameters and results. */
  private static final int[] METHOD = {0x60, 0, 0};

  private PreparationCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("prepare/declarations", PreparationCases::declarations));
    cases.add(new Case("prepare/functions", PreparationCases::functions));
    cases.add(new Case("prepare/order", PreparationCases::order));
    cases.add(new Case("prepare/features", PreparationCases::features));
    cases.add(new Case("prepare/damage", PreparationCases::damage));
  }

  private static void declarations(Lines out) {
    expect(out, "1,024 types", ACCEPTED, new ModuleText().types(1024));
    expect(out, "1,025 types", "TooManyTypes", new ModuleText().types(1025));
    expect(out, "10,000 functions", ACCEPTED, new ModuleText().type(METHOD).functions(10_000));
    expect(
        out,
        "10,001 functions",
        "TooManyFunctions",
        new ModuleText().type(METHOD).functions(10_001));
    expect(
        out,
        "10,000 functions and an import",
        "TooManyFunctions",
        new ModuleText().type(METHOD).importing("env", "panic", 0, 0).functions(10_000));
    expect(out, "a table of 10,000", ACCEPTED, new ModuleText().tables(10_000));
    expect(out, "a table of 10,001", "TooManyTableElements", new ModuleText().tables(10_001));
    expect(out, "two tables", "TooManyTables", new ModuleText().tables(1, 10_001));
    expect(out, "a memory of 65,536 pages", ACCEPTED, new ModuleText().memory(0, 65_536));
    expect(out, "a memory of 65,537 pages", INVALID, new ModuleText().memory(0, 65_537));
    expect(out, "more pages than its maximum", INVALID, new ModuleText().memory(1, 2, 1));
    expect(
        out,
        "an import from elsewhere",
        "Instantiate",
        new ModuleText().type(METHOD).importing("wasi", "f", 0, 0));
    expect(
        out, "an imported memory", "Memory", new ModuleText().importing("env", "memory", 2, 0, 1));
    expect(
        out,
        "an imported table",
        "Instantiate",
        new ModuleText().importing("env", "table", 1, 0x70, 0, 1));
    expect(
        out,
        "an imported global",
        "Instantiate",
        new ModuleText().importing("env", "global", 3, 0x7f, 0));
  }

  private static void functions(Lines out) {
    byte[] nops = new byte[LIMITS.maxFunctionBodyBytes()];
    for (int i = 1; i < nops.length; i++) {
      nops[i] = 1;
    }
    nops[nops.length - 1] = 0x0b;
    expect(out, "a body of 196,608 bytes", ACCEPTED, method(nops));
    byte[] more = new WasmWriter().raw(nops, 0, nops.length - 1).u8(1, 0x0b).toBytes();
    expect(out, "a body of 196,609 bytes", "FunctionBodyTooLarge", method(more));
    expect(out, "50,000 locals", "compile failure", method(locals(50_000)));
    expect(out, "50,001 locals", INVALID, method(locals(50_001)));
    expect(out, "1,000,001 locals", "TooManyLocals", method(locals(1_000_001)));
    expect(out, "64 parameters", ACCEPTED, parameters(64, 1));
    expect(out, "65 parameters", "TooManyParamsPerFunction", parameters(65, 1));
    expect(out, "49,984 parameters", ACCEPTED, parameters(64, 781));
    expect(out, "50,048 parameters", "TooManyParamsPerContract", parameters(64, 782));
    expect(out, "8,192 bytes of operands", ACCEPTED, method(operands(1024)));
    expect(out, "8,200 bytes of operands", "OperandStackTooLarge", method(operands(1025)));
    expect(out, "5,000 blocks", ACCEPTED, method(blocks(5000)));
    expect(out, "5,001 blocks", "TooManyBlocksPerFunction", method(blocks(5001)));
    expect(out, "50,000 blocks", ACCEPTED, copies(blocks(5000), 10));
    expect(out, "55,000 blocks", "TooManyBlocksPerContract", copies(blocks(5000), 11));
  }

  /** What comes first in the bytes counts first; limits on code only when all of it is valid. */
  private static void order(Lines out) {
    byte[] invalid = {0, 0x6a, 0x0b};
    expect(
        out,
        "too much operand stack, then an invalid body",
        INVALID,
        new ModuleText().type(METHOD).bodies(operands(1025), invalid));
    expect(
        out,
        "too many blocks, then too much operand stack",
        "TooManyBlocksPerFunction",
        new ModuleText().type(METHOD).bodies(blocks(5001), operands(1025)));
    expect(
        out,
        "too much operand stack, then too many blocks",
        "OperandStackTooLarge",
        new ModuleText().type(METHOD).bodies(operands(1025), blocks(5001)));
    expect(
        out,
        "an imported memory before an import from elsewhere",
        "Memory",
        new ModuleText()
            .type(METHOD)
            .importing("env", "memory", 2, 0, 1)
            .importing("wasi", "f", 0, 0));
    expect(
        out,
        "too many types that are none",
        "TooManyTypes",
        new ModuleText().section(1, 1025, new byte[] {0x11}));
    expect(
        out,
        "a table that is too large, then too many functions",
        "TooManyTableElements",
        new ModuleText().type(METHOD).tables(10_001).functions(10_001));
    expect(
        out,
        "too many locals and an opcode that is none",
        "TooManyLocals",
        method(new WasmWriter().u32(1).u32(1_000_001).u8(0x7f, 0xff, 0x0b).toBytes()));
  }

  private static void features(Lines out) {
    expect(out, "SIMD", INVALID, method(0, 0xfd, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    expect(out, "a vector as a parameter", INVALID, new ModuleText().type(0x60, 1, 0x7b, 0));
    expect(out, "atomics", INVALID, method(0, 0x41, 0, 0xfe, 0x10, 2, 0, 0x1a, 0x0b));
    expect(out, "a tail call", INVALID, method(0, 0x12, 0, 0x0b));
    expect(out, "a throw", INVALID, method(0, 0x08, 0, 0x0b));
    expect(out, "a tag section", INVALID, new ModuleText().type(METHOD).section(13, 1, 0, 0));
    expect(out, "two results", INVALID, new ModuleText().type(0x60, 0, 2, 0x7f, 0x7f));
    expect(out, "a block with a parameter", INVALID, method(0, 0x41, 0, 0x02, 0, 0x1a, 0x0b, 0x0b));
    expect(out, "externref", INVALID, new ModuleText().type(0x60, 1, 0x6f, 0));
    expect(out, "a null of externref", INVALID, method(0, 0xd0, 0x6f, 0x1a, 0x0b));
    expect(out, "two memories", INVALID, new ModuleText().section(5, 2, 0, 1, 0, 1));
    expect(out, "a memory of 64 bits", INVALID, new ModuleText().memory(4, 1));
    expect(out, "a shared memory", INVALID, new ModuleText().memory(3, 1, 1));
    expect(
        out,
        "a sum in a global",
        INVALID,
        new ModuleText().section(6, 1, 0x7f, 0, 0x41, 1, 0x41, 2, 0x6a, 0x0b));
    expect(out, "a struct", INVALID, new ModuleText().type(0x5f, 0));
    expect(
        out, "a component", INVALID, new ModuleText(new byte[] {0, 'a', 's', 'm', 0x0d, 0, 1, 0}));
    expect(
        out, "text", INVALID, new ModuleText("(module (func))".getBytes(StandardCharsets.UTF_8)));
    expect(out, "nothing", INVALID, new ModuleText(new byte[0]));
  }

  /** A module cut anywhere, or with any bit wrong, is prepared or refused with a reason. */
  private static void damage(Lines out) {
    byte[] whole =
        new ModuleText()
            .type(METHOD)
            .importing("env", "panic", 0, 0)
            .bodies(operands(2), blocks(2), new byte[] {0, 0x10, 0, 0x0b})
            .toBytes();
    out.known("whole", ACCEPTED, kind(Preparation.prepare(whole, LIMITS)));
    for (int length = 0; length < whole.length; length++) {
      out.line("cut at " + length, told(cut(whole, length)));
    }
    for (int bit = 0; bit < 8 * whole.length; bit += 3) {
      byte[] bytes = Arrays.copyOf(whole, whole.length);
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      out.line("bit " + bit, told(bytes));
    }
  }

  private static byte[] cut(byte[] whole, int length) {
    return new WasmWriter().raw(whole, 0, length).toBytes();
  }

  private static ModuleText method(int... body) {
    return method(new WasmWriter().u8(body).toBytes());
  }

  private static ModuleText method(byte[] body) {
    return new ModuleText().type(METHOD).bodies(body);
  }

  private static ModuleText copies(byte[] body, int count) {
    byte[][] bodies = new byte[count][];
    Arrays.fill(bodies, body);
    return new ModuleText().type(METHOD).bodies(bodies);
  }

  private static byte[] locals(int count) {
    return new WasmWriter().u32(1).u32(count).u8(0x7f, 0x0b).toBytes();
  }

  private static ModuleText parameters(int each, int functions) {
    WasmWriter type = new WasmWriter().u8(0x60).u32(each);
    for (int i = 0; i < each; i++) {
      type.u8(0x7f);
    }
    return new ModuleText().section(1, 1, type.u8(0).toBytes()).functions(functions);
  }

  /** So many numbers of eight bytes on the stack at once. */
  private static byte[] operands(int count) {
    WasmWriter body = new WasmWriter().u8(0);
    for (int i = 0; i < count; i++) {
      body.u8(0x42, 0);
    }
    for (int i = 0; i < count; i++) {
      body.u8(0x1a);
    }
    return body.u8(0x0b).toBytes();
  }

  private static byte[] blocks(int count) {
    WasmWriter body = new WasmWriter().u8(0);
    for (int i = 0; i < count; i++) {
      body.u8(0x02 + i % 2, 0x40, 0x0b);
    }
    return body.u8(0x0b).toBytes();
  }

  private static void expect(Lines out, String name, String kind, ModuleText module) {
    byte[] code = module.toBytes();
    out.known(name, kind, kind(Preparation.prepare(code, LIMITS)));
    out.line("  " + told(code));
  }

  private static String kind(PrepareResult result) {
    if (result instanceof PrepareFailure failure) {
      return failure.kind().kind();
    }
    return result instanceof CompileFailure ? "compile failure" : ACCEPTED;
  }

  /** The whole explanation. */
  private static String told(byte[] code) {
    PrepareResult result = Preparation.prepare(code, LIMITS);
    if (result instanceof PrepareFailure failure) {
      return failure.kind().kind() + ": " + words(failure.explanation());
    }
    if (result instanceof CompileFailure failure) {
      return failure.message() + ": " + words(failure.explanation());
    }
    return ACCEPTED;
  }

  private static String words(Explanation why) {
    return why.sentence() + " " + why.todo() + " [" + why.feature() + "]";
  }
}
