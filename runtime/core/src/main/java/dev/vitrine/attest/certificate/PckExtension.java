package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * Intel's SGX extension of a PCK certificate (OID 1.2.840.113741.1.13.1): which platform, and in
 * what state.
 *
 * @param ppid number of the platform, 16 bytes
 * @param components security versions of the 16 SGX components, each from 0 to 255
 * @param pceSvn security version of the provisioning enclave
 * @param pceId 2 bytes
 * @param fmspc kind of platform, 6 bytes
 */
public record PckExtension(byte[] ppid, int[] components, int pceSvn, byte[] pceId, byte[] fmspc) {
  private static final String ROOT = "1.2.840.113741.1.13.1";
  private static final int COMPONENTS = 16;

  /** Reads the extension of a leaf. */
  public static PckExtension of(X509 leaf) throws Refused {
    byte[] sgx = leaf.extensions().sgx();
    if (sgx == null) {
      throw new Refused("the certificate has no SGX extension, so it is no PCK certificate");
    }
    try {
      return read(Der.read(sgx));
    } catch (Refused e) {
      throw e.of("the SGX extension");
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new Refused("the SGX extension has a number out of range");
    }
  }

  private static PckExtension read(ASN1Encodable extension) throws Refused {
    Map<String, ASN1Encodable> members = members(extension);
    Map<String, ASN1Encodable> tcb = members(need(members, ROOT + ".2"));
    int[] components = new int[COMPONENTS];
    for (int i = 0; i < COMPONENTS; i++) {
      components[i] = number(tcb, ROOT + ".2." + (i + 1), 255);
    }
    int pceSvn = number(tcb, ROOT + ".2.17", 65535);
    byte[] cpuSvn = octets(tcb, ROOT + ".2.18", COMPONENTS);
    for (int i = 0; i < COMPONENTS; i++) {
      if ((cpuSvn[i] & 255) != components[i]) {
        throw new Refused("CPUSVN and component " + (i + 1) + " differ");
      }
    }
    return new PckExtension(
        octets(members, ROOT + ".1", 16),
        components,
        pceSvn,
        octets(members, ROOT + ".3", 2),
        octets(members, ROOT + ".4", 6));
  }

  private static Map<String, ASN1Encodable> members(ASN1Encodable value) throws Refused {
    if (!(value instanceof ASN1Sequence sequence)) {
      throw new Refused("a list of members was expected");
    }
    Map<String, ASN1Encodable> members = new HashMap<>();
    for (ASN1Encodable one : sequence) {
      if (!(one instanceof ASN1Sequence pair)
          || pair.size() != 2
          || !(pair.getObjectAt(0) instanceof ASN1ObjectIdentifier id)) {
        throw new Refused("a member is not a pair of OID and value");
      }
      if (members.put(id.getId(), pair.getObjectAt(1)) != null) {
        throw new Refused("member " + id.getId() + " is there twice");
      }
    }
    return members;
  }

  private static ASN1Encodable need(Map<String, ASN1Encodable> members, String id) throws Refused {
    ASN1Encodable value = members.get(id);
    if (value == null) {
      throw new Refused("member " + id + " is missing");
    }
    return value;
  }

  private static int number(Map<String, ASN1Encodable> members, String id, int most)
      throws Refused {
    if (!(need(members, id) instanceof ASN1Integer number)) {
      throw new Refused("member " + id + " is no number");
    }
    int value = number.intValueExact();
    if (value < 0 || value > most) {
      throw new Refused("member " + id + " is " + value + ", not from 0 to " + most);
    }
    return value;
  }

  private static byte[] octets(Map<String, ASN1Encodable> members, String id, int length)
      throws Refused {
    if (!(need(members, id) instanceof ASN1OctetString octets)
        || octets.getOctets().length != length) {
      throw new Refused("member " + id + " is not " + length + " bytes");
    }
    return octets.getOctets();
  }
}
