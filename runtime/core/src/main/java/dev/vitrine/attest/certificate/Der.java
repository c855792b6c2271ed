package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;

/** DER by Bouncy Castle, with its exceptions turned into reasons. */
final class Der {
  private Der() {}

  /** The one value that these bytes are. */
  static ASN1Primitive read(byte[] der) throws Refused {
    DerShape.check(der);
    try {
      ASN1Primitive value = ASN1Primitive.fromByteArray(der);
      // Bouncy Castle reads BER: only what it writes back unchanged was DER.
      if (value == null || !Arrays.equals(value.getEncoded(ASN1Encoding.DER), der)) {
        throw new Refused("not in DER, the one canonical encoding");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      throw new Refused("not DER");
    }
  }

  /** The DER of a value that was read. */
  static byte[] bytes(ASN1Object value) {
    try {
      return value.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
