package dev.vitrine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CasesTest {
  @TestFactory
  Stream<DynamicTest> every_case_prints_something_and_does_not_fail() {
    return Cases.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> assertThat(one.run()).isNotEmpty().doesNotContain(Case.FAILURE)));
  }

  @Test
  void names_are_unique() {
    assertThat(Cases.all().stream().map(Case::name)).doesNotHaveDuplicates();
  }

  @Test
  void a_case_prints_the_same_twice() {
    for (Case one : Cases.all()) {
      assertThat(one.run()).as(one.name()).isEqualTo(one.run());
    }
  }

  @Test
  void a_case_that_throws_keeps_what_it_printed() {
    Case broken =
        new Case(
            "broken",
            out -> {
              out.line("before");
              throw new IllegalStateException("why");
            });
    assertThat(broken.run()).isEqualTo("before\nFAILED: java.lang.IllegalStateException: why\n");
  }
}
