package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a mouse: docs/ux/ux.md §5. */
@ExtendWith(InChromium.class)
class KeyboardTest {
  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.textContent || document.activeElement.id");
  }

  /** Waits for it: a view comes with the address, which the browser tells the page later. */
  private static void headingIs(Page page, String text) {
    PlaywrightAssertions.assertThat(page.locator("#view h1").first()).hasText(text);
  }

  @Test
  void a_call_is_made_and_looked_at_without_a_mouse(Page page) {
    VitrinePage vitrine = VitrinePage.withContract(page, "Fungible token");
    page.keyboard().press("/");
    page.keyboard().type("new_def");
    page.keyboard().press("Tab");
    page.keyboard().press("Control+Enter");
    vitrine.verdict().waitFor();
    headingIs(page, "new_default_meta");
    assertThat(page.title()).isEqualTo("Vitrine: new_default_meta");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("2");
    headingIs(page, "State of new_default_meta");
    page.keyboard().press("3");
    headingIs(page, "Proof of new_default_meta");
    page.keyboard().press("k");
    headingIs(page, "Proof of deploy");
    page.keyboard().press("j");
    headingIs(page, "Proof of new_default_meta");
    page.keyboard().press("u");
    assertThat(page.locator("[data-exact]").first().textContent()).doesNotContain("Tgas");
    page.waitForDownload(() -> page.keyboard().press("d"));
  }

  @Test
  void arrows_choose_a_method_and_the_list_stays_one_tab_stop(Page page) {
    VitrinePage.withContract(page, "Fungible token");
    page.locator("[role=listbox]").focus();
    Object first = page.evaluate("document.querySelector('[aria-selected=true]').id");
    page.keyboard().press("ArrowDown");
    Object second = page.evaluate("document.querySelector('[aria-selected=true]').id");
    assertThat(second).isNotEqualTo(first);
    assertThat(page.locator("[role=listbox]").getAttribute("aria-activedescendant"))
        .isEqualTo(second);
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("JSON");
  }

  @Test
  void single_keys_can_be_switched_off_and_the_list_gives_its_focus_back(Page page) {
    VitrinePage.withContract(page, "Fungible token");
    page.getByText("Change").first().focus();
    page.keyboard().press("?");
    assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
    page.getByText("Single keys").click();
    page.keyboard().press("Escape");
    assertThat(focused(page)).isEqualTo("Change");
    page.keyboard().press("3");
    page.keyboard().press("?");
    assertThat(page.locator("dialog[open]").count()).isZero();
    assertThat(page.url()).doesNotContain("proof");
  }
}
