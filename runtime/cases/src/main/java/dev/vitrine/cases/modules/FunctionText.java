package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The body of one function while it is being made, and what its parts need to know of it. */
final class FunctionText {
  /** How many loops may stand in one another. */
  static final int MOST_LOOPS = 3;

  final Shape shape;
  final Noise noise;
  final WasmWriter code = new WasmWriter();

  /** Parameters and variables. */
  final List<ValueType> locals;

  /** What a branch to each label takes along, or null; the innermost is the last. */
  final List<ValueType> labels = new ArrayList<>();

  /** Index among all functions of the module. */
  final int function;

  private final int params;
  private int left;
  private int loops;

  FunctionText(Shape shape, int function, Noise noise) {
    this.shape = shape;
    this.function = function;
    this.noise = noise;
    FunctionType type = shape.typeOf(function);
    this.locals = new ArrayList<>(type.params());
    this.params = locals.size();
    for (int i = 0; i < MOST_LOOPS; i++) {
      locals.add(ValueType.I32);
    }
    ValueType[] all = ValueType.values();
    for (int i = noise.below(8); i > 0; i--) {
      locals.add(all[noise.below(all.length)]);
    }
    this.left = noise.below(shape.functionSize);
    labels.add(Shape.result(type));
  }

  /**
   * The body.
   *
   * @param before opcodes before all others
   * @param after opcodes after all others, where the result must be
   */
  byte[] body(byte[] before, byte[] after) {
    code.raw(before);
    ValueType result = labels.get(0);
    ExpressionText expressions = new ExpressionText(this);
    StatementText statements = new StatementText(this, expressions);
    do {
      statements.statements(5);
    } while (left > 200);
    if (result != null) {
      expressions.write(result, 3);
    }
    code.raw(after).u8(0x0b);
    return new WasmWriter().raw(declarations()).raw(code.toBytes()).toBytes();
  }

  private byte[] declarations() {
    WasmWriter groups = new WasmWriter().u32(locals.size() - params);
    for (ValueType type : locals.subList(params, locals.size())) {
      groups.u32(1).u8(type.code());
    }
    return groups.toBytes();
  }

  /** Opcodes by which a function of the type {@link Shape#RECURSION} calls itself. */
  static byte[] recursion(int function) {
    return new WasmWriter()
        .u8(0x20, 0, 0x04, 0x40)
        .u8(0x20, 0, 0x41, 1, 0x6b, 0x10)
        .u32(function)
        .u8(0x0b)
        .toBytes();
  }

  /** Takes one from what may still be written; false if nothing may. */
  boolean spend() {
    return left-- > 0;
  }

  /** The counter of a loop that may be opened here, or −1. */
  int openLoop() {
    return loops < MOST_LOOPS ? params + loops++ : -1;
  }

  void closeLoop() {
    loops--;
  }

  /** A variable of this type, or −1 if none was met. */
  int local(ValueType type) {
    return any(locals, type);
  }

  /** A variable of this type that no loop counts with, or −1 if none was met. */
  int writableLocal(ValueType type) {
    int local = any(locals, type);
    boolean counts = local >= params && local < params + MOST_LOOPS;
    return counts && noise.below(50) != 0 ? -1 : local;
  }

  /** A global of this type, or −1 if none was met. */
  int global(ValueType type) {
    return any(shape.globals, type);
  }

  private int any(List<ValueType> all, ValueType type) {
    for (int tries = 0; tries < 8 && !all.isEmpty(); tries++) {
      int index = noise.below(all.size());
      if (all.get(index) == type) {
        return index;
      }
    }
    return -1;
  }

  /** The distance of a label. */
  int depth(int label) {
    return labels.size() - 1 - label;
  }

  ValueType anyType() {
    ValueType[] all = ValueType.values();
    return all[noise.below(all.length)];
  }

  /** An opcode with its prefix, if it has one. */
  WasmWriter opcode(int number) {
    return number < 0x100 ? code.u8(number) : code.u8(0xfc).u32(number - 0x100);
  }

  /** True once in so many times. */
  boolean once(int times) {
    return noise.below(times) == 0;
  }
}
