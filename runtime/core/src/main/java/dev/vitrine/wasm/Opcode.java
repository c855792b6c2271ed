package dev.vitrine.wasm;

/**
 * The opcodes that the protocol runs ({@code docs/spec/vm.md} §3.1), as data.
 *
 * <p>An opcode's number is its byte; after the prefix 0xfc it is 0x100 plus the number that
 * follows.
 */
final class Opcode {
  static final int UNREACHABLE = 0x00;
  static final int NOP = 0x01;
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  static final int ELSE = 0x05;
  static final int END = 0x0b;
  static final int BR = 0x0c;
  static final int BR_IF = 0x0d;
  static final int BR_TABLE = 0x0e;
  static final int RETURN = 0x0f;
  static final int CALL = 0x10;
  static final int CALL_INDIRECT = 0x11;
  static final int DROP = 0x1a;
  static final int SELECT = 0x1b;
  static final int SELECT_TYPED = 0x1c;
  static final int LOCAL_GET = 0x20;
  static final int LOCAL_SET = 0x21;
  static final int LOCAL_TEE = 0x22;
  static final int GLOBAL_GET = 0x23;
  static final int GLOBAL_SET = 0x24;
  static final int TABLE_GET = 0x25;
  static final int TABLE_SET = 0x26;
  static final int I32_LOAD = 0x28;
  static final int I64_LOAD = 0x29;
  static final int I32_LOAD8_U = 0x2d;
  static final int I64_LOAD32_U = 0x35;
  static final int I32_STORE = 0x36;
  static final int I64_STORE = 0x37;
  static final int I32_STORE8 = 0x3a;
  static final int I64_STORE32 = 0x3e;
  static final int MEMORY_SIZE = 0x3f;
  static final int MEMORY_GROW = 0x40;
  static final int I32_CONST = 0x41;
  static final int I64_CONST = 0x42;
  static final int F32_CONST = 0x43;
  static final int F64_CONST = 0x44;
  static final int I32_EQZ = 0x45;
  static final int I32_LT_S = 0x48;
  static final int I32_LT_U = 0x49;
  static final int I32_GT_U = 0x4b;
  static final int I32_LE_U = 0x4d;
  static final int I32_GE_U = 0x4f;
  static final int I64_EQZ = 0x50;
  static final int I64_LT_S = 0x53;
  static final int I64_LT_U = 0x54;
  static final int I64_GT_U = 0x56;
  static final int I64_LE_U = 0x58;
  static final int F32_EQ = 0x5b;
  static final int F64_EQ = 0x61;
  static final int F64_GE = 0x66;
  static final int I32_ADD = 0x6a;
  static final int I32_SUB = 0x6b;
  static final int I32_SHL = 0x74;
  static final int I32_SHR_U = 0x76;
  static final int I64_ADD = 0x7c;
  static final int I64_SUB = 0x7d;
  static final int I64_MUL = 0x7e;
  static final int I32_TRUNC_F32_S = 0xa8;
  static final int I32_TRUNC_F64_U = 0xab;
  static final int I64_EXTEND_I32_U = 0xad;
  static final int I64_TRUNC_F32_S = 0xae;
  static final int I64_TRUNC_F64_U = 0xb1;
  static final int F32_CONVERT_I32_S = 0xb2;
  static final int F64_CONVERT_I64_U = 0xba;
  static final int REF_NULL = 0xd0;
  static final int REF_IS_NULL = 0xd1;
  static final int REF_FUNC = 0xd2;
  static final int PREFIX_FC = 0xfc;
  static final int FIRST_SATURATING = 0x100;
  static final int MEMORY_INIT = 0x108;
  static final int DATA_DROP = 0x109;
  static final int MEMORY_COPY = 0x10a;
  static final int MEMORY_FILL = 0x10b;
  static final int TABLE_INIT = 0x10c;
  static final int ELEM_DROP = 0x10d;
  static final int TABLE_COPY = 0x10e;
  static final int TABLE_GROW = 0x10f;
  static final int TABLE_SIZE = 0x110;
  static final int TABLE_FILL = 0x111;

  /** One more than the greatest number. */
  static final int LIMIT = 0x112;

  // What follows the opcode in a body.
  static final byte NO_IMMEDIATE = 0;

  /** A block type. */
  static final byte BLOCK_TYPE = 1;

  /** One index, count or depth. */
  static final byte INDEX = 2;

  /** Two indices. */
  static final byte TWO_INDICES = 3;

  /** A type index and a table index. */
  static final byte INDIRECT = 4;

  /** A vector of depths and one more. */
  static final byte TARGETS = 5;

  /** Alignment and offset. */
  static final byte MEMORY_ARGUMENT = 6;

  /** One byte that must be zero. */
  static final byte ZERO_BYTE = 7;

  static final byte CONST_I32 = 8;
  static final byte CONST_I64 = 9;
  static final byte CONST_F32 = 10;
  static final byte CONST_F64 = 11;

  /** A vector of one value type. */
  static final byte RESULT_TYPES = 12;

  static final byte HEAP_TYPE = 13;

  // How the gas analysis sees it (§5.2).
  static final byte PURE = 0;
  static final byte SIDE_EFFECT = 1;

  /** Priced by a count on the operand stack (§5.1). */
  static final byte BULK = 2;

  /**
   * A line for each opcode: number, name, operands and results ({@code iI:f}: pops an i32 below an
   * i64, pushes an f32; {@code -}: judged by its own rule in {@link FunctionValidator}), flags.
   *
   * <p>Flags: b block type, u index, x two indices, w type and table, t targets, 0 to 3 memory
   * argument with that natural alignment (a power of two), m zero byte, c C e E constant, v result
   * types, h heap type; ! side effect or trap, * bulk; n the result, if a NaN, becomes the
   * canonical one (§3.3).
   */
  private static final String TABLE =
      """
      00 unreachable
      01 nop
      02 block - b
      03 loop - b
      04 if - b
      05 else
      0b end
      0c br - u
      0d br_if - u
      0e br_table - t
      0f return
      10 call - u!
      11 call_indirect - w!
      1a drop
      1b select
      1c select_t - v
      20 local.get - u
      21 local.set - u
      22 local.tee - u
      23 global.get - u
      24 global.set - u
      25 table.get - u!
      26 table.set - u!
      28 i32.load i:i 2!
      29 i64.load i:I 3!
      2a f32.load i:f 2!
      2b f64.load i:F 3!
      2c i32.load8_s i:i 0!
      2d i32.load8_u i:i 0!
      2e i32.load16_s i:i 1!
      2f i32.load16_u i:i 1!
      30 i64.load8_s i:I 0!
      31 i64.load8_u i:I 0!
      32 i64.load16_s i:I 1!
      33 i64.load16_u i:I 1!
      34 i64.load32_s i:I 2!
      35 i64.load32_u i:I 2!
      36 i32.store ii: 2!
      37 i64.store iI: 3!
      38 f32.store if: 2!
      39 f64.store iF: 3!
      3a i32.store8 ii: 0!
      3b i32.store16 ii: 1!
      3c i64.store8 iI: 0!
      3d i64.store16 iI: 1!
      3e i64.store32 iI: 2!
      3f memory.size :i m
      40 memory.grow i:i m*k
      41 i32.const :i c
      42 i64.const :I C
      43 f32.const :f e
      44 f64.const :F E
      45 i32.eqz i:i
      46 i32.eq ii:i
      47 i32.ne ii:i
      48 i32.lt_s ii:i
      49 i32.lt_u ii:i
      4a i32.gt_s ii:i
      4b i32.gt_u ii:i
      4c i32.le_s ii:i
      4d i32.le_u ii:i
      4e i32.ge_s ii:i
      4f i32.ge_u ii:i
      50 i64.eqz I:i
      51 i64.eq II:i
      52 i64.ne II:i
      53 i64.lt_s II:i
      54 i64.lt_u II:i
      55 i64.gt_s II:i
      56 i64.gt_u II:i
      57 i64.le_s II:i
      58 i64.le_u II:i
      59 i64.ge_s II:i
      5a i64.ge_u II:i
      5b f32.eq ff:i
      5c f32.ne ff:i
      5d f32.lt ff:i
      5e f32.gt ff:i
      5f f32.le ff:i
      60 f32.ge ff:i
      61 f64.eq FF:i
      62 f64.ne FF:i
      63 f64.lt FF:i
      64 f64.gt FF:i
      65 f64.le FF:i
      66 f64.ge FF:i
      67 i32.clz i:i k
      68 i32.ctz i:i k
      69 i32.popcnt i:i k
      6a i32.add ii:i k
      6b i32.sub ii:i k
      6c i32.mul ii:i k
      6d i32.div_s ii:i !k
      6e i32.div_u ii:i !k
      6f i32.rem_s ii:i !k
      70 i32.rem_u ii:i !k
      71 i32.and ii:i k
      72 i32.or ii:i k
      73 i32.xor ii:i k
      74 i32.shl ii:i k
      75 i32.shr_s ii:i k
      76 i32.shr_u ii:i k
      77 i32.rotl ii:i k
      78 i32.rotr ii:i k
      79 i64.clz I:I k
      7a i64.ctz I:I k
      7b i64.popcnt I:I k
      7c i64.add II:I k
      7d i64.sub II:I k
      7e i64.mul II:I k
      7f i64.div_s II:I !k
      80 i64.div_u II:I !k
      81 i64.rem_s II:I !k
      82 i64.rem_u II:I !k
      83 i64.and II:I k
      84 i64.or II:I k
      85 i64.xor II:I k
      86 i64.shl II:I k
      87 i64.shr_s II:I k
      88 i64.shr_u II:I k
      89 i64.rotl II:I k
      8a i64.rotr II:I k
      8b f32.abs f:f k
      8c f32.neg f:f k
      8d f32.ceil f:f nk
      8e f32.floor f:f nk
      8f f32.trunc f:f nk
      90 f32.nearest f:f nk
      91 f32.sqrt f:f nk
      92 f32.add ff:f nk
      93 f32.sub ff:f nk
      94 f32.mul ff:f nk
      95 f32.div ff:f nk
      96 f32.min ff:f nk
      97 f32.max ff:f nk
      98 f32.copysign ff:f k
      99 f64.abs F:F k
      9a f64.neg F:F k
      9b f64.ceil F:F nk
      9c f64.floor F:F nk
      9d f64.trunc F:F nk
      9e f64.nearest F:F nk
      9f f64.sqrt F:F nk
      a0 f64.add FF:F nk
      a1 f64.sub FF:F nk
      a2 f64.mul FF:F nk
      a3 f64.div FF:F nk
      a4 f64.min FF:F nk
      a5 f64.max FF:F nk
      a6 f64.copysign FF:F k
      a7 i32.wrap_i64 I:i
      a8 i32.trunc_f32_s f:i !
      a9 i32.trunc_f32_u f:i !
      aa i32.trunc_f64_s F:i !
      ab i32.trunc_f64_u F:i !
      ac i64.extend_i32_s i:I
      ad i64.extend_i32_u i:I
      ae i64.trunc_f32_s f:I !
      af i64.trunc_f32_u f:I !
      b0 i64.trunc_f64_s F:I !
      b1 i64.trunc_f64_u F:I !
      b2 f32.convert_i32_s i:f
      b3 f32.convert_i32_u i:f
      b4 f32.convert_i64_s I:f
      b5 f32.convert_i64_u I:f
      b6 f32.demote_f64 F:f n
      b7 f64.convert_i32_s i:F
      b8 f64.convert_i32_u i:F
      b9 f64.convert_i64_s I:F
      ba f64.convert_i64_u I:F
      bb f64.promote_f32 f:F n
      bc i32.reinterpret_f32 f:i
      bd i64.reinterpret_f64 F:I
      be f32.reinterpret_i32 i:f
      bf f64.reinterpret_i64 I:F
      c0 i32.extend8_s i:i
      c1 i32.extend16_s i:i
      c2 i64.extend8_s I:I
      c3 i64.extend16_s I:I
      c4 i64.extend32_s I:I
      d0 ref.null - h
      d1 ref.is_null
      d2 ref.func - u
      100 i32.trunc_sat_f32_s f:i
      101 i32.trunc_sat_f32_u f:i
      102 i32.trunc_sat_f64_s F:i
      103 i32.trunc_sat_f64_u F:i
      104 i64.trunc_sat_f32_s f:I
      105 i64.trunc_sat_f32_u f:I
      106 i64.trunc_sat_f64_s F:I
      107 i64.trunc_sat_f64_u F:I
      108 memory.init iii: x*
      109 data.drop - u
      10a memory.copy iii: x*
      10b memory.fill iii: u*
      10c table.init - x*
      10d elem.drop - u
      10e table.copy - x*
      10f table.grow - u*
      110 table.size - u
      111 table.fill - u*
      """;

  private static final String[] NAMES = new String[LIMIT];
  private static final byte[] IMMEDIATES = new byte[LIMIT];
  private static final byte[] ALIGNMENTS = new byte[LIMIT];
  private static final byte[] GAS = new byte[LIMIT];
  private static final boolean[] CANONICAL = new boolean[LIMIT];
  private static final int[] SIGNATURES = new int[LIMIT];
  private static final byte[] STACK_EFFECTS = new byte[LIMIT];

  static {
    int at = 0;
    while (at < TABLE.length()) {
      int lineEnd = TABLE.indexOf('\n', at);
      define(TABLE.substring(at, lineEnd));
      at = lineEnd + 1;
    }
  }

  private Opcode() {}

  private static void define(String line) {
    int nameAt = line.indexOf(' ') + 1;
    int code = Integer.parseInt(line.substring(0, nameAt - 1), 16);
    int nameEnd = line.indexOf(' ', nameAt);
    NAMES[code] = nameEnd < 0 ? line.substring(nameAt) : line.substring(nameAt, nameEnd);
    if (nameEnd < 0) {
      return;
    }
    int signatureEnd = line.indexOf(' ', nameEnd + 1);
    String signature =
        signatureEnd < 0 ? line.substring(nameEnd + 1) : line.substring(nameEnd + 1, signatureEnd);
    if (!signature.equals("-")) {
      SIGNATURES[code] = signature(signature);
      STACK_EFFECTS[code] = (byte) (signature.indexOf(':') << 3 | result(SIGNATURES[code]));
    }
    for (int i = signatureEnd; signatureEnd >= 0 && i < line.length(); i++) {
      flag(code, line.charAt(i));
    }
  }

  /**
   * Operands from the top of the stack downwards, three bits each, then the result, then a mark
   * that the signature is all there is to judge.
   */
  private static int signature(String text) {
    int colon = text.indexOf(':');
    int packed = 0;
    for (int i = 0; i < colon; i++) {
      packed = packed << 3 | Types.ofLetter(text.charAt(i));
    }
    int result = colon + 1 < text.length() ? Types.ofLetter(text.charAt(colon + 1)) : 0;
    // The first operand of the text lies deepest: packing from the left has put the topmost one
    // into the lowest bits.
    return packed | result << 9 | 1 << 12;
  }

  private static void flag(int code, char flag) {
    switch (flag) {
      case 'b' -> IMMEDIATES[code] = BLOCK_TYPE;
      case 'u' -> IMMEDIATES[code] = INDEX;
      case 'x' -> IMMEDIATES[code] = TWO_INDICES;
      case 'w' -> IMMEDIATES[code] = INDIRECT;
      case 't' -> IMMEDIATES[code] = TARGETS;
      case 'm' -> IMMEDIATES[code] = ZERO_BYTE;
      case 'c' -> IMMEDIATES[code] = CONST_I32;
      case 'C' -> IMMEDIATES[code] = CONST_I64;
      case 'e' -> IMMEDIATES[code] = CONST_F32;
      case 'E' -> IMMEDIATES[code] = CONST_F64;
      case 'v' -> IMMEDIATES[code] = RESULT_TYPES;
      case 'h' -> IMMEDIATES[code] = HEAP_TYPE;
      case '!' -> GAS[code] = SIDE_EFFECT;
      case '*' -> GAS[code] = BULK;
      case 'k' -> STACK_EFFECTS[code] = (byte) ((STACK_EFFECTS[code] >> 3) - 1 << 3);
      case 'n' -> CANONICAL[code] = true;
      case '0', '1', '2', '3' -> {
        IMMEDIATES[code] = MEMORY_ARGUMENT;
        ALIGNMENTS[code] = (byte) (flag - '0');
      }
      default -> {
        // The blank before the flags.
      }
    }
  }

  /** The name in the text format, or null if the protocol does not run it. */
  static String name(int code) {
    return code == SELECT_TYPED ? "select" : NAMES[code];
  }

  static boolean known(int code) {
    return NAMES[code] != null;
  }

  static int immediate(int code) {
    return IMMEDIATES[code];
  }

  /** The natural alignment of a load or store, as a power of two. */
  static int alignment(int code) {
    return ALIGNMENTS[code];
  }

  static int gas(int code) {
    return GAS[code];
  }

  /** Whether the result, if it is a NaN, becomes the canonical one. */
  static boolean canonical(int code) {
    return CANONICAL[code];
  }

  /**
   * Whether an operand that is a NaN counts as just that, whatever its bits: arithmetic,
   * comparisons and conversions to integers.
   */
  static boolean treatsNansAlike(int code) {
    return CANONICAL[code]
        || code >= F32_EQ && code <= F64_GE
        || code >= I32_TRUNC_F32_S && code <= I32_TRUNC_F64_U
        || code >= I64_TRUNC_F32_S && code <= I64_TRUNC_F64_U
        || code >= FIRST_SATURATING && code < MEMORY_INIT;
  }

  /** Whether the result is a floating point number made from an integer, and so never a NaN. */
  static boolean convertsInteger(int code) {
    return code >= F32_CONVERT_I32_S && code <= F64_CONVERT_I64_U && !CANONICAL[code];
  }

  /** The packed signature, or 0 if the opcode has a rule of its own; see {@link #result}. */
  static int signature(int code) {
    return SIGNATURES[code];
  }

  /**
   * What {@link StackAnalysis} does for an opcode with a signature: entries to take off, shifted by
   * three, and the type to put on.
   */
  static int stackEffect(int code) {
    return STACK_EFFECTS[code];
  }

  /** The type of the operand at this depth (0 is the topmost) in a packed signature, or 0. */
  static int operand(int signature, int depth) {
    return signature >> 3 * depth & 7;
  }

  /** The type of the result in a packed signature, or 0. */
  static int result(int signature) {
    return signature >> 9 & 7;
  }
}
