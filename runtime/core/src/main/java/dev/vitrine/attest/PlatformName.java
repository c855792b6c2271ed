package dev.vitrine.attest;

import dev.vitrine.attest.certificate.CertificateChain;
import dev.vitrine.attest.certificate.PckExtension;
import dev.vitrine.attest.certificate.X509;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.Quote;
import java.nio.charset.StandardCharsets;

/**
 * What to ask for when collateral is fetched for a quote. Read from an unchecked certificate: a lie
 * fetches the wrong collateral, which is then refused.
 *
 * @param fmspc kind of platform, 6 bytes
 * @param ca "platform" or "processor": which of Intel's CAs issued the PCK certificate
 */
public record PlatformName(byte[] fmspc, String ca) {
  /** Reads the quote's first certificate. */
  public static PlatformName of(Quote quote) throws Refused {
    byte[] pem = quote.authentication().certification().bytes();
    X509 leaf = CertificateChain.first(new String(pem, StandardCharsets.ISO_8859_1));
    boolean processor =
        new String(leaf.issuer(), StandardCharsets.ISO_8859_1).contains("PCK Processor CA");
    return new PlatformName(PckExtension.of(leaf).fmspc(), processor ? "processor" : "platform");
  }
}
