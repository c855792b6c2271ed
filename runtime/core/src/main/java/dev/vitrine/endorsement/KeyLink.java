package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.PublicKey;

/**
 * One key endorses another.
 *
 * @param issuer the key that signs
 * @param subject the key that is endorsed
 * @param scope what for
 * @param expires Unix seconds (unsigned): the first second at which it no longer holds
 * @param signature Ed25519 by the issuer over {@link #digest()}, 64 bytes
 */
public record KeyLink(
    PublicKey issuer, PublicKey subject, KeyScope scope, long expires, byte[] signature)
    implements Borsh {
  /** Domain tag of what is signed. */
  static final String DOMAIN = "vitrine/keys/v1";

  /** A link signed with the secret key of this seed. */
  public static KeyLink sign(
      byte[] seed, PublicKey issuer, PublicKey subject, KeyScope scope, long expires) {
    KeyLink unsigned = new KeyLink(issuer, subject, scope, expires, new byte[0]);
    return new KeyLink(issuer, subject, scope, expires, Ed25519.sign(seed, unsigned.digest()));
  }

  /** Reads a link. */
  public static KeyLink read(BorshReader in) {
    return new KeyLink(
        EndorsedSession.readKey(in),
        EndorsedSession.readKey(in),
        KeyScope.read(in),
        in.u64(),
        in.raw(Ed25519.SIGNATURE_LENGTH));
  }

  @Override
  public void write(BorshWriter out) {
    writeContent(out);
    out.raw(signature);
  }

  private void writeContent(BorshWriter out) {
    out.value(issuer).value(subject).value(scope).u64(expires);
  }

  /** What is signed: SHA-256 of the domain tag and all fields before the signature. */
  public byte[] digest() {
    BorshWriter out = new BorshWriter(256).string(DOMAIN);
    writeContent(out);
    return Sha256.hash(out.toBytes());
  }

  boolean isSigned() {
    return Ed25519.verifyStrict(issuer.unsafeBytes(), digest(), signature);
  }

  /** Whether it no longer holds at this time. */
  boolean isExpired(long atUnixSeconds) {
    return Long.compareUnsigned(atUnixSeconds, expires) >= 0;
  }
}
