package dev.vitrine.cases;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.MlDsa65;
import dev.vitrine.crypto.Secp256k1;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Signatures;
import dev.vitrine.crypto.StrictKey;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.List;

/** Signatures: made, checked, spoiled. */
final class SignatureCases {
  private SignatureCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("signature/ed25519", SignatureCases::ed25519));
    cases.add(new Case("signature/ed25519-strange-keys", SignatureCases::strangeKeys));
    cases.add(new Case("signature/secp256k1-recover", SignatureCases::recover));
    cases.add(new Case("signature/kinds", SignatureCases::kinds));
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
      StrictKey prepared = StrictKey.of(publicKey, 2);
      out.known("by a prepared key", true, prepared.verifies(message, signature));
      signature[noise.below(64)] ^= (byte) (1 << noise.below(8));
      out.known("spoiled", false, Ed25519.verify(publicKey, message, signature));
      out.known("by a prepared key", false, prepared.verifies(message, signature));
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

  /** Transactions are signed by keys of three kinds, each over a hash. */
  private static void kinds(Lines out) {
    // Project Wycheproof, ed25519, tcId 84 and 85: S just under and just above the group's order.
    PublicKey edwards =
        key(KeyType.ED25519, "100fdf47fb94f1536a4f7c3fda27383fa03375a8f527c537e6f1703c47f94f86");
    Signature under =
        signature(
            KeyType.ED25519,
            "dac119d6ca87fc59ae611c157048f4d4fc932a149dbe20ec6effd1436abf83ea"
                + "05c7df0fef06147241259113909bc71bd3c53ba4464ffcad3c0968f2ffffff0f");
    CryptoHash first = hash("124e583f8b8eca58bb29c271b41d36986bbc45541f8e51f9cb0133eca447601e");
    out.known("ed25519", true, Signatures.verify(edwards, first, under));
    out.known("ed25519 over another hash", false, Signatures.verify(edwards, hash(FEW), under));
    out.known(
        "ed25519 with a scalar over the order",
        false,
        Signatures.verify(
            edwards,
            hash("6a0bc2b0057cedfc0fa2e3f7f7d39279b30f454a69dfd1117c758d86b19d85e0"),
            signature(
                KeyType.ED25519,
                "0971f86d2c9c78582524a103cb9cf949522ae528f8054dc20107d999be673ff4"
                    + "e25ebf2f2928766b1248bec6e91697775f8446639ede46ad4df4053000000010")));
    // The reference's own first case of key recovery.
    PublicKey koblitz =
        key(
            KeyType.SECP256K1,
            "e32df42865e97135acfb65f3bae71bdc86f4d49150ad6a440b6f15878109880a"
                + "0a2b2667f7e725ceea70c673093bf67663e0312623c8e091b13cf2c0f11ef652");
    Signature recoverable =
        signature(
            KeyType.SECP256K1,
            "90f27b8b488db00b00606796d2987f6a5f59ae62ea05effe84fef5b8b0e54998"
                + "4a691139ad57a3f0b906637673aa2f63d1f55cb1a69199d4009eea23ceaddc93"
                + "01");
    CryptoHash second = hash("ce0677bb30baa8cf067c88db9811f4333d131bf8bcf12fe7065d211dce971008");
    out.known("secp256k1", true, Signatures.verify(koblitz, second, recoverable));
    out.known("secp256k1 over another hash", false, Signatures.verify(koblitz, first, recoverable));
    out.known("kinds that differ", false, Signatures.verify(edwards, second, recoverable));
    out.known("and the other way", false, Signatures.verify(koblitz, first, under));
    PublicKey lattice = PublicKey.of(KeyType.ML_DSA_65, new byte[MlDsa65.PUBLIC_KEY_LENGTH]);
    Signature nothing = Signature.of(KeyType.ML_DSA_65, new byte[MlDsa65.SIGNATURE_LENGTH]);
    out.known("ml-dsa-65 of zeros", false, Signatures.verify(lattice, first, nothing));
    // SHA3-256 of the domain tag and the key, by Python's hashlib.
    out.known(
        "handle of zeros",
        "ebbc6da78b9b3c330c142b2072a266850932b887d7ece6c4df243955ac7a8f09",
        Hex.encode(MlDsa65.handle(new byte[MlDsa65.PUBLIC_KEY_LENGTH])));
    byte[] counted = new byte[MlDsa65.PUBLIC_KEY_LENGTH];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = (byte) i;
    }
    out.known(
        "handle of numbers",
        "0deeb34e90d6d0b37a5d137269cdb230ef372448957a1ca346471675e73f8a5f",
        Hex.encode(MlDsa65.handle(counted)));
  }

  private static final String FEW = "00".repeat(31) + "01";

  private static PublicKey key(KeyType type, String hex) {
    return PublicKey.of(type, Hex.decode(hex));
  }

  private static Signature signature(KeyType type, String hex) {
    return Signature.of(type, Hex.decode(hex));
  }

  private static CryptoHash hash(String hex) {
    return CryptoHash.of(Hex.decode(hex));
  }
}
