package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.UtcTime;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x509.Time;

/**
 * Times of certificates (RFC 5280 §4.1.2.5) as Unix seconds, read from their encoding: Bouncy
 * Castle's own conversion needs the JDK's calendars.
 */
final class Asn1Time {
  private static final int UTC_TIME = 0x17;
  private static final int HEADER = 2;

  private Asn1Time() {}

  static long seconds(Time time, String name) throws Refused {
    byte[] der = Der.bytes(time);
    String text = new String(der, HEADER, der.length - HEADER, StandardCharsets.ISO_8859_1);
    if (der[0] == UTC_TIME) {
      // RFC 5280: of two digits, years from 50 on are of the last century.
      text = (!text.isEmpty() && text.charAt(0) >= '5' ? "19" : "20") + text;
    }
    try {
      return UtcTime.compact(text, name);
    } catch (TextFormatException e) {
      throw new Refused(e.getMessage());
    }
  }
}
