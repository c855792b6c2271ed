package dev.vitrine.teavm;

import java.nio.charset.StandardCharsets;

/** What the browser said at the last fault. */
final class BrowserFault {
  /** The most bytes of a description. */
  private static final int SIZE = 1 << 10;

  private BrowserFault() {}

  static String text() {
    int address = LinearMemory.allocate(SIZE);
    int length = Contracts.fault(address, SIZE);
    String text = new String(LinearMemory.load(address, length), StandardCharsets.UTF_8);
    LinearMemory.free(address);
    return text;
  }
}
