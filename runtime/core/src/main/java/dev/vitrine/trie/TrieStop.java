package dev.vitrine.trie;

/**
 * Ends an application whose state cannot be read, up to the caller of the runtime, who makes a
 * value of it again ({@link #fault()}). It crosses the frames of a contract, hence an exception;
 * without a stack trace, because that costs more than the rest.
 */
public final class TrieStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TrieFault fault;

  /** A stop because of this fault. */
  public TrieStop(TrieFault fault) {
    super(message(fault), null, false, false);
    this.fault = fault;
  }

  private static String message(TrieFault fault) {
    if (fault instanceof MalformedNode malformed) {
      return "trie node " + malformed.hash() + " is malformed: " + malformed.reason();
    }
    return "trie node or value " + fault.hash() + " is missing";
  }

  /** What could not be read. */
  public TrieFault fault() {
    return fault;
  }
}
