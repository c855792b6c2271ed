package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vitrine.cases.WasmWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views make no block, and may not ask for what only a transaction has. */
@ExtendWith(InChromium.class)
class ViewsTest {
  @Test
  void a_view_answers_without_a_block(Page page) {
    VitrinePage vitrine = VitrinePage.withContract(page, "Fungible token");
    String deployed = vitrine.block();
    vitrine.choose("ft_metadata");
    vitrine.run();
    page.locator(".vcase").getByText("The contract is not initialized").first().waitFor();
    assertThat(vitrine.block()).isEqualTo(deployed);
    vitrine.call("new_default_meta");
    String called = vitrine.block();
    vitrine.choose("ft_metadata");
    vitrine.run();
    page.locator(".vcase").getByText("nobody pays for a view").waitFor();
    assertThat(page.locator(".vcase").innerText()).contains("\"spec\":\"ft-1.0.0\"");
    assertThat(vitrine.block()).isEqualTo(called);
  }

  @Test
  void a_prohibited_question_is_refused_as_by_the_chain(Page page) {
    VitrinePage vitrine = VitrinePage.withContract(page, "asks.wasm", asksForGas("get_gas"));
    vitrine.choose("get_gas");
    vitrine.run();
    page.locator(".vcase").getByText("A view call may not do this").waitFor();
    assertThat(page.locator(".vcase").innerText())
        .contains("prepaid_gas is not allowed in view calls")
        .contains("Run it as a call");
  }

  /** A contract whose one method calls {@code prepaid_gas}. */
  private static byte[] asksForGas(String method) {
    byte[] body = {0, 0x10, 0, 0x1a, 0x0b};
    return new WasmWriter()
        .u8(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, 2, new byte[] {0x60, 0, 0, 0x60, 0, 1, 0x7e})
        .section(2, 1, new WasmWriter().name("env").name("prepaid_gas").u8(0, 1).toBytes())
        .section(3, 1, new byte[] {0})
        .section(7, 1, new WasmWriter().name(method).u8(0, 1).toBytes())
        .section(10, 1, new WasmWriter().u32(body.length).raw(body).toBytes())
        .toBytes();
  }
}
