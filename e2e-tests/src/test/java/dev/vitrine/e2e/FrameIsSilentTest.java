package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of another origin embeds the frame; the frame reaches neither network nor page. */
@ExtendWith(InChromium.class)
class FrameIsSilentTest {
  private CountingServer vitrine;
  private CountingServer host;

  @BeforeEach
  void serve() throws IOException {
    vitrine = new CountingServer(Project.pages(), "");
    host =
        new CountingServer(
            Project.pages(),
            """
            <!doctype html><title>dApp</title>
            <div id="case" style="width: 420px; height: 520px"></div>
            <script src="%ssdk/vitrine.global.js"></script>
            <script>
              window.ready = vitrine.createVitrine({ container: document.getElementById('case'), src: '%sframe.html' });
            </script>
            """
                .formatted(vitrine.address(), vitrine.address()));
  }

  @AfterEach
  void stop() {
    vitrine.close();
    host.close();
  }

  private static Frame frameOf(Page page) {
    // The browser may tell of the frame after the frame has told the page that it is ready.
    page.waitForCondition(() -> find(page).isPresent());
    return find(page).orElseThrow();
  }

  private static Optional<Frame> find(Page page) {
    return page.frames().stream().filter(frame -> frame.url().endsWith("frame.html")).findFirst();
  }

  @Test
  void five_lines_embed_it_and_calls_go_through(Page page) {
    page.navigate(host.address() + "host.html");
    Object text =
        page.evaluate(
            """
            async () => {
              const v = await ready;
              const code = new Uint8Array(await (await fetch('/contracts/ft.wasm')).arrayBuffer());
              await v.deploy('contract.test', code);
              const by = { on: 'contract.test', as: 'alice.test' };
              await v.call({ ...by, method: 'new_default_meta', args: { owner_id: 'alice.test', total_supply: '500' } });
              const view = await v.view({ on: 'contract.test', method: 'ft_balance_of', args: { account_id: 'alice.test' } });
              const bundle = await v.bundle();
              const report = await v.verify(bundle);
              return atob(view.returned) + ' ' + report.verdict + ' ' + report.anchor;
            }
            """);
    assertThat(text).isEqualTo("\"500\" PROVEN genesis");
  }

  @Test
  void nothing_leaves_the_frame_and_it_cannot_read_its_host(Page page) {
    page.navigate(host.address() + "host.html");
    page.evaluate("ready.then(() => true)");
    Frame frame = frameOf(page);
    List<String> before = vitrine.asked();
    int beforeHost = host.asked().size();
    for (String attempt :
        List.of(
            "fetch(u + 'fetch').then(() => 'went out', () => 'stopped')",
            "new Promise(r => { const x = new XMLHttpRequest(); x.onload = () => r('went out'); x.onerror = () => r('stopped');"
                + " try { x.open('GET', u + 'xhr'); x.send(); } catch { r('stopped'); } })",
            "new Promise(r => { const i = new Image(); i.onload = i.onerror = () => r('stopped'); i.src = u + 'image'; })",
            "new Promise(r => { try { const s = new WebSocket(u.replace('http', 'ws') + 'socket'); s.onopen = () => r('went out');"
                + " s.onerror = () => r('stopped'); } catch { r('stopped'); } })",
            "Promise.resolve(navigator.sendBeacon?.(u + 'beacon')).then(() => 'stopped', () => 'stopped')",
            "import(u + 'module.js').then(() => 'went out', () => 'stopped')",
            "Promise.resolve().then(() => { try { return parent.document.title; } catch { return 'stopped'; } })",
            "Promise.resolve().then(() => { try { return localStorage.length; } catch { return 'stopped'; } })")) {
      assertThat(frame.evaluate("u => " + attempt, vitrine.address()))
          .as(attempt)
          .isEqualTo("stopped");
    }
    page.waitForTimeout(300);
    assertThat(vitrine.asked()).isEqualTo(before);
    assertThat(host.asked()).hasSize(beforeHost);
    assertThat(frame.evaluate("self.origin")).isEqualTo("null");
  }
}
