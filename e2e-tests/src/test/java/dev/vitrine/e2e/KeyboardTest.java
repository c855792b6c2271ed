package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a mouse: docs/ux/ux.md §5. */
@ExtendWith(InChromium.class)
class KeyboardTest {
  private static void focusIsOn(Page page, String text) {
    PlaywrightAssertions.assertThat(page.locator(":focus")).hasText(text);
  }

  private static Locator chosen(Page page) {
    return page.locator("[role=option][aria-selected=true]");
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
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
    PlaywrightAssertions.assertThat(page).hasTitle("Vitrine: new_default_meta");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("2");
    headingIs(page, "State of new_default_meta");
    page.keyboard().press("3");
    headingIs(page, "Proof of new_default_meta");
    page.keyboard().press("k");
    headingIs(page, "Proof of deploy");
    page.keyboard().press("j");
    headingIs(page, "Proof of new_default_meta");
    Locator gas = page.locator("[data-short*=Tgas]").first();
    PlaywrightAssertions.assertThat(gas).containsText("Tgas");
    page.keyboard().press("u");
    PlaywrightAssertions.assertThat(gas).hasText(gas.getAttribute("data-exact"));
    PlaywrightAssertions.assertThat(gas).not().containsText("Tgas");
    page.waitForDownload(() -> page.keyboard().press("d"));
  }

  @Test
  void arrows_choose_a_method_and_the_list_stays_one_tab_stop(Page page) {
    VitrinePage.withContract(page, "Fungible token");
    page.locator("[role=listbox]").focus();
    String first = chosen(page).getAttribute("id");
    page.keyboard().press("ArrowDown");
    PlaywrightAssertions.assertThat(chosen(page)).not().hasId(first);
    PlaywrightAssertions.assertThat(page.locator("[role=listbox]"))
        .hasAttribute("aria-activedescendant", chosen(page).getAttribute("id"));
    page.keyboard().press("Tab");
    focusIsOn(page, "JSON");
  }

  @Test
  void single_keys_can_be_switched_off_and_the_list_gives_its_focus_back(Page page) {
    VitrinePage.withContract(page, "Fungible token");
    page.getByText("Change").first().focus();
    page.keyboard().press("?");
    PlaywrightAssertions.assertThat(dialog(page)).isVisible();
    page.getByText("Single keys").click();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(dialog(page)).hasCount(0);
    focusIsOn(page, "Change");
    page.keyboard().press("3");
    page.keyboard().press("?");
    // A key's own work is done when the browser says that it is pressed; the address is part of it.
    assertThat(dialog(page).count()).isZero();
    assertThat(page.evaluate("location.hash")).asString().doesNotContain("proof");
  }
}
