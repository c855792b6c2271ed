package dev.vitrine.jvm.cli;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.KeyLink;
import dev.vitrine.endorsement.KeyScope;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Who signs a link, and for how much. */
final class LinkTerms {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "file of the secret key that endorses, as NEAR's tools write it")
  private Path key;

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      required = true,
      description = "when it ends, as 2027-01-31T00:00:00Z")
  private String expires;

  @Option(names = "--for-chain", paramLabel = "ID", description = "only for sessions of this chain")
  private String chain;

  @Option(
      names = "--for-release",
      paramLabel = "HEX",
      description = "only for sessions that claim this release")
  private String release;

  /** A signed link to the key {@code subject}, after which so many may follow. */
  KeyLink sign(PublicKey subject, int furtherLinks) {
    if (subject.type() != KeyType.ED25519 || !Ed25519.isStrictKey(subject.unsafeBytes())) {
      throw new UserMistake(subject + " is not an ed25519 key that can be endorsed");
    }
    SecretKeyFile secret = SecretKeyFile.read(key);
    KeyScope scope =
        new KeyScope(
            chain,
            release == null ? null : OptionText.release("--for-release", release),
            furtherLinks);
    return KeyLink.sign(
        secret.seed(), secret.publicKey(), subject, scope, OptionText.time("--expires", expires));
  }
}
