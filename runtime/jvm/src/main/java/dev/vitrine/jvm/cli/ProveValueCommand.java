package dev.vitrine.jvm.cli;

import dev.vitrine.proof.Prover;
import dev.vitrine.proof.SmallProof;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.PublicKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vitrine prove value}. */
@Command(
    name = "value",
    description = {
      "Proves one row of the state, or that there is no such row, by the trie nodes on its path",
      "to a state root of a signed statement.",
      "A bundle from genesis can show any row; another one those that its blocks touched."
    },
    mixinStandardHelpOptions = true)
final class ProveValueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProveSource source;

  @ArgGroup(multiplicity = "1")
  private Row row;

  @Option(
      names = "--block",
      paramLabel = "HEIGHT",
      description = "the block (default: the last of the bundle)")
  private String height;

  @Option(names = "--before", description = "in the state before the block, not after it")
  private boolean before;

  /** Which row: by its raw key, or by account and kind. */
  static final class Row {
    @Option(names = "--key", paramLabel = "HEX", description = "the raw trie key")
    private String key;

    @ArgGroup(exclusive = false)
    private OfAccount ofAccount;
  }

  /** A row of an account. */
  static final class OfAccount {
    @Option(
        names = "--account",
        paramLabel = "ID",
        required = true,
        description = "the account; alone: its balance, code hash and storage")
    private String account;

    @ArgGroup private Kind kind;
  }

  /** Kinds of rows of an account. */
  static final class Kind {
    @Option(names = "--data", paramLabel = "TEXT", description = "its contract's storage key")
    private String data;

    @Option(names = "--data-hex", paramLabel = "HEX", description = "the same in hex")
    private String dataHex;

    @Option(names = "--access-key", paramLabel = "KEY", description = "its access key, ed25519:…")
    private String accessKey;

    @Option(names = "--code", description = "its contract's code")
    private boolean code;
  }

  @Override
  public Integer call() throws IOException {
    byte[] key = key();
    return source.write(spec.commandLine().getOut(), prover -> prove(prover, key));
  }

  private SmallProof prove(Prover prover, byte[] key) {
    int index = prover.blockCount() - 1;
    if (height != null) {
      long wanted = parsed("--block", height, Long::parseUnsignedLong);
      index = prover.indexOf(wanted);
      if (index < 0) {
        throw new UserMistake("--block: the bundle has no block " + height);
      }
    }
    return prover.value(index, !before, key);
  }

  private byte[] key() {
    if (row.key != null) {
      return parsed("--key", row.key, Hex::decode);
    }
    AccountId account = parsed("--account", row.ofAccount.account, AccountId::of);
    Kind kind = row.ofAccount.kind;
    if (kind == null) {
      return TrieKey.account(account).unsafeBytes();
    }
    if (kind.accessKey != null) {
      PublicKey key = parsed("--access-key", kind.accessKey, PublicKey::parse);
      return TrieKey.accessKey(account, key).unsafeBytes();
    }
    if (kind.code) {
      return TrieKey.contractCode(account).unsafeBytes();
    }
    byte[] data =
        kind.data != null
            ? kind.data.getBytes(StandardCharsets.UTF_8)
            : parsed("--data-hex", kind.dataHex, Hex::decode);
    return TrieKey.contractData(account, data).unsafeBytes();
  }

  private static <T> T parsed(String option, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (TextFormatException e) {
      throw new UserMistake(option + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(option + ": \"" + text + "\" is not of its form: " + e.getMessage());
    }
  }
}
