package dev.vitrine.cases;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Secp256k1;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import java.util.List;

/** Signatures: made, checked, spoiled. */
final class SignatureCases {
  private SignatureCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("signature/ed25519", SignatureCases::ed25519));
    cases.add(new Case("signature/ed25519-strange-keys", SignatureCases::strangeKeys));
    cases.add(new Case("signature/secp256k1-recover", SignatureCases::recover));
  }

  private static void ed25519(Lines out) {
    // RFC 8032 §7.1, test 1.
    byte[] seed = Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    out.known(
        "public key",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        Hex.encode(Ed25519.publicKey(seed)));
    out.known(
        "signature",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        Hex.encode(Ed25519.sign(seed, new byte[0])));
    Noise noise = new Noise(1);
    for (int i = 0; i < 8; i++) {
      byte[] key = noise.bytes(32);
      byte[] message = noise.bytes(i * 9);
      byte[] publicKey = Ed25519.publicKey(key);
      byte[] signature = Ed25519.sign(key, message);
      out.line("made", signature);
      out.known("holds", true, Ed25519.verify(publicKey, message, signature));
      out.known("holds strictly", true, Ed25519.verifyStrict(publicKey, message, signature));
      signature[noise.below(64)] ^= (byte) (1 << noise.below(8));
      out.known("spoiled", false, Ed25519.verify(publicKey, message, signature));
    }
  }

  /** Points that two rules of verification judge differently (docs/spec/vm.md §7.4.2). */
  private static void strangeKeys(Lines out) {
    byte[][] keys = {
      new byte[32],
      Hex.decode("0100000000000000000000000000000000000000000000000000000000000000"),
      Hex.decode("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
      Hex.decode("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
      Hex.decode("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    };
    for (byte[] key : keys) {
      byte[] signature = new byte[64];
      System.arraycopy(keys[1], 0, signature, 0, 32);
      out.line("key", key);
      out.line("protocol's rule", Ed25519.verify(key, new byte[] {1}, signature));
      out.line("strict rule", Ed25519.verifyStrict(key, new byte[] {1}, signature));
    }
  }

  private static void recover(Lines out) {
    Noise noise = new Noise(2);
    for (int i = 0; i < 12; i++) {
      byte[] hash = Sha256.hash(noise.bytes(i));
      byte[] rs = noise.bytes(64);
      byte[] key = Secp256k1.recover(hash, rs, i & 3);
      out.line("recovered " + (i & 3), key == null ? "nothing" : Hex.encode(key));
    }
  }
}
