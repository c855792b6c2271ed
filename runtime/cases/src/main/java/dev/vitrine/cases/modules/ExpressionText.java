package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.cases.WasmWriter;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.util.List;

/** Code that leaves one value. */
final class ExpressionText {
  private static final int CALL = 0x10;
  private static final int CALL_INDIRECT = 0x11;

  private final FunctionText text;
  private final Shape shape;
  private final Noise noise;
  private final WasmWriter code;

  ExpressionText(FunctionText text) {
    this.text = text;
    this.shape = text.shape;
    this.noise = text.noise;
    this.code = text.code;
  }

  /** Leaves a value of this type, made in at most so many steps within one another. */
  void write(ValueType type, int depth) {
    if (depth <= 0 || !text.spend() || noise.below(5) == 0) {
      writeLeaf(type);
      return;
    }
    switch (noise.below(12)) {
      case 0 -> writeSelect(type, depth);
      case 1 -> writeBlock(type, depth);
      case 2 -> writeIf(type, depth);
      case 3 -> writeCall(type, depth);
      case 4 -> writeIndirectCall(type, depth);
      case 5 -> writeTee(type, depth);
      case 6 -> writeBranch(type, depth);
      case 7 -> writeLoad(type, depth);
      default -> writeOperator(type, depth);
    }
  }

  private void writeLeaf(ValueType type) {
    int local = text.local(type);
    int global = text.global(type);
    switch (noise.below(4)) {
      case 0 -> Constants.write(type, shape, noise, code);
      case 1 -> {
        if (global >= 0) {
          code.u8(0x23).u32(global);
        } else {
          Constants.write(type, shape, noise, code);
        }
      }
      default -> {
        if (local >= 0) {
          code.u8(0x20).u32(local);
        } else {
          Constants.write(type, shape, noise, code);
        }
      }
    }
  }

  private void writeSelect(ValueType type, int depth) {
    write(type, depth - 1);
    write(type, depth - 1);
    write(ValueType.I32, depth - 1);
    if (type == ValueType.FUNCREF || text.once(3)) {
      code.u8(0x1c, 1, type.code());
    } else {
      code.u8(0x1b);
    }
  }

  private void writeBlock(ValueType type, int depth) {
    boolean loop = text.once(4);
    code.u8(loop ? 0x03 : 0x02, type.code());
    // A branch to a loop goes to its beginning and takes nothing along.
    text.labels.add(loop ? null : type);
    if (text.once(3)) {
      new StatementText(text, this).statements(1);
    }
    write(type, depth - 1);
    close();
  }

  private void writeIf(ValueType type, int depth) {
    write(ValueType.I32, depth - 1);
    code.u8(0x04, type.code());
    text.labels.add(type);
    write(type, depth - 1);
    code.u8(0x05);
    write(type, depth - 1);
    close();
  }

  private void close() {
    code.u8(0x0b);
    text.labels.remove(text.labels.size() - 1);
  }

  private void writeCall(ValueType type, int depth) {
    int function = shape.functionGiving(type, noise);
    // Calls go down the list, lest everything ends in recursion.
    if (function < 0 || !shape.isImported(function) && function <= text.function && !text.once(8)) {
      writeOperator(type, depth);
    } else {
      call(function, depth);
    }
  }

  /** Arguments and the call of a function. */
  void call(int function, int depth) {
    if (shape.isImported(function)) {
      HostArguments.write(shape.typeOf(function), noise, code);
    } else {
      arguments(shape.typeOf(function), depth);
    }
    code.u8(CALL).u32(function);
  }

  private void arguments(FunctionType type, int depth) {
    if (type.equals(shape.types.get(Shape.RECURSION))) {
      int often = text.once(10) ? 4200 : text.once(4) ? 1500 : 30;
      code.u8(0x41).s64(noise.below(often));
    } else {
      type.params().forEach(param -> write(param, depth - 1));
    }
  }

  private void writeIndirectCall(ValueType type, int depth) {
    int wanted = shape.typeGiving(type, noise);
    if (wanted < 0 || !shape.hasTable() || !text.once(2)) {
      writeOperator(type, depth);
    } else {
      indirectCall(wanted, depth);
    }
  }

  /** Arguments, an element and the call of it as a function of this type. */
  void indirectCall(int type, int depth) {
    FunctionType wanted = shape.types.get(type);
    arguments(wanted, depth);
    if (text.once(12)) {
      write(ValueType.I32, depth - 1);
    } else {
      code.u8(0x41).s64(shape.elementOf(type, noise));
    }
    code.u8(CALL_INDIRECT).u32(type).u8(0);
  }

  private void writeTee(ValueType type, int depth) {
    write(type, depth - 1);
    int local = text.writableLocal(type);
    if (local >= 0) {
      code.u8(0x22).u32(local);
    }
  }

  /** A value that may leave a block on the way. */
  private void writeBranch(ValueType type, int depth) {
    write(type, depth - 1);
    int label = noise.below(text.labels.size());
    if (text.labels.get(label) == type) {
      write(ValueType.I32, depth - 1);
      code.u8(0x0d).u32(text.depth(label));
    }
  }

  private void writeLoad(ValueType type, int depth) {
    List<Operators.Access> all = Operators.LOADS;
    Operators.Access load = all.get(noise.below(all.size()));
    if (load.type() != type) {
      writeOperator(type, depth);
      return;
    }
    address(depth);
    code.u8(load.code());
    place(load);
  }

  /** An address, mostly within the first 64 KiB. */
  void address(int depth) {
    write(ValueType.I32, depth - 1);
    if (!text.once(60)) {
      code.u8(0x41).s64(0xffff).u8(0x71);
    }
  }

  /** Alignment, which is a mere hint, and offset. */
  void place(Operators.Access access) {
    int offset =
        switch (noise.below(40)) {
          case 0 -> -1 - noise.below(8);
          case 1 -> (1024 << 16) - noise.below(20);
          case 2 -> noise.below(1 << 20);
          default -> noise.below(64);
        };
    code.u32(noise.below(access.alignment() + 1)).u32(offset);
  }

  private void writeOperator(ValueType type, int depth) {
    if (type == ValueType.FUNCREF) {
      writeReference(depth);
    } else if (type == ValueType.I32 && text.once(6)) {
      writeSize(depth);
    } else {
      List<Operators.Operator> all = Operators.leaving(type);
      Operators.Operator operator = all.get(noise.below(all.size()));
      if (Operators.truncates(operator.code()) && !text.once(8)) {
        writeLeaf(type);
        return;
      }
      operator.operands().forEach(operand -> write(operand, depth - 1));
      if (Operators.divides(operator.code()) && !text.once(12)) {
        // An odd divisor is not zero.
        boolean wide = type == ValueType.I64;
        code.u8(wide ? 0x42 : 0x41).s64(1).u8(wide ? 0x84 : 0x72);
      }
      text.opcode(operator.code());
    }
  }

  private void writeReference(int depth) {
    if (shape.hasTable() && text.once(2)) {
      element(depth);
      code.u8(0x25, 0);
    } else {
      Constants.write(ValueType.FUNCREF, shape, noise, code);
    }
  }

  /** The number of an element, mostly one that there is. */
  void element(int depth) {
    if (text.once(30)) {
      write(ValueType.I32, depth - 1);
    } else {
      code.u8(0x41).s64(noise.below(Math.max(1, shape.tableSize)));
    }
  }

  /** Sizes and growth of memory and table, and whether a reference is null. */
  private void writeSize(int depth) {
    switch (noise.below(5)) {
      case 0 -> code.u8(0x3f, 0);
      case 1 -> {
        int[] pages = {0, 1, 2, 500, 1023, 1024, 1025, -1};
        code.u8(0x41).s64(pages[noise.below(pages.length)]).u8(0x40, 0);
      }
      case 2 -> {
        write(ValueType.FUNCREF, depth - 1);
        code.u8(0xd1);
      }
      default -> {
        if (!shape.hasTable()) {
          writeLeaf(ValueType.I32);
        } else if (shape.lasting || text.once(2)) {
          text.opcode(0x110).u8(0);
        } else {
          int[] elements = {0, 1, 3, 9_000, 10_001, -1};
          write(ValueType.FUNCREF, depth - 1);
          code.u8(0x41).s64(elements[noise.below(elements.length)]);
          text.opcode(0x10f).u8(0);
        }
      }
    }
  }
}
