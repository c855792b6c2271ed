package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.vm.GuestMemory;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostErrorKind;
import java.util.Arrays;

/**
 * Texts for logs and panics (docs/spec/vm.md §7.5, helpers). They share one room of bytes; only
 * what is logged uses it up.
 */
final class LogText extends HostFamily {
  LogText(CallState call) {
    super(call);
  }

  private long limit() {
    return call.config.limits.maxTotalLogLength;
  }

  /** Bytes that may still be logged. */
  private long room() {
    return Math.max(0, limit() - call.totalLogLength);
  }

  /** The length in the message adds what has been logged, saturating. */
  private HostAbort noRoomFor(long length) {
    long total = call.totalLogLength + length;
    boolean carried = Long.compareUnsigned(total, length) < 0;
    return tooLong(HostErrorKind.TOTAL_LOG_LENGTH_EXCEEDED, carried ? -1 : total, limit());
  }

  /** UTF8: of this many bytes, or up to a zero byte if the length is 2^64 − 1. */
  String utf8(long length, long pointer) {
    once(ExtCost.UTF8_DECODING_BASE);
    byte[] bytes;
    if (length == FROM_REGISTER) {
      bytes = readToZeroByte(pointer);
    } else {
      if (Long.compareUnsigned(length, room()) > 0) {
        throw noRoomFor(length);
      }
      bytes = readMemory(pointer, length);
    }
    per(ExtCost.UTF8_DECODING_BYTE, bytes.length);
    String text = Utf.decodeUtf8(bytes);
    if (text == null) {
      throw fail(HostErrorKind.BAD_UTF8);
    }
    return text;
  }

  /** Each byte costs a whole read. */
  private byte[] readToZeroByte(long pointer) {
    GuestMemory memory = call.memory();
    int room = (int) room();
    byte[] bytes = new byte[Math.min(room, 256)];
    for (int i = 0; ; i++) {
      long address = advance(pointer, i);
      chargeRead(address, 1);
      int unit = memory.u8(address);
      if (unit == 0) {
        return Arrays.copyOf(bytes, i);
      }
      if (i == room) {
        throw noRoomFor(room + 1L);
      }
      if (i == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(room, 2 * i));
      }
      bytes[i] = (byte) unit;
    }
  }

  /** UTF16: of this many bytes, or up to a zero unit if the length is 2^64 − 1. */
  String utf16(long length, long pointer) {
    once(ExtCost.UTF16_DECODING_BASE);
    long bytes;
    if (length == FROM_REGISTER) {
      bytes = lengthToZeroUnit(pointer);
      checkBounds(pointer, bytes);
    } else {
      bytes = length;
      chargeRead(pointer, bytes);
    }
    if ((bytes & 1) != 0) {
      throw fail(HostErrorKind.BAD_UTF16);
    }
    if (bytes > room()) {
      throw noRoomFor(bytes);
    }
    per(ExtCost.UTF16_DECODING_BYTE, bytes);
    String text = Utf.decodeUtf16(copyMemory(pointer, (int) bytes));
    if (text == null) {
      throw fail(HostErrorKind.BAD_UTF16);
    }
    return text;
  }

  private long lengthToZeroUnit(long pointer) {
    GuestMemory memory = call.memory();
    long length = 0;
    while (true) {
      long address = advance(pointer, length);
      chargeRead(address, 2);
      if ((memory.u8(address) | memory.u8(address + 1)) == 0) {
        return length;
      }
      length += 2;
      if (length > room()) {
        throw noRoomFor(length);
      }
    }
  }

  private static long advance(long pointer, long by) {
    long address = pointer + by;
    if (Long.compareUnsigned(address, pointer) < 0) {
      throw fail(HostErrorKind.MEMORY_ACCESS_VIOLATION);
    }
    return address;
  }

  /** PUSH: logs. A text that does not fit is counted twice in the error's length: a quirk. */
  void push(String text) {
    int length = Utf.utf8Length(text);
    call.totalLogLength += length;
    if (call.totalLogLength > limit()) {
      throw noRoomFor(length);
    }
    call.logs.add(text);
  }
}
