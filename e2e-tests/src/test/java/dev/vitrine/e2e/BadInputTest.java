package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Wrong input gets one sentence that says what and where; the session goes on, its state untouched.
 */
@ExtendWith(InChromium.class)
class BadInputTest {
  private static byte[] contract(String name) throws IOException {
    return Files.readAllBytes(Project.root().resolve("contracts").resolve(name));
  }

  private static String refusal(Page page, String name, byte[] bytes) {
    VitrinePage.give(page, name, bytes);
    page.locator(".no", new Page.LocatorOptions().setHasText(name)).waitFor();
    return page.locator("article").innerText();
  }

  @Test
  void files_that_are_no_contract_are_refused_and_nothing_is_deployed(Page page)
      throws IOException {
    page.navigate("/");
    page.getByText("Put a contract in the case").waitFor();
    assertThat(refusal(page, "text.wasm", "hello".getBytes(StandardCharsets.UTF_8)))
        .contains("not a WebAssembly module")
        .contains("byte 0")
        .contains("Nothing was deployed");
    assertThat(refusal(page, "cut.wasm", Arrays.copyOf(contract("ft.wasm"), 50_000)))
        .contains("byte 2,548");
    assertThat(refusal(page, "new-sdk.wasm", contract("negative/ft-near-sdk-5.30.wasm")))
        .contains("promise_batch_action_universal_state_init")
        .contains("import 25 of 37")
        .contains("Link Error: unknown or invalid import");
    assertThat(refusal(page, "large.wasm", new byte[4_194_305])).contains("too large");
    VitrinePage.give(page, "ft.wasm", contract("ft.wasm"));
    VitrinePage.deployed(page).call("new_default_meta");
  }

  @Test
  void wrong_calls_are_told_where_they_are_wrong(Page page) {
    VitrinePage vitrine = VitrinePage.withContract(page, "Fungible token");
    vitrine.call("new_default_meta");
    String block = vitrine.block();
    page.locator("#args").fill("{\"owner_id\": alice}");
    vitrine.run();
    page.getByText("The arguments are not JSON: line 1, column 14").waitFor();
    page.locator("#args").fill("{}");
    page.locator("#gas").fill("a lot");
    vitrine.run();
    page.getByText("Gas: “a lot” is no number").waitFor();
    page.locator("#gas").fill("1200");
    vitrine.run();
    page.getByText("More gas is attached than the protocol allows").first().waitFor();
    assertThat(vitrine.block()).isEqualTo(block);
    page.locator("#gas").fill("100");
    vitrine.run();
    page.getByText("Failed to deserialize input from JSON").first().waitFor();
    page.getByText("a failure is proven like a success").waitFor();
  }

  @Test
  void files_that_are_no_bundle_get_no_verdict(Page page) {
    page.navigate("verify.html");
    VitrinePage.give(page, "note.json", "{\"hello\":1}".getBytes(StandardCharsets.UTF_8));
    page.getByText("No verdict", new Page.GetByTextOptions().setExact(true)).waitFor();
    PlaywrightAssertions.assertThat(page.locator(".plate h2")).containsText("not a bundle");
    page.getByText("One that is cut off").click();
    page.getByText("the file is not whole JSON").waitFor();
    PlaywrightAssertions.assertThat(page.locator(".plate .big")).hasText("No verdict");
    page.getByText("One with a changed state root").click();
    page.getByText("FAILED", new Page.GetByTextOptions().setExact(true)).waitFor();
    page.getByText("One that lacks a node").click();
    page.getByText("UNPROVEN", new Page.GetByTextOptions().setExact(true)).waitFor();
    page.getByText("An intact one").click();
    page.getByText("PROVEN", new Page.GetByTextOptions().setExact(true)).waitFor();
  }
}
