package dev.vitrine.jvm.cli;

import dev.vitrine.jvm.browser.CasesTab;
import dev.vitrine.jvm.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tabs that a command has opened, closed together. */
final class CasesTabs implements AutoCloseable {
  /** Made by {@code web/build/cases.mjs}. */
  private static final String FOLDER = "teavm-config/target/cases";

  private final List<CasesTab> open = new ArrayList<>();

  /**
   * Opens one more.
   *
   * @throws UserMistake if there is no Chromium, or the page is not built
   */
  synchronized CasesTab open() {
    Path chromium = Chromium.find();
    if (chromium == null) {
      throw new UserMistake(
          "there is no Chromium on this machine; " + Chromium.VARIABLE + " can name one");
    }
    Path folder = ProjectFolders.root().resolve(FOLDER);
    if (!Files.isRegularFile(folder.resolve("cases.wasm"))) {
      throw new UserMistake("the page of cases is not built: there is no " + folder);
    }
    try {
      CasesTab tab = CasesTab.open(folder, chromium);
      open.add(tab);
      return tab;
    } catch (IOException e) {
      throw new UserMistake("the browser could not be started: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    open.forEach(CasesTab::close);
  }
}
