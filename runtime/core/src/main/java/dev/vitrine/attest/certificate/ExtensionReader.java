package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Reads the extensions of a certificate. */
final class ExtensionReader {
  /** Intel's certificates have six. */
  private static final int MOST = 16;

  /** Intel's SGX extension has 560 bytes. */
  private static final int LARGEST = 4096;

  /** Their tag in a certificate (RFC 5280 §4.1). */
  private static final int EXTENSIONS = 3;

  private static final String SUBJECT_KEY_ID = "2.5.29.14";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String CRL_DISTRIBUTION = "2.5.29.31";
  private static final String AUTHORITY_KEY_ID = "2.5.29.35";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String SGX = "1.2.840.113741.1.13.1";

  private boolean isCa;
  private int pathLength = -1;
  private int keyUsage;
  private byte[] sgx;

  private ExtensionReader() {}

  static X509Extensions read(Extensions extensions) throws Refused {
    ExtensionReader reader = new ExtensionReader();
    if (extensions != null) {
      reader.readAll(extensions);
    }
    return new X509Extensions(reader.isCa, reader.pathLength, reader.keyUsage, reader.sgx);
  }

  /** Refuses a certificate with an extension twice; what it would mean is left to the reader. */
  static void refuseTwice(ASN1Primitive certificate) throws Refused {
    if (!(certificate instanceof ASN1Sequence whole)
        || whole.size() == 0
        || !(whole.getObjectAt(0) instanceof ASN1Sequence signed)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (ASN1Encodable part : signed) {
      if (part instanceof ASN1TaggedObject tagged
          && tagged.getTagNo() == EXTENSIONS
          && tagged.getExplicitBaseObject() instanceof ASN1Sequence all) {
        for (ASN1Encodable one : all) {
          if (one instanceof ASN1Sequence extension
              && extension.size() > 0
              && extension.getObjectAt(0) instanceof ASN1ObjectIdentifier id
              && !seen.add(id.getId())) {
            throw new Refused("its extension " + id.getId() + " is there twice");
          }
        }
      }
    }
  }

  private void readAll(Extensions extensions) throws Refused {
    ASN1ObjectIdentifier[] ids = extensions.getExtensionOIDs();
    if (ids.length > MOST) {
      throw new Refused("it has " + ids.length + " extensions; at most " + MOST + " are read");
    }
    for (ASN1ObjectIdentifier id : ids) {
      readOne(id.getId(), extensions.getExtension(id));
    }
  }

  private void readOne(String id, Extension extension) throws Refused {
    byte[] value = extension.getExtnValue().getOctets();
    if (value.length > LARGEST) {
      throw new Refused("its extension " + id + " has " + value.length + " bytes");
    }
    try {
      switch (id) {
        case BASIC_CONSTRAINTS -> basicConstraints(value);
        case KEY_USAGE -> keyUsage = keyUsage(value);
        case SGX -> sgx = value;
        case EXTENDED_KEY_USAGE ->
            throw new Refused("limits the key to other uses than attestation");
        case SUBJECT_KEY_ID, AUTHORITY_KEY_ID, CRL_DISTRIBUTION -> Der.read(value);
        default -> {
          if (extension.isCritical()) {
            throw new Refused("is critical and unknown");
          }
        }
      }
    } catch (Refused e) {
      throw e.of("its extension " + id);
    } catch (RuntimeException e) {
      throw new Refused("its extension " + id + " cannot be read");
    }
  }

  private void basicConstraints(byte[] value) throws Refused {
    BasicConstraints constraints = BasicConstraints.getInstance(Der.read(value));
    isCa = constraints.isCA();
    if (constraints.getPathLenConstraintInteger() != null) {
      pathLength = constraints.getPathLenConstraintInteger().intValueExact();
      if (pathLength < 0) {
        throw new Refused("has a negative path length");
      }
    }
  }

  private static int keyUsage(byte[] value) throws Refused {
    ASN1BitString bits = ASN1BitString.getInstance(Der.read(value));
    byte[] bytes = bits.getBytes();
    return bytes.length == 0 ? 0 : bytes[0] & 255;
  }
}
