package dev.vitrine.attest.eventlog;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.crypto.Sha384;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event of a log.
 *
 * @param register which RTMR it was measured into, 0 to 3
 * @param type number of its kind, 32 bits
 * @param digest what was measured, 48 bytes
 * @param name of dstack's events; else mostly empty
 * @param payload its content; outside of RTMR3 not bound to the digest
 */
public record Event(int register, int type, byte[] digest, String name, byte[] payload) {
  /** The register of dstack's own events. */
  static final int DSTACK_REGISTER = 3;

  static Event read(JsonMembers in) throws Refused {
    int register = in.number("imr", 3);
    long type = in.u32("event_type");
    byte[] digest = in.bytes("digest");
    String name = in.text("event");
    byte[] payload = in.bytes("event_payload");
    Event event = new Event(register, (int) type, digest, name, payload);
    if (register != DSTACK_REGISTER) {
      if (digest.length != TdReport.MEASUREMENT) {
        throw new Refused(in.path("digest") + " has " + digest.length + " bytes, not 48");
      }
      return event;
    }
    byte[] computed = event.contentDigest();
    // dstack's "lite" logs leave the digest out, because it can be computed.
    if (digest.length != 0 && !Arrays.equals(digest, computed)) {
      throw new Refused(
          in.path("digest") + " is not the hash of its content, which is " + Hex.encode(computed));
    }
    return new Event(register, (int) type, computed, name, payload);
  }

  /** SHA-384 of type (little-endian), name and payload with colons between: dstack's rule. */
  private byte[] contentDigest() {
    byte[] number = {(byte) type, (byte) (type >> 8), (byte) (type >> 16), (byte) (type >> 24)};
    byte[] colon = {':'};
    return Sha384.hash(number, colon, name.getBytes(StandardCharsets.UTF_8), colon, payload);
  }
}
