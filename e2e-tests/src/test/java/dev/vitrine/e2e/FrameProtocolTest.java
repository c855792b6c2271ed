package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the frame does with messages that no SDK would send: docs/frame-protocol.md. */
@ExtendWith(InChromium.class)
class FrameProtocolTest {
  /** A page that speaks to the frame by hand. */
  private static final String HOST =
      """
      <!doctype html><title>host</title><body>
      <script>
        window.heard = [];
        const ready = new Promise(r => addEventListener('message', e => { heard.push(e.data); r(e.source); }));
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = 'frame.html';
        document.body.append(frame);
        window.hello = async (options = {}) => {
          const { port1, port2 } = new MessageChannel();
          const first = new Promise(r => { port1.onmessage = e => r(e.data); });
          (await ready).postMessage({ vitrine: 'hello', v: 1, options }, '*', [port2]);
          return [port1, first];
        };
        window.open = async (options) => {
          const [port, first] = await hello(options);
          return [port, await first];
        };
        window.ask = (port, message) => new Promise(r => { port.onmessage = e => { if (e.data.type === 'answer') r(e.data); }; port.postMessage(message); });
      </script>
      """;

  private CountingServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new CountingServer(Project.pages(), HOST);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void what_is_unknown_or_not_well_formed_gets_an_error_and_the_frame_goes_on(Page page) {
    page.navigate(server.address() + "host.html");
    Object answers =
        page.evaluate(
            """
            async () => {
              const [port, welcome] = await window.open({ bare: true, prove: false });
              const bad = [
                'text', { id: 1 }, { v: 2, id: 2, type: 'accounts' }, { v: 1, id: 3, type: 'sign', signatures: [] },
                { v: 1, id: 4, type: 'accounts', more: 1 }, { v: 1, id: 5, type: 'restore', snapshot: {} },
                { v: 1, id: 6, type: 'call', on: 'x'.repeat(65), as: 'a.test', method: 'm', args: '', gas: '1', deposit: '0' },
                { v: 1, id: 7, type: 'inspect', code: 'A'.repeat(6000000) }, { v: 1, id: 8, type: 'cancel' },
              ];
              const kinds = [];
              for (const message of bad) {
                const answer = await ask(port, message);
                kinds.push(`${answer.id} ${answer.ok} ${answer.error.kind}`);
              }
              const good = await ask(port, { v: 1, id: 9, type: 'accounts' });
              return [welcome.type, ...kinds, `${good.id} ${good.ok}`].join('; ');
            }
            """);
    assertThat(answers)
        .isEqualTo(
            "welcome; 0 false message; 1 false message; 2 false message; 3 false message; 4 false message;"
                + " 5 false message; 6 false message; 7 false message; 8 false frame; 9 true");
  }

  @Test
  void the_first_hello_counts_and_no_other(Page page) {
    page.navigate(server.address() + "host.html");
    Object second =
        page.evaluate(
            """
            async () => {
              frame.contentWindow.postMessage({ vitrine: 'hello', v: 7, options: {} }, '*');
              frame.contentWindow.postMessage({ vitrine: 'hello', v: 1, options: { evil: true } }, '*', [new MessageChannel().port2]);
              const [port, welcome] = await window.open({ bare: true });
              const [, again] = await window.hello({ bare: true });
              // Silence for five seconds, and it is no silence of a frame that is still at work.
              const silence = new Promise(r => setTimeout(() => r(null), 5000));
              const second = await Promise.race([again, silence]);
              const good = await ask(port, { v: 1, id: 1, type: 'accounts' });
              return welcome.type + ' ' + second + ' ' + good.ok;
            }
            """);
    assertThat(second).isEqualTo("welcome null true");
  }

  @Test
  void the_frame_does_not_start_outside_of_a_sandbox(Page page) {
    page.navigate(server.address() + "frame.html");
    assertThat(page.locator("#case").innerText()).contains("only works inside a sandboxed frame");
    page.navigate(server.address() + "host.html");
    Object heard =
        page.evaluate(
            """
            async () => {
              const open = document.createElement('iframe');
              open.src = 'frame.html';
              const loaded = new Promise(r => { open.onload = r; });
              document.body.append(open);
              await loaded;
              return open.contentDocument.getElementById('case').textContent;
            }
            """);
    assertThat(heard).asString().contains("only works inside a sandboxed frame");
  }

  @Test
  void the_element_shows_the_call_and_its_verdict(Page page) throws IOException {
    try (CountingServer host =
        new CountingServer(
            Project.pages(),
            """
            <!doctype html><title>dApp</title>
            <script src="sdk/vitrine.global.js"></script>
            <vitrine-frame title="compute" src="frame.html"></vitrine-frame>
            """)) {
      page.navigate(host.address() + "host.html");
      page.evaluate(
          """
          async () => {
            const v = await document.querySelector('vitrine-frame').vitrine;
            const code = new Uint8Array(await (await fetch('contracts/compute.wasm')).arrayBuffer());
            await v.deploy('contract.test', code);
            await v.call({ on: 'contract.test', method: 'noop', args: 42 });
          }
          """);
      var frame = page.frameLocator("vitrine-frame iframe");
      frame.getByText("PROVEN", new FrameLocator.GetByTextOptions().setExact(true)).waitFor();
      assertThat(frame.locator("#case").innerText())
          .contains("compute, block")
          .contains("noop")
          .contains("Success");
    }
  }
}
