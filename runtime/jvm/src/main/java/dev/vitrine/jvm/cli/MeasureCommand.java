package dev.vitrine.jvm.cli;

import dev.vitrine.jvm.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine measure}: prints the release id, and checks it where it stands. */
@Command(
    name = "measure",
    description = "Prints the release id, taken over the command line's jar and the built page.",
    mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "web/dist",
      description = "the built page (default: ${DEFAULT-VALUE})")
  private Path page;

  @Option(names = "--stamp", description = "write the id into the places where it stands")
  private boolean stamp;

  @Override
  public Integer call() throws IOException {
    Path jar = ThisJar.path();
    if (!Files.isRegularFile(jar)) {
      throw new UserMistake("this program does not run from its jar, so there is no release");
    }
    Release release = new Release(jar, page);
    String id = release.measure();
    spec.commandLine().getOut().println(id);
    if (stamp) {
      release.stamp(id);
    } else if (!Release.stated(jar).equals(id)) {
      spec.commandLine()
          .getErr()
          .println("vitrine: beside the jar stands another id: " + Release.stated(jar));
      return ExitCode.FAILED;
    }
    return ExitCode.OK;
  }
}
