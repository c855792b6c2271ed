package dev.vitrine.cases.modules;

import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opcodes that take values from the stack and leave one, by what they leave. */
final class Operators {
  /**
   * An opcode.
   *
   * @param code its byte, or 0x100 and the number after the prefix 0xfc
   */
  record Operator(int code, List<ValueType> operands) {}

  /** First and last opcode, operands, result. */
  private static final String[] RANGES = {
    "45 45 i:i",
    "46 4f ii:i",
    "50 50 I:i",
    "51 5a II:i",
    "5b 60 ff:i",
    "61 66 FF:i",
    "67 69 i:i",
    "6a 78 ii:i",
    "79 7b I:I",
    "7c 8a II:I",
    "8b 91 f:f",
    "92 98 ff:f",
    "99 9f F:F",
    "a0 a6 FF:F",
    "a7 a7 I:i",
    "a8 a9 f:i",
    "aa ab F:i",
    "ac ad i:I",
    "ae af f:I",
    "b0 b1 F:I",
    "b2 b3 i:f",
    "b4 b5 I:f",
    "b6 b6 F:f",
    "b7 b8 i:F",
    "b9 ba I:F",
    "bb bb f:F",
    "bc bc f:i",
    "bd bd F:I",
    "be be i:f",
    "bf bf I:F",
    "c0 c1 i:i",
    "c2 c4 I:I",
    "100 101 f:i",
    "102 103 F:i",
    "104 105 f:I",
    "106 107 F:I",
  };

  /** Loads and stores: opcode, type, greatest alignment. */
  record Access(int code, ValueType type, int alignment) {}

  static final List<Access> LOADS =
      List.of(
          new Access(0x28, ValueType.I32, 2),
          new Access(0x29, ValueType.I64, 3),
          new Access(0x2a, ValueType.F32, 2),
          new Access(0x2b, ValueType.F64, 3),
          new Access(0x2c, ValueType.I32, 0),
          new Access(0x2d, ValueType.I32, 0),
          new Access(0x2e, ValueType.I32, 1),
          new Access(0x2f, ValueType.I32, 1),
          new Access(0x30, ValueType.I64, 0),
          new Access(0x31, ValueType.I64, 0),
          new Access(0x32, ValueType.I64, 1),
          new Access(0x33, ValueType.I64, 1),
          new Access(0x34, ValueType.I64, 2),
          new Access(0x35, ValueType.I64, 2));

  static final List<Access> STORES =
      List.of(
          new Access(0x36, ValueType.I32, 2),
          new Access(0x37, ValueType.I64, 3),
          new Access(0x38, ValueType.F32, 2),
          new Access(0x39, ValueType.F64, 3),
          new Access(0x3a, ValueType.I32, 0),
          new Access(0x3b, ValueType.I32, 1),
          new Access(0x3c, ValueType.I64, 0),
          new Access(0x3d, ValueType.I64, 1),
          new Access(0x3e, ValueType.I64, 2));

  private static final Map<ValueType, List<Operator>> BY_RESULT = new EnumMap<>(ValueType.class);

  static {
    for (String range : RANGES) {
      String[] parts = range.split(" ");
      List<ValueType> operands = new ArrayList<>();
      for (char letter : parts[2].substring(0, parts[2].indexOf(':')).toCharArray()) {
        operands.add(type(letter));
      }
      ValueType result = type(parts[2].charAt(parts[2].length() - 1));
      List<Operator> all = BY_RESULT.computeIfAbsent(result, type -> new ArrayList<>());
      int last = Integer.parseInt(parts[1], 16);
      for (int code = Integer.parseInt(parts[0], 16); code <= last; code++) {
        all.add(new Operator(code, operands));
      }
    }
  }

  private Operators() {}

  private static ValueType type(char letter) {
    return switch (letter) {
      case 'i' -> ValueType.I32;
      case 'I' -> ValueType.I64;
      case 'f' -> ValueType.F32;
      case 'F' -> ValueType.F64;
      default -> throw new IllegalArgumentException("no type " + letter);
    };
  }

  /** Those that leave a number of this type. */
  static List<Operator> leaving(ValueType type) {
    return BY_RESULT.get(type);
  }

  /** Whether the second operand must not be zero: division and remainder of whole numbers. */
  static boolean divides(int code) {
    return code >= 0x6d && code <= 0x70 || code >= 0x7f && code <= 0x82;
  }

  /** Whether a floating-point number out of range traps. */
  static boolean truncates(int code) {
    return code >= 0xa8 && code <= 0xab || code >= 0xae && code <= 0xb1;
  }
}
