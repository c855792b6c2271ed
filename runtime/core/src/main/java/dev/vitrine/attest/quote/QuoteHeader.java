package dev.vitrine.attest.quote;

import dev.vitrine.text.Hex;

/**
 * The first 48 bytes of a quote.
 *
 * @param version 3, 4 or 5
 * @param tee what kind of thing is attested
 * @param qeVendorId 16 bytes, Intel's for all supported quotes
 * @param userData 20 bytes that nothing is derived from
 */
public record QuoteHeader(int version, Tee tee, byte[] qeVendorId, byte[] userData) {
  /** Bytes of a header. */
  public static final int LENGTH = 48;

  /** ECDSA over P-256 with SHA-256, the one kind of attestation key there is. */
  static final int ECDSA_P256 = 2;

  static final byte[] INTEL = Hex.decode("939a7233f79c4ca9940a0db3957f0607");

  /** Kinds of attested things. */
  public enum Tee {
    /** An SGX enclave. */
    SGX,
    /** A TDX trust domain. */
    TDX
  }
}
