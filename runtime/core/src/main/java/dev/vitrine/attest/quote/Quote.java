package dev.vitrine.attest.quote;

import dev.vitrine.attest.check.Refused;

/**
 * A quote, taken apart and not yet believed.
 *
 * @param header the first 48 bytes
 * @param body the report
 * @param signed header and body (in version 5 with the body's type and size), as they are signed
 * @param authentication what vouches for it
 * @param padding zero bytes after its end
 */
public record Quote(
    QuoteHeader header,
    ReportBody body,
    byte[] signed,
    QuoteAuthentication authentication,
    int padding) {
  /**
   * Takes a quote apart.
   *
   * @throws Refused if the bytes are no quote of a supported kind; the reason names field and
   *     offset
   */
  public static Quote read(byte[] bytes) throws Refused {
    return QuoteReader.read(bytes);
  }

  /** "TD 1.0", "TD 1.5" or "SGX enclave". */
  public String kind() {
    if (body instanceof TdReport td) {
      return td.later() == null ? "TD 1.0" : "TD 1.5";
    }
    return "SGX enclave";
  }
}
