package dev.vitrine.bench;

import dev.vitrine.cases.Noise;
import dev.vitrine.crypto.AltBn128;
import dev.vitrine.crypto.Bls12381;
import dev.vitrine.crypto.EcRecover;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Keccak;
import dev.vitrine.crypto.P256;
import dev.vitrine.crypto.Ripemd160;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import java.util.Arrays;

/** What the host functions compute, without their charges. */
final class CryptoBenchmarks {
  private static final int MEBIBYTE = 1 << 20;

  /** Generators of EIP-196 and EIP-197, little-endian, and the negative of the first. */
  private static final String G1_X = "01" + "00".repeat(31);

  private static final String BN254_G1 = G1_X + "02" + "00".repeat(31);
  private static final String BN254_MINUS_G1 =
      G1_X + "45fd7cd8168c203c8dca7168916a81975d588181b64550b829a031e1724e6430";
  private static final String BN254_G2 =
      "edf692d95cbdde46ddda5ef7d422436779445c5e66006a42761e1f12efde0018"
          + "c212f3aeb785e49712e7a9353349aaf1255dfb31b7bf60723a480d9293938e19"
          + "aa7dfa6601cce64c7bd3430c69e7d1e38f40cb8d8071ab4aeb6d8cdba55ec812"
          + "5b9722d1dcdaac55f38eb37033314bbc95330c69ad999eec75f05f58d0890609";

  private CryptoBenchmarks() {}

  static Benchmark named(String name) {
    Noise noise = new Noise(7);
    byte[] small = noise.bytes(64);
    byte[] large = noise.bytes(MEBIBYTE);
    return switch (name) {
      case "sha256-64B" -> () -> Sha256.hash(small)[0];
      case "sha256-1MiB" -> () -> Sha256.hash(large)[0];
      case "keccak256-64B" -> () -> Keccak.hash256(small)[0];
      case "keccak256-1MiB" -> () -> Keccak.hash256(large)[0];
      case "ripemd160-1MiB" -> () -> Ripemd160.hash(large)[0];
      case "ed25519-verify" -> ed25519(noise);
      case "ecrecover" -> ecrecover(noise);
      case "p256-verify" -> p256();
      case "bn254-pairing-2" -> bn254Pairing();
      case "bn254-multiexp-8" -> bn254Multiexp(noise);
      case "bls12381-pairing-2" -> blsPairing(noise);
      case "bls12381-g1-multiexp-8" -> blsMultiexp(noise);
      case "bls12381-map-g1" -> blsMap(noise);
      default -> throw new IllegalArgumentException("no benchmark is named crypto " + name);
    };
  }

  private static Benchmark ed25519(Noise noise) {
    byte[] seed = noise.bytes(Ed25519.SEED_LENGTH);
    byte[] message = noise.bytes(64);
    byte[] key = Ed25519.publicKey(seed);
    byte[] signature = Ed25519.sign(seed, message);
    return () -> must(Ed25519.verify(key, message, signature));
  }

  private static Benchmark ecrecover(Noise noise) {
    byte[] hash = noise.bytes(EcRecover.HASH_LENGTH);
    byte[] signature = noise.bytes(EcRecover.SIGNATURE_LENGTH);
    // A number r that is a coordinate of the curve, below its order.
    do {
      signature[0] = 0;
      signature[31]++;
    } while (EcRecover.recover(hash, signature, 0, false) == null);
    return () -> EcRecover.recover(hash, signature, 0, false)[0];
  }

  /** RFC 6979 A.2.5, SHA-256, "sample". */
  private static Benchmark p256() {
    byte[] digest = Sha256.hash(new byte[] {'s', 'a', 'm', 'p', 'l', 'e'});
    byte[] key = Hex.decode("0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6");
    byte[] signature =
        Hex.decode(
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
    return () -> must(P256.verify(key, digest, signature));
  }

  private static Benchmark bn254Pairing() {
    byte[] input = Hex.decode(BN254_G1 + BN254_G2 + BN254_MINUS_G1 + BN254_G2);
    return () -> must(AltBn128.pairingCheck(input).value());
  }

  private static Benchmark bn254Multiexp(Noise noise) {
    byte[] input = new byte[8 * AltBn128.MULTIEXP_ELEMENT];
    for (int at = 0; at < input.length; at += AltBn128.MULTIEXP_ELEMENT) {
      System.arraycopy(Hex.decode(BN254_G1), 0, input, at, 64);
      System.arraycopy(scalar(noise), 0, input, at + 64, 32);
    }
    return () -> AltBn128.g1Multiexp(input).value()[0];
  }

  private static Benchmark blsPairing(Noise noise) {
    byte[] point = g1(noise);
    byte[] negative = new byte[Bls12381.P1_SUM_ELEMENT];
    negative[0] = 1;
    System.arraycopy(point, 0, negative, 1, point.length);
    byte[] other = Bls12381.mapFp2ToG2(element(noise, Bls12381.FP2_ELEMENT));
    byte[] input = concat(point, other, Bls12381.p1Sum(negative, true), other);
    return () -> must(Bls12381.pairingCheck(input) == Bls12381.PairingVerdict.ONE);
  }

  private static Benchmark blsMultiexp(Noise noise) {
    byte[] input = new byte[0];
    for (int i = 0; i < 8; i++) {
      input = concat(input, g1(noise), scalar(noise));
    }
    byte[] all = input;
    return () -> Bls12381.g1Multiexp(all)[0];
  }

  private static Benchmark blsMap(Noise noise) {
    byte[] element = element(noise, Bls12381.FP_ELEMENT);
    return () -> Bls12381.mapFpToG1(element)[0];
  }

  private static byte[] g1(Noise noise) {
    return Bls12381.mapFpToG1(element(noise, Bls12381.FP_ELEMENT));
  }

  /** Big-endian elements below the prime of BLS12-381. */
  private static byte[] element(Noise noise, int length) {
    byte[] bytes = noise.bytes(length);
    for (int at = 0; at < length; at += Bls12381.FP_ELEMENT) {
      bytes[at] &= 0x0f;
    }
    return bytes;
  }

  /** A little-endian number below the orders of both curves. */
  private static byte[] scalar(Noise noise) {
    byte[] bytes = noise.bytes(32);
    bytes[31] &= 0x1f;
    return bytes;
  }

  private static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = Arrays.copyOf(parts[0], length);
    int at = parts[0].length;
    for (int i = 1; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, all, at, parts[i].length);
      at += parts[i].length;
    }
    return all;
  }

  private static int must(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("a check that must hold does not");
    }
    return 1;
  }
}
