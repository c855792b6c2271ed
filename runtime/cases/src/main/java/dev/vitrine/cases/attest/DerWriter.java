package dev.vitrine.cases.attest;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes DER, value by value; wrong values too, if asked for them. */
final class DerWriter {
  private DerWriter() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part, 0, part.length);
    }
    return out.toByteArray();
  }

  static byte[] value(int tag, byte[]... parts) {
    byte[] content = join(parts);
    int length = content.length;
    byte[] head;
    if (length < 0x80) {
      head = new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else if (length < 0x10000) {
      head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    } else {
      head =
          new byte[] {
            (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
          };
    }
    return join(head, content);
  }

  static byte[] sequence(byte[]... parts) {
    return value(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return value(0x31, parts);
  }

  static byte[] integer(BigInteger number) {
    return value(2, number.toByteArray());
  }

  static byte[] integer(long number) {
    return integer(BigInteger.valueOf(number));
  }

  static byte[] octets(byte[] bytes) {
    return value(4, bytes);
  }

  static byte[] bits(byte[] bytes) {
    return value(3, new byte[] {0}, bytes);
  }

  static byte[] bool(boolean value) {
    return value(1, new byte[] {(byte) (value ? 0xff : 0)});
  }

  static byte[] text(String text) {
    return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code YYMMDDHHMMSSZ}. */
  static byte[] utcTime(String text) {
    return value(0x17, text.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] explicit(int number, byte[]... parts) {
    return value(0xa0 | number, parts);
  }

  static byte[] oid(String dotted) {
    String[] arcs = dotted.split("\\.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      int arc = Integer.parseInt(arcs[i]);
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >> shift != 0) {
          out.write(0x80 | arc >> shift & 0x7f);
        }
      }
      out.write(arc & 0x7f);
    }
    return value(6, out.toByteArray());
  }
}
