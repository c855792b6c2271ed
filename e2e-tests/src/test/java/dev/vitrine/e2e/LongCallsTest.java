package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls that take long: the page belongs to its user meanwhile, gas ends those that never end by
 * themselves, and one that is cancelled leaves the chain at its last block and the session at work.
 */
@ExtendWith(InChromium.class)
class LongCallsTest {
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
              const runs = new Promise(r => v.on('progress', ({ stage }) => { if (stage === 'run') r(); }));
              let ended = false;
              const call = v.call({ on: 'contract.test', method: 'f', gas: '1000000000000000' })
                .finally(() => { ended = true; });
              await runs;
              let rounds = 0;
              for (; rounds < 20 && !ended; rounds++) {
                await new Promise(r => setTimeout(r));
                await v.theme('light');
              }
              const result = await call;
              const enough = BigInt(result.gas_burnt) >= 1000000000000000n;
              return [result.status, result.failure.chain, String(enough), rounds === 20 ? 'went on' : `stood still: ${rounds}`];
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

  /**
   * At once: while what the deployment changed is still being kept. Waiting: behind a question that
   * is not answered yet, which is not what is cancelled. Running: in the middle of the contract's
   * loop, which takes seconds. Again and again: also while a fresh worker takes over.
   */
  @ParameterizedTest
  @ValueSource(strings = {"at once", "waiting", "running", "again and again"})
  void a_cancelled_call_leaves_the_chain_where_it_was(String when, Page page) {
    page.navigate(server.address() + "host.html");
    Object answer =
        page.evaluate(
            """
            async ({ bytes, when }) => {
              const v = await ready;
              const key = v.welcome.public_key;
              await v.deploy('contract.test', Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)));
              const before = JSON.stringify(v.head);
              const runs = new Promise(r => v.on('progress', ({ stage }) => { if (stage === 'run') r(); }));
              const question = when === 'waiting' ? v.accounts() : Promise.resolve();
              const long = v.call({ on: 'contract.test', method: 'spin', gas: '1000000000000000' })
                .then(() => 'ended', () => 'cancelled');
              if (when === 'running') await runs;
              await v.cancel();
              if (when === 'again and again') {
                let ended = false;
                long.then(() => { ended = true; });
                while (!ended) await v.cancel().catch(() => undefined);
              }
              const how = await long;
              await question;
              const after = JSON.stringify(v.head);
              const next = await v.call({ on: 'contract.test', method: 'noop' });
              return [how, String(before === after), next.status, next.failure?.chain ?? '-', String(v.welcome.public_key === key)].join(' ');
            }
            """,
            Map.of(
                "bytes",
                Base64.getEncoder().encodeToString(EndlessContract.bytes()),
                "when",
                when));
    assertThat(answer).isEqualTo("cancelled true success - true");
  }

  @Test
  void the_button_ends_a_call_in_mid_run(Page page) {
    cancelled(
        page,
        shown ->
            shown
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click());
  }

  @Test
  void escape_ends_a_call_in_mid_run(Page page) {
    cancelled(
        page,
        shown -> {
          shown.getByText("Running", new Locator.GetByTextOptions().setExact(true)).waitFor();
          page.keyboard().press("Escape");
        });
  }

  /** The case shows that a call runs only when it has run for a second. */
  private static void cancelled(Page page, Consumer<Locator> cancel) {
    VitrinePage vitrine = VitrinePage.withContract(page, "endless.wasm", EndlessContract.bytes());
    String block = vitrine.block();
    vitrine.choose(EndlessContract.SPIN);
    page.locator("#gas").fill("1000");
    vitrine.run();
    Locator shown = page.locator(".vcase");
    cancel.accept(shown);
    shown.getByText("Cancelled").first().waitFor();
    assertThat(vitrine.block()).isEqualTo(block);
    vitrine.call(EndlessContract.NOOP);
  }
}
