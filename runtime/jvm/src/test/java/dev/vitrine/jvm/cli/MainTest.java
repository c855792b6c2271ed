package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @Test
  void no_command__prints_the_usage_and_is_wrong_usage() {
    CommandLineRun run = CommandLineRun.of();
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.err()).contains("Usage: vitrine");
  }

  @Test
  void help__is_fine() {
    CommandLineRun run = CommandLineRun.of("--help");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("serve");
  }

  @Test
  void unknown_command_and_option__exit_3_with_a_hint() {
    CommandLineRun command = CommandLineRun.of("serv");
    assertThat(command.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(command.err()).contains("serv").doesNotContain("\tat ");
    CommandLineRun option = CommandLineRun.of("serve", "--prot", "1");
    assertThat(option.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(option.err()).contains("--prot").contains("vitrine serve --help");
  }

  @Test
  void user_mistake__is_one_sentence(@TempDir Path folder) {
    CommandLineRun run = CommandLineRun.of("serve", folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.err())
        .isEqualTo("vitrine: there is no page in " + folder + ": index.html is missing.\n");
  }
}
