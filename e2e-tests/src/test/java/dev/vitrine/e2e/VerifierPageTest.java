package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.vitrine.cases.shards.ShardedBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The verifier page: a file in, a verdict, each check with its mark, and the bytes that fail. */
@ExtendWith(InChromium.class)
class VerifierPageTest {
  private static byte[] golden(String name) throws IOException {
    return Files.readAllBytes(
        Project.root().resolve("runtime/cases/src/test/resources/golden/0.1.0").resolve(name));
  }

  private static void verdict(Page page, String word) {
    // From the moment that a file is given or an expectation changed, what stood there is busy.
    PlaywrightAssertions.assertThat(page.locator("#answer:not([aria-busy]) .plate .big"))
        .hasText(word);
  }

  private static Locator marks(Page page, String said) {
    return page.locator(".steps .state [aria-label=" + said + "]");
  }

  @Test
  void an_intact_bundle__every_check_passes(Page page) throws IOException {
    page.navigate("verify.html");
    VitrinePage.give(page, "call.json", golden("call.json"));
    verdict(page, "PROVEN");
    assertThat(marks(page, "passed").count()).isGreaterThanOrEqualTo(7);
    assertThat(marks(page, "failed").count()).isZero();
    assertThat(page.locator(".places").count()).isZero();
    VitrinePage.give(page, "call.bin", golden("call.bin"));
    page.getByText("vitrine verify call.bin; exit code 0").waitFor();
    verdict(page, "PROVEN");
  }

  @Test
  void a_changed_figure__the_field_and_its_bytes_are_named(Page page) throws IOException {
    String text = new String(golden("call.json"), StandardCharsets.UTF_8);
    String changed = text.replaceFirst("\"gas_burnt\":\"[0-9]+\"", "\"gas_burnt\":\"1234567\"");
    int at = changed.indexOf("\"1234567\"");
    page.navigate("verify.html");
    VitrinePage.give(page, "changed.json", changed.getBytes(StandardCharsets.UTF_8));
    verdict(page, "FAILED");
    assertThat(page.locator(".err").textContent()).contains("gas_burnt is stated as 1234567");
    Locator places = page.locator(".places");
    assertThat(places.locator("p").first().textContent())
        .isEqualTo(
            "blocks[0].statement.gas_burnt, bytes %,d to %,d of the file".formatted(at, at + 8));
    assertThat(places.locator("mark").first().textContent()).isEqualTo("\"1234567\"");
    // Its signature, the digest that the next statement names, and running it again.
    assertThat(marks(page, "failed").count()).isEqualTo(3);
  }

  @Test
  void a_changed_byte_of_the_compact_form_is_shown_in_hex(Page page) throws IOException {
    byte[] file = golden("outcome.bin");
    file[file.length - 20] ^= 1;
    page.navigate("verify.html");
    VitrinePage.give(page, "outcome.bin", file);
    verdict(page, "FAILED");
    Locator places = page.locator(".places");
    assertThat(places.locator("p").first().textContent()).startsWith("path, bytes ");
    assertThat(places.locator("mark").first().textContent()).matches("([0-9a-f]{2} ?)+");
  }

  @Test
  void small_proofs_and_unexecuted_bundles_are_attested(Page page) throws IOException {
    page.navigate("verify.html");
    VitrinePage.give(page, "value.json", golden("value.json"));
    verdict(page, "ATTESTED");
    page.getByText("has the row with key").first().waitFor();
    page.getByText("Do not execute").click();
    VitrinePage.give(page, "call.json", golden("call.json"));
    page.getByText("vitrine verify call.json; exit code 4").waitFor();
    verdict(page, "ATTESTED");
    assertThat(page.locator("#answer").textContent()).contains("nothing was executed");
  }

  @Test
  void a_file_that_is_dropped_is_taken(Page page) throws IOException {
    page.navigate("verify.html");
    page.getByText("Nothing to check yet").waitFor();
    page.evaluate(
        """
        ({ bytes }) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'dropped.json'));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """,
        Map.of("bytes", Base64.getEncoder().encodeToString(golden("cross-contract.json"))));
    verdict(page, "PROVEN");
    page.getByText("vitrine verify dropped.json; exit code 0").waitFor();
  }

  /** A field that is left tells of a change, though the report was made with what stands in it. */
  @Test
  void a_report_stays_while_its_button_is_pressed(Page page) throws IOException {
    page.navigate("verify.html");
    page.getByLabel("Anchor of the first state root").focus();
    page.getByLabel("Nonce that you gave, hex").pressSequentially(" ");
    VitrinePage.give(page, "call.json", golden("call.json"));
    verdict(page, "PROVEN");
    page.getByText("Save the report").hover();
    page.waitForDownload(
        () -> {
          page.mouse().down();
          assertThat(page.locator("#answer").getAttribute("aria-busy")).isNull();
          page.mouse().up();
        });
  }

  @Test
  void what_is_expected_wrongly_leaves_no_verdict(Page page) throws IOException {
    page.navigate("verify.html");
    VitrinePage.give(page, "call.json", golden("call.json"));
    verdict(page, "PROVEN");
    Locator nonce = page.getByLabel("Nonce that you gave, hex");
    nonce.fill("no hex");
    nonce.press("Enter");
    verdict(page, "Not checked");
    page.getByText("The nonce is not hex of at most 64 bytes").waitFor();
    nonce.fill("");
    nonce.press("Enter");
    verdict(page, "PROVEN");
  }

  /** Receipts of other shards come from nowhere, until one names the block that brings them. */
  @Test
  void a_block_that_one_trusts_brings_receipts(Page page) {
    ShardedBundle sample = ShardedBundle.of(86);
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 1);
    byte[] file = sample.bare(seed).withEndorsements(sample.proofs()).toBorsh();
    page.navigate("verify.html");
    VitrinePage.give(page, "shard.bin", file);
    verdict(page, "UNPROVEN");
    assertThat(page.locator("#answer").textContent()).contains("NEAR block " + sample.trusted());
    page.getByText("receipts on the way at the end").waitFor();
    page.getByLabel("NEAR block that you trust, its hash").fill(sample.trusted().toString());
    page.getByLabel("NEAR block that you trust, its hash").press("Tab");
    page.getByText("vitrine verify shard.bin; exit code 0").waitFor();
    verdict(page, "PROVEN");
  }
}
