package dev.vitrine.jvm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine endorse}: who stands behind a session's key; it only names its subcommands. */
@Command(
    name = "endorse",
    description = {
      "Adds to a bundle who stands behind its session key (docs/attestation.md).",
      "An endorsement does not prove the run: executing it again does."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "wallet | link | keys | tdx",
    subcommands = {
      EndorseWalletCommand.class,
      EndorseLinkCommand.class,
      EndorseKeysCommand.class,
      EndorseTdxCommand.class
    })
final class EndorseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.MALFORMED;
  }
}
