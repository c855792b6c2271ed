package dev.vitrine.jvm.cli;

import dev.vitrine.endorsement.KeyChainEndorsement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vitrine endorse keys}. */
@Command(
    name = "keys",
    description = "Endorses a bundle's session with a key, alone or at the end of a chain of keys.",
    mixinStandardHelpOptions = true)
final class EndorseKeysCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EndorsedFile file;
  @Mixin private LinkTerms terms;

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description = "the chain that ends in the key of --key, out of vitrine endorse link")
  private Path chain;

  @Override
  public Integer call() throws IOException {
    KeyChainEndorsement extended =
        ChainFile.extend(chain, terms.sign(file.session().sessionKey(), 0));
    file.add(KeyChainEndorsement.KIND, extended.toBorsh(), null, spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
