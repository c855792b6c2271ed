package dev.vitrine.teavm;

/**
 * The browser could not run a contract as the protocol wants it: no memory, its own stack ended
 * before the metered one, a fault of ours. No outcome may be made of it, because a validator would
 * come to another.
 */
public final class EngineFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineFault(String message) {
    super(message);
  }
}
