package dev.vitrine.wasm;

/**
 * Names of instructions that WebAssembly has and the protocol does not run, so that a refusal can
 * say which one it was.
 */
final class ForeignNames {
  /** After the prefix 0xfd, by number from 0. */
  private static final String VECTOR =
      """
      v128.load v128.load8x8_s v128.load8x8_u v128.load16x4_s v128.load16x4_u v128.load32x2_s
      v128.load32x2_u v128.load8_splat v128.load16_splat v128.load32_splat v128.load64_splat
      v128.store v128.const i8x16.shuffle i8x16.swizzle i8x16.splat i16x8.splat i32x4.splat
      i64x2.splat f32x4.splat f64x2.splat i8x16.extract_lane_s i8x16.extract_lane_u
      i8x16.replace_lane i16x8.extract_lane_s i16x8.extract_lane_u i16x8.replace_lane
      i32x4.extract_lane i32x4.replace_lane i64x2.extract_lane i64x2.replace_lane
      f32x4.extract_lane f32x4.replace_lane f64x2.extract_lane f64x2.replace_lane i8x16.eq
      i8x16.ne i8x16.lt_s i8x16.lt_u i8x16.gt_s i8x16.gt_u i8x16.le_s i8x16.le_u i8x16.ge_s
      i8x16.ge_u i16x8.eq i16x8.ne i16x8.lt_s i16x8.lt_u i16x8.gt_s i16x8.gt_u i16x8.le_s
      i16x8.le_u i16x8.ge_s i16x8.ge_u i32x4.eq i32x4.ne i32x4.lt_s i32x4.lt_u i32x4.gt_s
      i32x4.gt_u i32x4.le_s i32x4.le_u i32x4.ge_s i32x4.ge_u f32x4.eq f32x4.ne f32x4.lt
      f32x4.gt f32x4.le f32x4.ge f64x2.eq f64x2.ne f64x2.lt f64x2.gt f64x2.le f64x2.ge
      v128.not v128.and v128.andnot v128.or v128.xor v128.bitselect v128.any_true
      v128.load8_lane v128.load16_lane v128.load32_lane v128.load64_lane v128.store8_lane
      v128.store16_lane v128.store32_lane v128.store64_lane v128.load32_zero v128.load64_zero
      f32x4.demote_f64x2_zero f64x2.promote_low_f32x4 i8x16.abs i8x16.neg i8x16.popcnt
      i8x16.all_true i8x16.bitmask i8x16.narrow_i16x8_s i8x16.narrow_i16x8_u f32x4.ceil
      f32x4.floor f32x4.trunc f32x4.nearest i8x16.shl i8x16.shr_s i8x16.shr_u i8x16.add
      i8x16.add_sat_s i8x16.add_sat_u i8x16.sub i8x16.sub_sat_s i8x16.sub_sat_u f64x2.ceil
      f64x2.floor i8x16.min_s i8x16.min_u i8x16.max_s i8x16.max_u f64x2.trunc i8x16.avgr_u
      i16x8.extadd_pairwise_i8x16_s i16x8.extadd_pairwise_i8x16_u
      i32x4.extadd_pairwise_i16x8_s i32x4.extadd_pairwise_i16x8_u i16x8.abs i16x8.neg
      i16x8.q15mulr_sat_s i16x8.all_true i16x8.bitmask i16x8.narrow_i32x4_s
      i16x8.narrow_i32x4_u i16x8.extend_low_i8x16_s i16x8.extend_high_i8x16_s
      i16x8.extend_low_i8x16_u i16x8.extend_high_i8x16_u i16x8.shl i16x8.shr_s i16x8.shr_u
      i16x8.add i16x8.add_sat_s i16x8.add_sat_u i16x8.sub i16x8.sub_sat_s i16x8.sub_sat_u
      f64x2.nearest i16x8.mul i16x8.min_s i16x8.min_u i16x8.max_s i16x8.max_u - i16x8.avgr_u
      i16x8.extmul_low_i8x16_s i16x8.extmul_high_i8x16_s i16x8.extmul_low_i8x16_u
      i16x8.extmul_high_i8x16_u i32x4.abs i32x4.neg - i32x4.all_true i32x4.bitmask - -
      i32x4.extend_low_i16x8_s i32x4.extend_high_i16x8_s i32x4.extend_low_i16x8_u
      i32x4.extend_high_i16x8_u i32x4.shl i32x4.shr_s i32x4.shr_u i32x4.add - - i32x4.sub - -
      - i32x4.mul i32x4.min_s i32x4.min_u i32x4.max_s i32x4.max_u i32x4.dot_i16x8_s -
      i32x4.extmul_low_i16x8_s i32x4.extmul_high_i16x8_s i32x4.extmul_low_i16x8_u
      i32x4.extmul_high_i16x8_u i64x2.abs i64x2.neg - i64x2.all_true i64x2.bitmask - -
      i64x2.extend_low_i32x4_s i64x2.extend_high_i32x4_s i64x2.extend_low_i32x4_u
      i64x2.extend_high_i32x4_u i64x2.shl i64x2.shr_s i64x2.shr_u i64x2.add - - i64x2.sub - -
      - i64x2.mul i64x2.eq i64x2.ne i64x2.lt_s i64x2.gt_s i64x2.le_s i64x2.ge_s
      i64x2.extmul_low_i32x4_s i64x2.extmul_high_i32x4_s i64x2.extmul_low_i32x4_u
      i64x2.extmul_high_i32x4_u f32x4.abs f32x4.neg - f32x4.sqrt f32x4.add f32x4.sub f32x4.mul
      f32x4.div f32x4.min f32x4.max f32x4.pmin f32x4.pmax f64x2.abs f64x2.neg - f64x2.sqrt
      f64x2.add f64x2.sub f64x2.mul f64x2.div f64x2.min f64x2.max f64x2.pmin f64x2.pmax
      i32x4.trunc_sat_f32x4_s i32x4.trunc_sat_f32x4_u f32x4.convert_i32x4_s
      f32x4.convert_i32x4_u i32x4.trunc_sat_f64x2_s_zero i32x4.trunc_sat_f64x2_u_zero
      f64x2.convert_low_i32x4_s f64x2.convert_low_i32x4_u
      """;

  /** After the prefix 0xfe, by number from 0. */
  private static final String ATOMIC =
      """
      memory.atomic.notify memory.atomic.wait32 memory.atomic.wait64 atomic.fence - - - - - - - - - - - -
      i32.atomic.load i64.atomic.load i32.atomic.load8_u i32.atomic.load16_u
      i64.atomic.load8_u i64.atomic.load16_u i64.atomic.load32_u i32.atomic.store
      i64.atomic.store i32.atomic.store8 i32.atomic.store16 i64.atomic.store8
      i64.atomic.store16 i64.atomic.store32 i32.atomic.rmw.add i64.atomic.rmw.add
      i32.atomic.rmw8.add_u i32.atomic.rmw16.add_u i64.atomic.rmw8.add_u
      i64.atomic.rmw16.add_u i64.atomic.rmw32.add_u i32.atomic.rmw.sub i64.atomic.rmw.sub
      i32.atomic.rmw8.sub_u i32.atomic.rmw16.sub_u i64.atomic.rmw8.sub_u
      i64.atomic.rmw16.sub_u i64.atomic.rmw32.sub_u i32.atomic.rmw.and i64.atomic.rmw.and
      i32.atomic.rmw8.and_u i32.atomic.rmw16.and_u i64.atomic.rmw8.and_u
      i64.atomic.rmw16.and_u i64.atomic.rmw32.and_u i32.atomic.rmw.or i64.atomic.rmw.or
      i32.atomic.rmw8.or_u i32.atomic.rmw16.or_u i64.atomic.rmw8.or_u i64.atomic.rmw16.or_u
      i64.atomic.rmw32.or_u i32.atomic.rmw.xor i64.atomic.rmw.xor i32.atomic.rmw8.xor_u
      i32.atomic.rmw16.xor_u i64.atomic.rmw8.xor_u i64.atomic.rmw16.xor_u
      i64.atomic.rmw32.xor_u i32.atomic.rmw.xchg i64.atomic.rmw.xchg i32.atomic.rmw8.xchg_u
      i32.atomic.rmw16.xchg_u i64.atomic.rmw8.xchg_u i64.atomic.rmw16.xchg_u
      i64.atomic.rmw32.xchg_u i32.atomic.rmw.cmpxchg i64.atomic.rmw.cmpxchg
      i32.atomic.rmw8.cmpxchg_u i32.atomic.rmw16.cmpxchg_u i64.atomic.rmw8.cmpxchg_u
      i64.atomic.rmw16.cmpxchg_u i64.atomic.rmw32.cmpxchg_u
      """;

  private static final String NONE = "-";

  private ForeignNames() {}

  /** The name of the instruction with this first byte and the number after a prefix, or null. */
  static String find(int code, int sub) {
    return switch (code) {
      case 0x06 -> "try";
      case 0x07 -> "catch";
      case 0x08 -> "throw";
      case 0x09 -> "rethrow";
      case 0x0a -> "throw_ref";
      case 0x12 -> "return_call";
      case 0x13 -> "return_call_indirect";
      case 0x14 -> "call_ref";
      case 0x15 -> "return_call_ref";
      case 0x18 -> "delegate";
      case 0x19 -> "catch_all";
      case 0x1f -> "try_table";
      case 0xd3 -> "ref.eq";
      case 0xd4 -> "ref.as_non_null";
      case 0xd5 -> "br_on_null";
      case 0xd6 -> "br_on_non_null";
      case 0xfc -> prefixed(sub);
      case 0xfd -> word(VECTOR, sub);
      case 0xfe -> word(ATOMIC, sub);
      default -> null;
    };
  }

  private static String prefixed(int sub) {
    return switch (sub) {
      case 0x12 -> "memory.discard";
      case 0x13 -> "i64.add128";
      case 0x14 -> "i64.sub128";
      case 0x15 -> "i64.mul_wide_s";
      case 0x16 -> "i64.mul_wide_u";
      default -> null;
    };
  }

  private static String word(String names, int number) {
    int at = 0;
    for (int i = 0; at < names.length(); i++) {
      int end = at;
      while (names.charAt(end) > ' ') {
        end++;
      }
      if (i == number) {
        String name = names.substring(at, end);
        return name.equals(NONE) ? null : name;
      }
      at = end + 1;
    }
    return null;
  }
}
