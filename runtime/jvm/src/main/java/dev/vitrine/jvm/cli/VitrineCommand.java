package dev.vitrine.jvm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code vitrine} itself: it only names its subcommands. */
@Command(
    name = "vitrine",
    description = "Runs NEAR contracts exactly as a validator does, and proves it.",
    mixinStandardHelpOptions = true,
    version = "vitrine 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      VerifyCommand.class,
      AttestCommand.class,
      InspectCommand.class,
      ProveCommand.class,
      EndorseCommand.class,
      AnchorCommand.class,
      VectorsCommand.class,
      ApplyCommand.class,
      MeasureCommand.class,
      BenchCommand.class,
      ThroughputCommand.class,
      ServeCommand.class
    })
final class VitrineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.MALFORMED;
  }
}
