package dev.vitrine.attest.reportdata;

import dev.vitrine.crypto.Sha512;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Report data as dstack's guest agent makes them (dstack, {@code QuoteContentType}). */
public final class DstackReportData {
  /** What the application chose, hashed by the guest agent. */
  public static final String APP_DATA = "app-data";

  /** The public key of an RA-TLS certificate. */
  public static final String RA_TLS = "ratls-cert";

  /** The root key of a key management service. */
  public static final String KMS_ROOT = "kms-root-ca";

  private static final int LENGTH = 64;

  private DstackReportData() {}

  /** SHA-512 of {@code tag:content}: what a quote for this content carries. */
  public static byte[] tagged(String tag, byte[] content) {
    return Sha512.hash((tag + ":").getBytes(StandardCharsets.UTF_8), content);
  }

  /**
   * Up to 64 bytes as they are, filled up with zeros ({@code GetQuote}).
   *
   * @throws IllegalArgumentException if there are more
   */
  public static byte[] raw(byte[] content) {
    if (content.length > LENGTH) {
      throw new IllegalArgumentException("report data have at most 64 bytes");
    }
    return Arrays.copyOf(content, LENGTH);
  }
}
