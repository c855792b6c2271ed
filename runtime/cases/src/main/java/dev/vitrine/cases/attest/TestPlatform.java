package dev.vitrine.cases.attest;

/** Intel's SGX extension of a PCK certificate to be. */
final class TestPlatform {
  static final String SGX = "1.2.840.113741.1.13.1";

  byte[] fmspc = {0x10, 0x20, 0x30, 0, 0, 0};
  byte[] pceId = {0, 0};
  int[] components = {3, 3, 2, 2, 4, 1, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0};
  byte[] cpuSvn;
  int pceSvn = 11;

  /** Added behind the members. */
  byte[] more = {};

  byte[] der() {
    byte[] tcb = new byte[0];
    for (int i = 0; i < 16; i++) {
      tcb = DerWriter.join(tcb, member(".2." + (i + 1), DerWriter.integer(components[i])));
    }
    tcb =
        DerWriter.join(
            tcb,
            member(".2.17", DerWriter.integer(pceSvn)),
            member(".2.18", DerWriter.octets(cpuSvn == null ? bytes(components) : cpuSvn)));
    return DerWriter.sequence(
        member(".1", DerWriter.octets(new byte[16])),
        member(".2", DerWriter.sequence(tcb)),
        member(".3", DerWriter.octets(pceId)),
        member(".4", DerWriter.octets(fmspc)),
        member(".5", DerWriter.value(10, new byte[] {1})),
        more);
  }

  static byte[] member(String id, byte[] value) {
    return DerWriter.sequence(DerWriter.oid(SGX + id), value);
  }

  private static byte[] bytes(int[] numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }
}
