package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import java.util.List;

/**
 * The isogeny of degree 3 onto the curve of G2 (RFC 9380, appendix E.3), coefficients from the
 * constant one up.
 */
final class IsogenyG2 {
  static final Isogeny<Fp2> MAP =
      new Isogeny<>(
          Bls12381Curves.TWIST,
          List.of(
              new Fp2(
                  number(
                      "5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6"),
                  number(
                      "5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6")),
              new Fp2(
                  number(0),
                  number(
                      "11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71a")),
              new Fp2(
                  number(
                      "11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71e"),
                  number(
                      "8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38d")),
              new Fp2(
                  number(
                      "171d6541fa38ccfaed6dea691f5fb614cb14b4e7f4e810aa22d6108f142b85757098e38d0f671c7188e2aaaaaaaa5ed1"),
                  number(0))),
          List.of(
              new Fp2(number(0), number(-72)),
              new Fp2(number(12), number(-12)),
              new Fp2(number(1), number(0))),
          List.of(
              new Fp2(
                  number(
                      "1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706"),
                  number(
                      "1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706")),
              new Fp2(
                  number(0),
                  number(
                      "5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97be")),
              new Fp2(
                  number(
                      "11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71c"),
                  number(
                      "8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38f")),
              new Fp2(
                  number(
                      "124c9ad43b6cf79bfbf7043de3811ad0761b0f37a1e26286b0e977c69aa274524e79097a56dc4bd9e1b371c71c718b10"),
                  number(0))),
          List.of(
              new Fp2(number(-432), number(-432)),
              new Fp2(number(0), number(-216)),
              new Fp2(number(18), number(-18)),
              new Fp2(number(1), number(0))));

  private IsogenyG2() {}

  private static Fp number(long small) {
    return Bls12381Curves.FIELD.element(small);
  }

  private static Fp number(String hex) {
    return Bls12381Curves.FIELD.element(hex);
  }
}
