package dev.vitrine.teavm.standin.org.bouncycastle.asn1.x509;

import org.bouncycastle.asn1.ASN1Choice;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;

/**
 * Stands in for {@code org.bouncycastle.asn1.x509.Time}, a time of a certificate.
 *
 * <p>The original can turn itself into a {@code java.util.Date}, and its {@code toString} does:
 * that needs time zones, which TeaVM's class library does not have whole. The core reads the time
 * from its encoding.
 */
public final class Time extends ASN1Object implements ASN1Choice {
  private final ASN1Primitive time;

  private Time(ASN1Primitive time) {
    this.time = time;
  }

  /** The time that a value is. */
  public static Time getInstance(Object value) {
    if (value == null || value instanceof Time) {
      return (Time) value;
    }
    if (value instanceof ASN1UTCTime || value instanceof ASN1GeneralizedTime) {
      return new Time((ASN1Primitive) value);
    }
    throw new IllegalArgumentException("no time");
  }

  /** The time under a tag. */
  public static Time getInstance(ASN1TaggedObject tagged, boolean explicit) {
    return getInstance(tagged.getExplicitBaseObject());
  }

  /** The time under a tag. */
  public static Time getTagged(ASN1TaggedObject tagged, boolean explicit) {
    return getInstance(tagged, explicit);
  }

  @Override
  public ASN1Primitive toASN1Primitive() {
    return time;
  }
}
