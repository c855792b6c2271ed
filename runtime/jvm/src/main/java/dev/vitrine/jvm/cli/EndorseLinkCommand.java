package dev.vitrine.jvm.cli;

import dev.vitrine.endorsement.KeyChainEndorsement;
import dev.vitrine.types.PublicKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine endorse link}. */
@Command(
    name = "link",
    description =
        "Endorses a key that is to endorse sessions: begins a chain of keys, or extends it.",
    mixinStandardHelpOptions = true)
final class EndorseLinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LinkTerms terms;

  @Parameters(index = "0", paramLabel = "KEY", description = "the key that is endorsed, ed25519:…")
  private String subject;

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description = "the chain that ends in the key of --key")
  private Path chain;

  @Option(
      names = "--further",
      paramLabel = "N",
      defaultValue = "1",
      description = "how many links may follow, 1 to 7 (default: ${DEFAULT-VALUE})")
  private int further;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the chain goes")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (further < 1 || further >= KeyChainEndorsement.MAX_LINKS) {
      throw new UserMistake("--further: 1 to 7 are expected, not " + further);
    }
    PublicKey key = OptionText.parse("KEY", subject, PublicKey::parse);
    KeyChainEndorsement extended = ChainFile.extend(chain, terms.sign(key, further));
    ChainFile.write(out, extended);
    spec.commandLine()
        .getOut()
        .println("Written to " + out + ": a chain of " + extended.links().size() + " to " + key);
    return ExitCode.OK;
  }
}
