package dev.vitrine.jvm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine prove}: small proofs out of a bundle; it only names its subcommands. */
@Command(
    name = "prove",
    description = "Makes a small proof out of a bundle: of one value or one outcome.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "value | outcome",
    subcommands = {ProveValueCommand.class, ProveOutcomeCommand.class})
final class ProveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.MALFORMED;
  }
}
