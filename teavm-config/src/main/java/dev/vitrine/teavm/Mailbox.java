package dev.vitrine.teavm;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.teavm.interop.Export;

/**
 * Text in, text out, as UTF-8 in linear memory. The other side is {@code
 * web/src/engine/runtime.ts}.
 *
 * <p>An exchange: {@code request(capacity)} says where to put the request, {@code handle(length)}
 * works and says how long the answer is, {@code answer()} says where it is. The answer stays until
 * the next request.
 */
final class Mailbox {
  private static UnaryOperator<String> handler;
  private static int request;
  private static int answer;

  private Mailbox() {}

  /**
   * Sets who answers. A request that the handler fails on is the handler's bug and ends this
   * runtime.
   */
  static void serve(UnaryOperator<String> handler) {
    Mailbox.handler = handler;
  }

  @Export(name = "request")
  static int request(int capacity) {
    if (answer != 0) {
      LinearMemory.free(answer);
      answer = 0;
    }
    request = LinearMemory.allocate(capacity);
    return request;
  }

  @Export(name = "handle")
  static int handle(int length) {
    String text = new String(LinearMemory.load(request, length), StandardCharsets.UTF_8);
    LinearMemory.free(request);
    byte[] bytes = handler.apply(text).getBytes(StandardCharsets.UTF_8);
    answer = LinearMemory.allocate(bytes.length);
    LinearMemory.store(bytes, 0, bytes.length, answer);
    return bytes.length;
  }

  @Export(name = "answer")
  static int answer() {
    return answer;
  }
}
