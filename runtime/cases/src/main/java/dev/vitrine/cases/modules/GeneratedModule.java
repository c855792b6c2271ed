package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.vm.HostFunction;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A module made from a number. Its methods end by returning the first bytes of memory, into which
 * they have put all globals.
 *
 * @param code the module
 * @param methods names of its methods
 */
public record GeneratedModule(byte[] code, List<String> methods) {
  static final String ACCOUNT = "receiver.near";
  static final int ACCOUNT_AT = 1024;
  static final int HASH_AT = 1040;
  static final int KEY_AT = 1104;
  static final String METHOD = "method";
  static final int METHOD_AT = 1140;
  static final int ONE_AT = 1152;
  static final int ZERO_AT = 1168;

  /** Index of the data segment that is only copied by the code. */
  static final int PASSIVE_DATA = 1;

  /** Index of the element segment that is only copied by the code. */
  static final int PASSIVE_ELEMENTS = 1;

  private static final int RETURNED_BYTES = 1024;

  /** The module of this number. */
  public static GeneratedModule of(long seed) {
    Noise noise = new Noise(seed);
    return new Writer(new Shape(noise, false), noise).write();
  }

  /**
   * The module of this number among those whose code changes nothing but memory and globals: {@link
   * dev.vitrine.wasm.ReusableModule} takes all of these.
   */
  public static GeneratedModule lasting(long seed) {
    Noise noise = new Noise(seed);
    return new Writer(new Shape(noise, true), noise).write();
  }

  /** Writes the sections. */
  private static final class Writer {
    private final Shape shape;
    private final Noise noise;
    private final WasmWriter out = new WasmWriter().fixed(0x1_6d73_6100L, 8);

    Writer(Shape shape, Noise noise) {
      this.shape = shape;
      this.noise = noise;
    }

    GeneratedModule write() {
      WasmWriter types = new WasmWriter();
      for (FunctionType type : allTypes()) {
        types.u8(0x60);
        writeTypes(type.params(), types);
        writeTypes(type.results(), types);
      }
      out.section(1, allTypes().size(), types.toBytes());
      writeImports();
      WasmWriter functions = new WasmWriter();
      shape.functions.forEach(functions::u32);
      out.section(3, shape.functions.size(), functions.toBytes());
      if (shape.hasTable()) {
        WasmWriter table = new WasmWriter().u8(0x70);
        if (noise.below(3) == 0) {
          table.u8(0).u32(shape.tableSize);
        } else {
          table.u8(1).u32(shape.tableSize).u32(shape.tableSize + noise.below(20_000));
        }
        out.section(4, 1, table.toBytes());
      }
      out.section(5, 1, new byte[] {0, 1});
      writeGlobals();
      List<String> methods = writeExports();
      if (shape.hasStart) {
        byte[] start = new WasmWriter().u32(shape.imports.size()).toBytes();
        out.u8(8).u32(start.length).raw(start);
      }
      writeElements();
      out.u8(12, 1, 2);
      writeBodies();
      writeData();
      return new GeneratedModule(out.toBytes(), methods);
    }

    /** The module's own types, then those of its imports. */
    private List<FunctionType> allTypes() {
      List<FunctionType> types = new ArrayList<>(shape.types);
      shape.imports.forEach(function -> types.add(function.type()));
      return types;
    }

    private static void writeTypes(List<ValueType> types, WasmWriter out) {
      out.u32(types.size());
      types.forEach(type -> out.u8(type.code()));
    }

    private void writeImports() {
      WasmWriter imports = new WasmWriter();
      int type = shape.types.size();
      for (HostFunction function : shape.imports) {
        imports.name("env").name(function.importName()).u8(0).u32(type++);
      }
      out.section(2, shape.imports.size(), imports.toBytes());
    }

    private void writeGlobals() {
      WasmWriter globals = new WasmWriter();
      for (ValueType type : shape.globals) {
        globals.u8(type.code(), 1);
        Constants.write(type, shape, noise, globals);
        globals.u8(0x0b);
      }
      out.section(6, shape.globals.size(), globals.toBytes());
    }

    private List<String> writeExports() {
      List<String> methods = new ArrayList<>();
      WasmWriter exports = new WasmWriter();
      for (int i = 0; i < shape.methods; i++) {
        methods.add("m" + i);
        exports.name("m" + i).u8(0).u32(shape.imports.size() + i);
      }
      int panic = shape.imports.indexOf(HostFunction.PANIC);
      if (panic >= 0) {
        methods.add("panic");
        exports.name("panic").u8(0).u32(panic);
      }
      out.section(7, methods.size(), exports.toBytes());
      return methods;
    }

    /** One for the table, one to be copied, and one that makes every function a reference. */
    private void writeElements() {
      WasmWriter segments = new WasmWriter();
      WasmWriter first = new WasmWriter().u32(shape.elements.size());
      shape.elements.forEach(first::u32);
      if (shape.hasTable()) {
        segments.u8(0, 0x41, 0, 0x0b).raw(first.toBytes());
      } else {
        segments.u8(3, 0).raw(first.toBytes());
      }
      segments.u8(5, 0x70, 4);
      for (int i = 0; i < 4; i++) {
        Constants.write(ValueType.FUNCREF, shape, noise, segments);
        segments.u8(0x0b);
      }
      segments.u8(3, 0).u32(shape.functionCount());
      for (int i = 0; i < shape.functionCount(); i++) {
        segments.u32(i);
      }
      out.section(9, 3, segments.toBytes());
    }

    private void writeBodies() {
      WasmWriter bodies = new WasmWriter();
      for (int i = 0; i < shape.functions.size(); i++) {
        int function = shape.imports.size() + i;
        int type = shape.functions.get(i);
        byte[] before = type == Shape.RECURSION ? FunctionText.recursion(function) : new byte[0];
        byte[] after = i < shape.methods ? epilogue() : new byte[0];
        byte[] body = new FunctionText(shape, function, noise).body(before, after);
        bodies.u32(body.length).raw(body);
      }
      out.section(10, shape.functions.size(), bodies.toBytes());
    }

    /** Puts the globals into memory and returns its first bytes. */
    private byte[] epilogue() {
      WasmWriter code = new WasmWriter();
      for (int i = 0; i < shape.globals.size(); i++) {
        code.u8(0x41).s64(16 * i).u8(0x23).u32(i);
        switch (shape.globals.get(i)) {
          case I32 -> code.u8(0x36, 2, 0);
          case I64 -> code.u8(0x37, 3, 0);
          case F32 -> code.u8(0x38, 2, 0);
          case F64 -> code.u8(0x39, 3, 0);
          default -> code.u8(0xd1, 0x36, 2, 0);
        }
      }
      int valueReturn = shape.imports.indexOf(HostFunction.VALUE_RETURN);
      code.u8(0x42).s64(RETURNED_BYTES).u8(0x42, 0, 0x10).u32(valueReturn);
      return code.toBytes();
    }

    private void writeData() {
      byte[] data = new byte[ZERO_AT + 16 - ACCOUNT_AT];
      put(ACCOUNT.getBytes(StandardCharsets.UTF_8), ACCOUNT_AT, data);
      put(noise.bytes(64), HASH_AT, data);
      put(noise.bytes(32), KEY_AT + 1, data);
      put(METHOD.getBytes(StandardCharsets.UTF_8), METHOD_AT, data);
      put(new byte[] {1}, ONE_AT, data);
      WasmWriter segments = new WasmWriter().u8(0, 0x41).s64(ACCOUNT_AT).u8(0x0b);
      segments.u32(data.length).raw(data);
      segments.u8(1, 8).raw(noise.bytes(8));
      out.section(11, 2, segments.toBytes());
    }

    private static void put(byte[] bytes, int address, byte[] data) {
      System.arraycopy(bytes, 0, data, address - ACCOUNT_AT, bytes.length);
    }
  }
}
