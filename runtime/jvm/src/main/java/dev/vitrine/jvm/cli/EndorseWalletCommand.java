package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.WriterConfig;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.AccessKeyProof;
import dev.vitrine.endorsement.WalletEndorsement;
import dev.vitrine.endorsement.WalletMessage;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.SmallProof;
import dev.vitrine.proof.ValueProof;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vitrine endorse wallet}. */
@Command(
    name = "wallet",
    description = {
      "Without --signature, prints what a wallet has to sign (NEP-413): message, nonce, recipient.",
      "With it, adds the wallet's answer to the bundle."
    },
    mixinStandardHelpOptions = true)
final class EndorseWalletCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EndorsedFile file;

  @Option(
      names = "--account",
      paramLabel = "ID",
      required = true,
      description = "the account that stands behind the session")
  private String account;

  @ArgGroup(exclusive = false)
  private Answer answer;

  /** What a wallet answers. */
  static final class Answer {
    @Option(
        names = "--public-key",
        paramLabel = "KEY",
        required = true,
        description = "the key that signed, ed25519:…")
    private String publicKey;

    @Option(
        names = "--signature",
        paramLabel = "TEXT",
        required = true,
        description = "the signature in base64, or ed25519:…")
    private String signature;

    @Option(
        names = "--key-proof",
        paramLabel = "FILE",
        description = {
          "a proof that the key is the account's, out of",
          "vitrine prove value --account ID --access-key KEY"
        })
    private Path keyProof;
  }

  @Override
  public Integer call() throws IOException {
    AccountId id = OptionText.parse("--account", account, AccountId::of);
    if (answer == null) {
      WalletMessage message = new WalletMessage(id, file.session());
      spec.commandLine()
          .getOut()
          .println(
              Json.object()
                  .add("message", message.text())
                  .add("nonce", Base64Text.encode(message.nonce()))
                  .add("recipient", WalletMessage.RECIPIENT)
                  .toString(WriterConfig.PRETTY_PRINT));
      return ExitCode.OK;
    }
    WalletEndorsement endorsement =
        new WalletEndorsement(
            file.session(),
            id,
            OptionText.parse("--public-key", answer.publicKey, PublicKey::parse),
            OptionText.parse("--signature", answer.signature, EndorseWalletCommand::signature),
            answer.keyProof == null ? null : proof(answer.keyProof));
    file.add(WalletEndorsement.KIND, endorsement.toBorsh(), null, spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static byte[] signature(String text) {
    byte[] bytes =
        text.indexOf(':') < 0 ? Base64Text.decode(text) : Signature.parse(text).unsafeBytes();
    if (bytes.length != Ed25519.SIGNATURE_LENGTH) {
      throw new IllegalArgumentException("64 bytes are expected, not " + bytes.length);
    }
    return bytes;
  }

  private static AccessKeyProof proof(Path path) {
    try {
      if (SmallProof.parse(InputFile.read(path)) instanceof ValueProof proof
          && proof.value() != null) {
        return new AccessKeyProof(proof.root(), proof.value(), proof.nodes());
      }
    } catch (MalformedBundleException e) {
      throw new UserMistake("--key-proof: " + path + " is not a whole proof: " + e.getMessage());
    }
    throw new UserMistake("--key-proof: " + path + " proves no value");
  }
}
