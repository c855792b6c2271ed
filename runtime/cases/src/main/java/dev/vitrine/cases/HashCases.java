package dev.vitrine.cases;

import dev.vitrine.crypto.Keccak;
import dev.vitrine.crypto.Ripemd160;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha3_256;
import dev.vitrine.crypto.Sha512;
import dev.vitrine.text.Hex;
import java.util.List;
import java.util.function.Function;

/** Hash functions: known answers, and every length around the block sizes. */
final class HashCases {
  private static final byte[] ABC = {'a', 'b', 'c'};

  private HashCases() {}

  static void addTo(List<Case> cases) {
    // Known answers for "abc": FIPS 180-4, FIPS 202, the Keccak and RIPEMD authors' pages.
    add(
        cases,
        "sha256",
        Sha256::hash,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    add(
        cases,
        "sha512",
        Sha512::hash,
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    add(
        cases,
        "sha3-256",
        Sha3_256::hash,
        "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
    add(
        cases,
        "keccak256",
        Keccak::hash256,
        "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    add(
        cases,
        "keccak512",
        Keccak::hash512,
        "18587dc2ea106b9a1563e32b3312421ca164c7f1f07bc922a9c83d77cea3a1e5"
            + "d0c69910739025372dc14ac9642629379540c17e2a65b19d77aa511a9d00bb96");
    add(cases, "ripemd160", Ripemd160::hash, "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
  }

  private static void add(
      List<Case> cases, String name, Function<byte[], byte[]> hash, String ofAbc) {
    cases.add(
        new Case(
            "hash/" + name,
            out -> {
              out.known("abc", ofAbc, Hex.encode(hash.apply(ABC)));
              Noise noise = new Noise(name.length());
              byte[] chain = hash.apply(new byte[0]);
              out.line("empty", chain);
              for (int length = 1; length < 300; length++) {
                byte[] input = noise.bytes(length);
                System.arraycopy(chain, 0, input, 0, Math.min(length, chain.length));
                chain = hash.apply(input);
              }
              out.line("chain", chain);
            }));
  }
}
