package dev.vitrine.vm.host;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.config.Fee;
import dev.vitrine.types.AccountId;
import dev.vitrine.vm.ReturnData;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/** Returning, panicking, logging (docs/spec/vm.md §7.5). */
public final class MiscFunctions extends HostFamily {
  private final LogText text;

  /** The functions on this call. */
  public MiscFunctions(CallState call) {
    super(call);
    text = new LogText(call);
  }

  /** Returns bytes; who waits for them pays for nothing, so they are paid for here. */
  public void valueReturn(long length, long pointer) {
    base();
    byte[] value = source(length, pointer);
    long limit = call.config.limits.maxLengthReturnedData;
    if (value.length > limit) {
      throw tooLong(HostErrorKind.RETURNED_VALUE_LENGTH_EXCEEDED, value.length, limit);
    }
    Fee fee = call.fees.fee(ActionCost.NEW_DATA_RECEIPT_BYTE);
    long burn = 0;
    long compute = 0;
    for (AccountId receiver : call.context.outputDataReceivers()) {
      boolean sir = receiver.equals(call.context.currentAccountId());
      burn = add(burn, (fee.send(sir) + fee.execution()) * value.length);
      compute = add(compute, (fee.sendCompute(sir) + fee.executionCompute()) * value.length);
    }
    gas.payAction(ActionCost.NEW_DATA_RECEIPT_BYTE, burn, compute, burn);
    call.setReturnData(new ReturnData.Value(value));
  }

  /** A limited value costs one receiver less than 2^63; many receivers may cost too much. */
  private static long add(long sum, long more) {
    if (Long.compareUnsigned(sum + more, sum) < 0) {
      throw fail(HostErrorKind.INTEGER_OVERFLOW);
    }
    return sum + more;
  }

  /** Ends the call in failure. */
  public void panic() {
    base();
    throw guestPanic("explicit guest panic");
  }

  /** Ends the call in failure with a text. */
  public void panicUtf8(long length, long pointer) {
    base();
    throw guestPanic(text.utf8(length, pointer));
  }

  /** Logs UTF-8. */
  public void logUtf8(long length, long pointer) {
    base();
    checkRoomForLog();
    log(text.utf8(length, pointer));
  }

  /** Logs UTF-16. */
  public void logUtf16(long length, long pointer) {
    base();
    checkRoomForLog();
    log(text.utf16(length, pointer));
  }

  /** What AssemblyScript calls when it gives up: logs and panics. */
  public void abort(int messagePointer, int filenamePointer, int line, int column) {
    base();
    if (Integer.compareUnsigned(messagePointer, 4) < 0
        || Integer.compareUnsigned(filenamePointer, 4) < 0) {
      throw fail(HostErrorKind.BAD_UTF16);
    }
    checkRoomForLog();
    long messageAt = Integer.toUnsignedLong(messagePointer);
    long filenameAt = Integer.toUnsignedLong(filenamePointer);
    long messageLength = u32(messageAt - 4);
    long filenameLength = u32(filenameAt - 4);
    String message = text.utf16(messageLength, messageAt);
    String filename = text.utf16(filenameLength, filenameAt);
    String full =
        message
            + ", filename: \""
            + filename
            + "\" line: "
            + Integer.toUnsignedString(line)
            + " col: "
            + Integer.toUnsignedString(column);
    chargeLog(Utf.utf8Length(full));
    text.push("ABORT: " + full);
    throw guestPanic(full);
  }

  /** Burns gas as so many instructions: older compilers metered by calling this. */
  public void gas(int opcodes) {
    gas.burn(Integer.toUnsignedLong(opcodes) * call.config.regularOpCost);
  }

  private long u32(long pointer) {
    chargeRead(pointer, 4);
    byte[] b = copyMemory(pointer, 4);
    return (b[0] & 255) | (b[1] & 255) << 8 | (b[2] & 255) << 16 | (b[3] & 255L) << 24;
  }

  /** LOGN. */
  private void checkRoomForLog() {
    long limit = call.config.limits.maxNumberLogs;
    if (call.logs.size() >= limit) {
      throw HostError.of(HostErrorKind.NUMBER_OF_LOGS_EXCEEDED, limit).abort();
    }
  }

  private void log(String message) {
    chargeLog(Utf.utf8Length(message));
    text.push(message);
  }

  private void chargeLog(int bytes) {
    once(ExtCost.LOG_BASE);
    per(ExtCost.LOG_BYTE, bytes);
  }

  private static RuntimeException guestPanic(String message) {
    return HostError.of(HostErrorKind.GUEST_PANIC, message).abort();
  }
}
