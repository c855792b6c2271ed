package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling in mid-run keeps the chain at its last block and the session at work. */
@ExtendWith(InChromium.class)
class CancelTest {
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
   * At once: while what the deployment changed is still being kept. Later: in the middle of the
   * contract's loop.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void a_cancelled_call_leaves_the_chain_where_it_was(int milliseconds, Page page) {
    page.navigate(server.address() + "host.html");
    Object answer =
        page.evaluate(
            """
            async (milliseconds) => {
              const v = await ready;
              const key = v.welcome.public_key;
              const code = new Uint8Array(await (await fetch('/contracts/compute.wasm')).arrayBuffer());
              await v.deploy('contract.test', code);
              const before = JSON.stringify(v.head);
              const long = v.call({ on: 'contract.test', method: 'loop_i64', args: { n: 60000000 }, gas: '1000000000000000' })
                .then(() => 'ended', () => 'cancelled');
              await new Promise(r => setTimeout(r, milliseconds));
              await v.cancel();
              const how = await long;
              const after = JSON.stringify(v.head);
              const next = await v.call({ on: 'contract.test', method: 'noop' });
              return [how, String(before === after || how === 'ended'), next.status, next.failure?.chain ?? '-', String(v.welcome.public_key === key)].join(' ');
            }
            """,
            milliseconds);
    assertThat(answer).asString().endsWith("true success - true").startsWith("cancelled");
  }
}
