package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Code that leaves the stack as it found it, or leaves for good. */
final class StatementText {
  private static final int DROP = 0x1a;

  /** How deep values within statements are. */
  private static final int DEPTH = 4;

  private final FunctionText text;
  private final ExpressionText expressions;
  private final Shape shape;
  private final Noise noise;
  private final WasmWriter code;

  StatementText(FunctionText text, ExpressionText expressions) {
    this.text = text;
    this.expressions = expressions;
    this.shape = text.shape;
    this.noise = text.noise;
    this.code = text.code;
  }

  /** Some statements, with at most so many levels of blocks. */
  void statements(int levels) {
    for (int i = 1 + noise.below(6); i > 0 && text.spend(); i--) {
      statement(levels);
    }
  }

  private void statement(int levels) {
    switch (noise.below(levels > 0 ? 16 : 10)) {
      case 0, 1 -> assign();
      case 2, 3 -> assignGlobal();
      case 4 -> store();
      case 5 -> bulk();
      case 6 -> call();
      case 7 -> discard();
      case 8 -> code.u8(0x01);
      case 9 -> branchIf();
      case 10 -> block(levels);
      case 11, 12 -> choose(levels);
      case 13, 14 -> count(levels);
      default -> leave(levels);
    }
  }

  private void assign() {
    ValueType type = text.anyType();
    int local = text.writableLocal(type);
    if (local >= 0) {
      expressions.write(type, DEPTH);
      code.u8(0x21).u32(local);
    }
  }

  private void assignGlobal() {
    ValueType type = text.anyType();
    int global = text.global(type);
    if (global >= 0) {
      expressions.write(type, DEPTH);
      code.u8(0x24).u32(global);
    }
  }

  private void store() {
    List<Operators.Access> all = Operators.STORES;
    Operators.Access store = all.get(noise.below(all.size()));
    expressions.address(2);
    expressions.write(store.type(), DEPTH);
    code.u8(store.code());
    expressions.place(store);
  }

  private void discard() {
    expressions.write(text.anyType(), DEPTH);
    code.u8(DROP);
  }

  private void call() {
    int function = noise.below(shape.functionCount());
    ValueType result = Shape.result(shape.typeOf(function));
    if (shape.isImported(function) || function > text.function || text.once(10)) {
      expressions.call(function, 2);
      if (result != null) {
        code.u8(DROP);
      }
    } else if (shape.hasTable()) {
      int type = shape.typeGiving(null, noise);
      expressions.indirectCall(Math.max(0, type), 2);
    }
  }

  private void bulk() {
    switch (noise.below(shape.lasting ? 3 : shape.hasTable() ? 8 : 4)) {
      case 0 -> {
        range();
        text.opcode(0x10a).u8(0, 0);
      }
      case 1 -> {
        range();
        text.opcode(0x10b).u8(0);
      }
      case 2 -> {
        expressions.address(1);
        code.u8(0x41).s64(noise.below(4)).u8(0x41).s64(noise.below(text.once(10) ? 40 : 6));
        text.opcode(0x108).u32(GeneratedModule.PASSIVE_DATA).u8(0);
      }
      case 3 -> text.opcode(text.once(2) ? 0x109 : 0x10d).u32(dropped());
      case 4 -> {
        expressions.element(1);
        expressions.write(ValueType.FUNCREF, 2);
        code.u8(0x26, 0);
      }
      case 5 -> {
        elements();
        text.opcode(0x10c).u32(GeneratedModule.PASSIVE_ELEMENTS).u8(0);
      }
      case 6 -> {
        elements();
        text.opcode(0x10e).u8(0, 0);
      }
      default -> {
        expressions.element(1);
        expressions.write(ValueType.FUNCREF, 2);
        code.u8(0x41).s64(noise.below(4));
        text.opcode(0x111).u8(0);
      }
    }
  }

  /** Dropping the passive segment for good would leave nothing to copy; another one is as good. */
  private int dropped() {
    return text.once(6) ? 1 : 0;
  }

  /** Destination, source or value, and length of a range of memory. */
  private void range() {
    expressions.address(2);
    expressions.address(2);
    int length = text.once(20) ? 1 << noise.below(28) : noise.below(1 << noise.below(10));
    code.u8(0x41).s64(length);
  }

  private void elements() {
    expressions.element(1);
    code.u8(0x41).s64(noise.below(3)).u8(0x41).s64(noise.below(text.once(10) ? 30 : 3));
  }

  private void block(int levels) {
    code.u8(0x02, 0x40);
    inside(levels);
    code.u8(0x0b);
  }

  private void choose(int levels) {
    expressions.write(ValueType.I32, DEPTH);
    code.u8(0x04, 0x40);
    inside(levels);
    if (text.once(2)) {
      code.u8(0x05);
      inside(levels);
    }
    code.u8(0x0b);
  }

  private void inside(int levels) {
    text.labels.add(null);
    statements(levels - 1);
    text.labels.remove(text.labels.size() - 1);
  }

  /** A loop with an end, mostly. */
  private void count(int levels) {
    int counter = text.openLoop();
    if (counter < 0) {
      return;
    }
    code.u8(0x41).s64(1 + noise.below(text.once(8) ? 500 : 12)).u8(0x21).u32(counter);
    code.u8(0x03, 0x40);
    inside(levels);
    code.u8(0x20).u32(counter).u8(0x41, 1, 0x6b, 0x22).u32(counter).u8(0x0d, 0, 0x0b);
    text.closeLoop();
  }

  private void branchIf() {
    int label = forward();
    ValueType type = text.labels.get(label);
    if (type != null) {
      expressions.write(type, 2);
    }
    expressions.write(ValueType.I32, DEPTH);
    code.u8(0x0d).u32(text.depth(label));
    if (type != null) {
      code.u8(DROP);
    }
  }

  private int forward() {
    return noise.below(text.labels.size());
  }

  /** Leaves, within a block that may not be entered, for what comes after is never run. */
  private void leave(int levels) {
    expressions.write(ValueType.I32, 2);
    code.u8(0x04, 0x40);
    text.labels.add(null);
    statements(levels - 2);
    int label = forward();
    ValueType type = text.labels.get(label);
    switch (noise.below(8)) {
      case 0 -> code.u8(0x00);
      case 1, 2 -> {
        value(text.labels.get(0));
        code.u8(0x0f);
      }
      case 3, 4, 5 -> table(type);
      default -> {
        value(type);
        code.u8(0x0c).u32(text.depth(label));
      }
    }
    dead();
    text.labels.remove(text.labels.size() - 1);
    code.u8(0x0b);
  }

  private void value(ValueType type) {
    if (type != null) {
      expressions.write(type, 2);
    }
  }

  private void table(ValueType type) {
    List<Integer> depths = new ArrayList<>();
    for (int i = 0; i < text.labels.size(); i++) {
      if (text.labels.get(i) == type) {
        depths.add(text.depth(i));
      }
    }
    value(type);
    expressions.write(ValueType.I32, 2);
    int targets = noise.below(8);
    if (!text.once(4)) {
      code.u8(0x41).s64(targets + 2).u8(0x70);
    }
    code.u8(0x0e).u32(targets);
    for (int i = 0; i <= targets; i++) {
      code.u32(depths.get(noise.below(depths.size())));
    }
  }

  /** Code after the last that runs: there the stack holds whatever is asked of it. */
  private void dead() {
    switch (noise.below(9)) {
      case 0 -> code.u8(0x6a, DROP);
      case 1 -> code.u8(DROP);
      case 2 -> code.u8(0x1b, DROP);
      case 3 -> code.u8(0xd1, DROP);
      case 4 -> statement(1);
      case 5 -> code.u8(0x00);
      case 6 -> {
        int function = noise.below(shape.functionCount());
        code.u8(0x10).u32(function);
        if (Shape.result(shape.typeOf(function)) != null) {
          code.u8(DROP);
        }
      }
      case 7 -> code.u8(0x03, 0x40, 0x0c, 0, 0x0b);
      default -> {}
    }
  }
}
