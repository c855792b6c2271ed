package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;

/**
 * Looks at the tags and lengths of DER before a library that recurses over them does: one value, no
 * deeper than {@link #DEEPEST}, no indefinite or overlong lengths (X.690 §10.1), nothing after it.
 */
final class DerShape {
  /** Intel's certificates go 9 deep. A stack overflow could not be caught in a browser. */
  private static final int DEEPEST = 24;

  private static final int CONSTRUCTED = 0x20;

  private final byte[] der;

  private DerShape(byte[] der) {
    this.der = der;
  }

  /** Refuses what is not one DER value from the first byte to the last. */
  static void check(byte[] der) throws Refused {
    DerShape shape = new DerShape(der);
    int end = shape.value(0, der.length, 1);
    if (end != der.length) {
      throw new Refused("DER: " + (der.length - end) + " bytes follow after its end");
    }
  }

  /** The end of the value that begins at an offset. */
  private int value(int at, int limit, int depth) throws Refused {
    if (depth > DEEPEST) {
      throw new Refused("DER: nested deeper than " + DEEPEST + " at offset " + at);
    }
    if (limit - at < 2) {
      throw new Refused("DER: cut off at offset " + at);
    }
    int tag = der[at] & 255;
    if ((tag & 0x1f) == 0x1f) {
      throw new Refused("DER: a tag of several bytes at offset " + at);
    }
    int first = der[at + 1] & 255;
    int start = at + 2;
    long length = first;
    if (first >= 0x80) {
      int digits = first & 0x7f;
      if (digits == 0 || digits > 3 || digits > limit - start) {
        throw new Refused("DER: an indefinite or too large length at offset " + (at + 1));
      }
      length = 0;
      for (int i = 0; i < digits; i++) {
        length = length << 8 | der[start + i] & 255;
      }
      if (length < 0x80 || length >> 8 * (digits - 1) == 0) {
        throw new Refused("DER: a length that is not the shortest at offset " + (at + 1));
      }
      start += digits;
    }
    if (length > limit - start) {
      throw new Refused(
          "DER: the value at offset "
              + at
              + " needs "
              + length
              + " bytes, "
              + (limit - start)
              + " are left");
    }
    int end = start + (int) length;
    if ((tag & CONSTRUCTED) != 0) {
      int inner = start;
      while (inner < end) {
        inner = value(inner, end, depth + 1);
      }
    }
    return end;
  }
}
