package dev.vitrine.jvm.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.vm.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This release gives the files of every release the verdict that they had. */
class GoldenTest {
  static List<Golden> files() {
    return Golden.all();
  }

  private static Report verify(Engine engine, Golden golden, boolean execute) throws IOException {
    return new Verifier(LocalNode.applier(engine))
        .verify(Files.readAllBytes(golden.file()), new Expectations(null, null, null, execute));
  }

  @ParameterizedTest
  @MethodSource("files")
  void has_the_verdict_that_it_had(Golden golden) throws IOException {
    Report report = verify(JvmEngine.compiler(), golden, true);
    assertThat(report.verdict()).as(report.reason()).hasToString(golden.verdict());
    assertThat(report.anchor().word()).isEqualTo(golden.anchor());
    assertThat(verify(JvmEngine.interpreter(), golden, true).verdict())
        .hasToString(golden.verdict());
    assertThat(verify(JvmEngine.compiler(), golden, false).verdict()).isEqualTo(Verdict.ATTESTED);
  }

  @Test
  void every_file_is_expected() throws IOException {
    List<Path> expected = Golden.all().stream().map(Golden::file).toList();
    try (Stream<Path> all = Files.walk(Golden.folder(), 2)) {
      assertThat(all.filter(file -> file.toString().matches(".*/[0-9][^/]*/.*\\.(json|bin)")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(expected).hasSizeGreaterThanOrEqualTo(12);
  }
}
