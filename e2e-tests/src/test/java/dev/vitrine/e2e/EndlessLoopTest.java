package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract that never ends by itself ends by gas, and meanwhile the page belongs to its user. */
@ExtendWith(InChromium.class)
class EndlessLoopTest {
  private CountingServer server;

  @BeforeEach
  void serve() throws IOException {
    server =
        new CountingServer(
            Project.pages(),
            """
            <!doctype html><title>host</title><body>
            <script src="sdk/vitrine.global.js"></script>
            <script>window.ready = vitrine.createVitrine({ src: 'frame.html', prove: false });</script>
            """);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /**
   * The module is {@code (module (func (export "f") (loop (br 0))))}. The limit of burning is as
   * high as the attached gas, and of two limits that are hit at once it is the one that is told
   * (docs/spec/vm.md §2.4, §9).
   */
  @Test
  void a_petagas_of_endless_loop_ends_by_gas_while_the_page_goes_on(Page page) {
    page.navigate(server.address() + "host.html");
    Object answer =
        page.evaluate(
            """
            async () => {
              const v = await ready;
              const code = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
                7, 5, 1, 1, 102, 0, 0, 10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11]);
              await v.deploy('contract.test', code);
              let ticks = 0;
              const timer = setInterval(() => ticks++, 1);
              const result = await v.call({ on: 'contract.test', method: 'f', gas: '1000000000000000' });
              clearInterval(timer);
              const enough = BigInt(result.gas_burnt) >= 1000000000000000n;
              return [result.status, result.failure.chain, String(enough), ticks > 20 ? 'went on' : `stood still: ${ticks}`];
            }
            """);
    assertThat(answer)
        .isEqualTo(
            List.of(
                "failed",
                "Exceeded the maximum amount of gas allowed to burn per contract.",
                "true",
                "went on"));
  }
}
