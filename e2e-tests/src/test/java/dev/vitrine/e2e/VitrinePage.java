package dev.vitrine.e2e;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The page as a person works with it: by what stands on it, not by how it is made. */
record VitrinePage(Page page) {
  /** Opens the page and puts one of its own contracts into the case. */
  static VitrinePage withContract(Page page, String title) {
    page.navigate("/");
    page.getByText(title).first().click();
    return deployed(page);
  }

  /** Opens the page and drops a contract into the case. */
  static VitrinePage withContract(Page page, String name, byte[] contract) {
    page.navigate("/");
    give(page, name, contract);
    return deployed(page);
  }

  /** Once the page lists the methods of the contract in the case. */
  static VitrinePage deployed(Page page) {
    page.locator("[role=option]").first().waitFor();
    return new VitrinePage(page);
  }

  /** Gives a page a file, as by its button that opens one. */
  static void give(Page page, String name, byte[] bytes) {
    page.locator("input[type=file]")
        .first()
        .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
  }

  /**
   * The newest block, as the page has it above everything else: of the last call that ended, since
   * the frame tells it first.
   */
  String block() {
    return page.locator("header .pill b").textContent();
  }

  /** Calls a method with the arguments that the page proposes, and waits for the verdict. */
  void call(String method) {
    choose(method);
    run();
    ended();
    page.locator(".vcase h1", new Page.LocatorOptions().setHasText(method)).waitFor();
    verdict().waitFor();
  }

  void choose(String method) {
    page.locator(
            "[role=option]",
            new Page.LocatorOptions()
                .setHas(page.getByText(method, new Page.GetByTextOptions().setExact(true))))
        .first()
        .click();
  }

  void run() {
    runButton().click();
  }

  /**
   * Once what {@link #run} began has ended. The button says <i>Running</i> from the click on, so
   * what is read then is no earlier call's.
   */
  void ended() {
    runButton().waitFor();
  }

  private Locator runButton() {
    return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Call setup"))
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Run\\b")));
  }

  Locator verdict() {
    // Exact, so that neither UNPROVEN nor the words of the live region are taken for it.
    return page.locator("main")
        .getByText("PROVEN", new Locator.GetByTextOptions().setExact(true))
        .first();
  }

  /** What the button of this name saves. */
  String saved(Pattern button) throws IOException {
    Download download =
        page.waitForDownload(
            () ->
                page.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                    .first()
                    .click());
    return Files.readString(download.path());
  }

  void view(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
