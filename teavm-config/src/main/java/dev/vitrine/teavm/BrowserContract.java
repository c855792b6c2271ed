package dev.vitrine.teavm;

import dev.vitrine.wasm.PreparedModule;
import dev.vitrine.wasm.ReusableModule;

/** A contract as the browser knows it: by a number for each form in which it was compiled. */
final class BrowserContract {
  /** No contract has this number. */
  static final int NONE = 0;

  private final PreparedModule module;
  private final CallHistory history = new CallHistory();
  private int once;
  private int reusable;
  private boolean neverReusable;

  BrowserContract(PreparedModule module) {
    this.module = module;
  }

  /** How long its calls took. */
  CallHistory history() {
    return history;
  }

  /** Whether a start function is called before each method. */
  boolean hasStart() {
    return module.hasStart();
  }

  /**
   * The number of the form whose instances serve one call; compiled if the browser does not have
   * it.
   *
   * @throws EngineFault if the browser refuses it
   */
  int once() {
    if (once == NONE) {
      once = compile(module.bytes());
      if (once == NONE) {
        throw new EngineFault(
            "The browser refused a contract that the protocol accepts: " + BrowserFault.text());
      }
    }
    return once;
  }

  /** The number of the form whose instance serves many calls, or {@link #NONE} if it has none. */
  int reusable() {
    if (reusable == NONE && !neverReusable) {
      byte[] bytes = ReusableModule.of(module.bytes());
      reusable = bytes == null ? NONE : compile(bytes);
      neverReusable = reusable == NONE;
    }
    return reusable;
  }

  /** The browser has dropped the form whose instances serve one call. */
  void forgetOnce() {
    once = NONE;
  }

  /** The browser has dropped the reusable form. */
  void forgetReusable() {
    reusable = NONE;
  }

  /** The browser cannot hold an instance of the reusable form. */
  void giveUpReusable() {
    reusable = NONE;
    neverReusable = true;
  }

  private static int compile(byte[] bytes) {
    int address = LinearMemory.allocate(bytes.length);
    LinearMemory.store(bytes, 0, bytes.length, address);
    int contract = Contracts.compile(address, bytes.length);
    LinearMemory.free(address);
    return contract;
  }
}
