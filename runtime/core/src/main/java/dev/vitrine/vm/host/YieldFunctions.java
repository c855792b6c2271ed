package dev.vitrine.vm.host;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.External.YieldReceipt;
import dev.vitrine.vm.error.HostErrorKind;

/** Calls that wait until somebody resumes them (docs/spec/vm.md §7.8). */
public final class YieldFunctions extends PromiseFamily {
  /** What says that a yield id is waiting already: 2^64 − 1. */
  private static final long ALREADY_WAITING = -1;

  /** The functions on this call. */
  public YieldFunctions(CallState call) {
    super(call);
  }

  /** Begins a waiting call of this contract; the register gets what resumes it. */
  public long promiseYieldCreate(
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long gasAttached,
      long gasWeight,
      long registerId) {
    base();
    notInView("promise_yield_create");
    once(ExtCost.YIELD_CREATE_BASE);
    byte[] method = methodName(methodLength, methodPointer);
    byte[] arguments = source(argumentsLength, argumentsPointer);
    long bytes = (long) method.length + arguments.length;
    per(ExtCost.YIELD_CREATE_BYTE, bytes);
    gas.prepay(gasAttached);
    payNewReceipt(true, true);
    YieldReceipt created = call.external.createYield();
    long promise = call.promises.pushReceipt(created.receipt());
    payCall(bytes);
    call.external.functionCall(
        created.receipt(),
        decodeMethodName(method),
        arguments,
        Balance.ZERO,
        gasAttached,
        gasWeight);
    writeRegister(registerId, created.dataId().unsafeBytes());
    return promise;
  }

  /** The same under an id of the contract's choice; 2^64 − 1 if that id is waiting already. */
  public long promiseYieldCreateWithId(
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long gasWeight,
      long yieldIdLength,
      long yieldIdPointer) {
    base();
    notInView("promise_yield_create_with_id");
    once(ExtCost.YIELD_CREATE_WITH_ID_BASE);
    Balance amount = readBalance(amountPointer);
    byte[] method = methodName(methodLength, methodPointer);
    byte[] arguments = source(argumentsLength, argumentsPointer);
    CryptoHash yieldId = hash(yieldIdLength, yieldIdPointer, HostErrorKind.YIELD_ID_MALFORMED);
    long bytes = (long) method.length + arguments.length;
    per(ExtCost.YIELD_CREATE_BYTE, bytes);
    YieldReceipt created = call.external.createYieldWithId(yieldId);
    if (created == null) {
      return ALREADY_WAITING;
    }
    gas.prepay(gasAttached);
    payNewReceipt(true, true);
    long promise = call.promises.pushReceipt(created.receipt());
    payCall(bytes);
    deductForCall(amount);
    call.external.functionCall(
        created.receipt(), decodeMethodName(method), arguments, amount, gasAttached, gasWeight);
    return promise;
  }

  private void payCall(long bytes) {
    payAction(ActionCost.FUNCTION_CALL_BASE, true);
    payActionBytes(ActionCost.FUNCTION_CALL_BYTE, bytes, true);
  }

  /** Resumes a waiting call with data. Returns whether it was there. */
  public long promiseYieldResume(
      long dataIdLength, long dataIdPointer, long payloadLength, long payloadPointer) {
    base();
    notInView("promise_yield_resume");
    payResume(payloadLength);
    byte[] id = source(dataIdLength, dataIdPointer);
    byte[] payload = payload(payloadLength, payloadPointer);
    CryptoHash dataId = hash(id, HostErrorKind.DATA_ID_MALFORMED);
    return call.external.resumeYield(dataId, payload) ? 1 : 0;
  }

  /** Resumes a waiting call by the id that the contract chose. */
  public long promiseYieldResumeWithYieldId(
      long yieldIdLength, long yieldIdPointer, long payloadLength, long payloadPointer) {
    base();
    notInView("promise_yield_resume_with_yield_id");
    payResume(payloadLength);
    byte[] id = source(yieldIdLength, yieldIdPointer);
    byte[] payload = payload(payloadLength, payloadPointer);
    CryptoHash yieldId = hash(id, HostErrorKind.YIELD_ID_MALFORMED);
    return call.external.resumeYieldWithId(yieldId, payload) ? 1 : 0;
  }

  /** By the length that the contract names: a payload from a register overflows. */
  private void payResume(long payloadLength) {
    once(ExtCost.YIELD_RESUME_BASE);
    per(ExtCost.YIELD_RESUME_BYTE, payloadLength);
  }

  private byte[] payload(long length, long pointer) {
    byte[] payload = source(length, pointer);
    long limit = call.config.limits.maxYieldPayloadSize;
    if (payload.length > limit) {
      throw tooLong(HostErrorKind.YIELD_PAYLOAD_LENGTH, payload.length, limit);
    }
    return payload;
  }
}
