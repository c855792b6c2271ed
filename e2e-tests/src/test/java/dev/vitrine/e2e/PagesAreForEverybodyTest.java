package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe-core finds nothing on any view, in both schemes and at every width; nothing scrolls sideways.
 */
@ExtendWith(InChromium.class)
class PagesAreForEverybodyTest {
  @ParameterizedTest
  @CsvSource({"1440,LIGHT", "1024,DARK", "390,LIGHT", "390,DARK"})
  void every_view_passes_axe_and_fits_its_width(int width, ColorScheme scheme, Tabs tabs)
      throws IOException {
    Page page =
        tabs.open(
            new Browser.NewContextOptions().setViewportSize(width, 860).setColorScheme(scheme));
    page.navigate("/");
    page.getByText("Put a contract in the case").waitFor();
    check(page, "first visit");
    VitrinePage vitrine = VitrinePage.withContract(page, "Fungible token");
    check(page, "nothing in the case");
    vitrine.call("new_default_meta");
    check(page, "a result");
    vitrine.view("State");
    page.getByText("The proof one can see").waitFor();
    check(page, "State");
    vitrine.view("Proof");
    page.getByText("What was checked").waitFor();
    check(page, "Proof");
    vitrine.view("Run");
    vitrine.choose("ft_transfer");
    page.locator("#args").fill("{\"receiver_id\":\"carol.test\",\"amount\":\"1\"}");
    vitrine.run();
    page.getByText("The contract stopped the call").first().waitFor();
    page.getByText("a failure is proven like a success").waitFor();
    check(page, "a panic");
    page.locator("#args").fill("{\"receiver_id\": carol}");
    vitrine.run();
    page.getByText("The arguments are not JSON").waitFor();
    check(page, "wrong arguments");
    page.navigate("verify.html");
    page.getByText("An intact one").click();
    page.getByText("every answer came out equal").waitFor();
    check(page, "a verified bundle");
  }

  private static void check(Page page, String view) throws IOException {
    assertThat(Axe.violations(page)).as(view).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as(view + ", pixels that stick out")
        .isEqualTo(0);
  }
}
