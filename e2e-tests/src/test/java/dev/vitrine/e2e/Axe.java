package dev.vitrine.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** axe-core over what a page shows now. The budget is zero (docs/ux/ux.md §5). */
final class Axe {
  private static final String RULES_BROKEN =
      """
      async () => (await axe.run(document)).violations.map(
        v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html.slice(0, 120)).join(' ')}`)
      """;

  private Axe() {}

  /** The rules that are broken, with the elements; empty when all hold. */
  static List<?> violations(Page page) throws IOException {
    page.evaluate(Files.readString(Project.root().resolve("web/node_modules/axe-core/axe.min.js")));
    return (List<?>) page.evaluate(RULES_BROKEN);
  }
}
