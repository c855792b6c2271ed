package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Yields: {@link dev.vitrine.vm.VMLogic#yields} as exports. */
public final class YieldExports {
  private YieldExports() {}

  @Export(name = "env.promise_yield_create")
  public static long promiseYieldCreate(
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long gasAttached,
      long gasWeight,
      long registerId,
      long left) {
    return enter(left)
        .yields
        .promiseYieldCreate(
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            gasAttached,
            gasWeight,
            registerId);
  }

  @Export(name = "env.promise_yield_create_with_id")
  public static long promiseYieldCreateWithId(
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long gasWeight,
      long yieldIdLength,
      long yieldIdPointer,
      long left) {
    return enter(left)
        .yields
        .promiseYieldCreateWithId(
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            amountPointer,
            gasAttached,
            gasWeight,
            yieldIdLength,
            yieldIdPointer);
  }

  @Export(name = "env.promise_yield_resume")
  public static int promiseYieldResume(
      long dataIdLength, long dataIdPointer, long payloadLength, long payloadPointer, long left) {
    return (int)
        enter(left)
            .yields
            .promiseYieldResume(dataIdLength, dataIdPointer, payloadLength, payloadPointer);
  }

  @Export(name = "env.promise_yield_resume_with_yield_id")
  public static int promiseYieldResumeWithYieldId(
      long yieldIdLength, long yieldIdPointer, long payloadLength, long payloadPointer, long left) {
    return (int)
        enter(left)
            .yields
            .promiseYieldResumeWithYieldId(
                yieldIdLength, yieldIdPointer, payloadLength, payloadPointer);
  }
}
