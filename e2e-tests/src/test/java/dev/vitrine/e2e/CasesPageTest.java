package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vitrine.cases.Case;
import dev.vitrine.cases.Cases;
import dev.vitrine.jvm.http.StaticServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The registry of cases, compiled by TeaVM and run in a worker of a real browser, against the JVM's
 * print.
 */
@ExtendWith(InChromium.class)
class CasesPageTest {
  private static final List<String> COMPLAINTS = new ArrayList<>();
  private static StaticServer server;
  private static Page page;

  @BeforeAll
  static void openThePage(Tabs tabs) throws IOException {
    server = StaticServer.start(Project.casesPage(), 0);
    page = tabs.open();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            COMPLAINTS.add(message.text());
          }
        });
    page.onPageError(COMPLAINTS::add);
    page.navigate(server.address() + "cases.html?quiet");
  }

  @AfterAll
  static void closeTheServer() {
    server.close();
  }

  @Test
  void the_browser_has_the_same_cases() {
    assertThat(page.evaluate("vitrineCases.names()"))
        .isEqualTo(Cases.all().stream().map(Case::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> a_case_prints_the_same_in_the_browser() {
    return Cases.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertThat(page.evaluate("name => vitrineCases.run(name)", one.name()))
                            .isEqualTo(one.run())));
  }

  @Test
  void nothing_breaks_the_security_policy_of_the_page() {
    page.evaluate("vitrineCases.names()");
    assertThat(COMPLAINTS).isEmpty();
  }
}
