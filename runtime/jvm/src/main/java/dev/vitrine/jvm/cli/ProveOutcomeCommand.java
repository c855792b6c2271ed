package dev.vitrine.jvm.cli;

import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine prove outcome}. */
@Command(
    name = "outcome",
    description = {
      "Proves what became of one transaction or receipt: gas, tokens, logs, and what it returned,",
      "by its Merkle path to the outcome root of a signed statement."
    },
    mixinStandardHelpOptions = true)
final class ProveOutcomeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProveSource source;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "the transaction's hash or the receipt's id, base58")
  private String id;

  @Override
  public Integer call() throws IOException {
    CryptoHash hash;
    try {
      hash = CryptoHash.parse(id);
    } catch (TextFormatException e) {
      throw new UserMistake("ID: " + e.getMessage());
    }
    return source.write(spec.commandLine().getOut(), prover -> prover.outcome(hash));
  }
}
