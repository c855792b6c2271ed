package dev.vitrine.bench;

import dev.vitrine.vm.Engine;
import java.util.Arrays;

/**
 * The first call of a contract: preparing, compiling by the engine, running. Each time another
 * number stands in a custom section, so that no cache knows the contract.
 */
final class ColdBenchmark implements Benchmark {
  /** Id of a custom section, its length, a name of one byte; then the number. */
  private static final byte[] SECTION = {0, 6, 1, '#', 0, 0, 0, 0};

  private final byte[] code;
  private final String method;
  private final String input;
  private final Engine engine;
  private int number;

  ColdBenchmark(byte[] code, String method, String input, Engine engine) {
    this.code = code;
    this.method = method;
    this.input = input;
    this.engine = engine;
  }

  @Override
  public int run() {
    byte[] fresh = Arrays.copyOf(code, code.length + SECTION.length);
    System.arraycopy(SECTION, 0, fresh, code.length, SECTION.length);
    number++;
    for (int i = 0; i < 4; i++) {
      fresh[fresh.length - 4 + i] = (byte) (number >>> 8 * i);
    }
    return new CallBenchmark(fresh, method, input, engine).run();
  }
}
