package dev.vitrine.attest;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.ReportBody;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.text.Hex;

/**
 * The attributes that what runs in production has (Intel TDX module base specification, TD
 * attributes; Intel SDM, SGX attributes).
 */
final class Production {
  /** Bits of byte 3 of the TD's attributes: the ones over 28 that software may turn on. */
  private static final int PKS_AND_KEY_LOCKER = 0xc0;

  private static final int SEPT_VE_DISABLE = 0x10;
  private static final int PERFMON = 0x80;

  private Production() {}

  /** What the attributes say, or why they are refused. */
  static String check(ReportBody body, Allowances allowed) throws Refused {
    if (body.debug() && !allowed.debug()) {
      throw new Refused("it runs in debug mode: its host may read and change it");
    }
    if (body instanceof TdReport td) {
      checkTd(td, allowed);
    }
    return body.debug() ? "debug mode, which was allowed" : "no debug mode";
  }

  private static void checkTd(TdReport td, Allowances allowed) throws Refused {
    byte[] attributes = td.tdAttributes();
    boolean known =
        (attributes[0] & ~1) == 0
            && attributes[1] == 0
            && attributes[2] == 0
            && (attributes[3] & ~(SEPT_VE_DISABLE | PKS_AND_KEY_LOCKER)) == 0
            && attributes[4] == 0
            && attributes[5] == 0
            && attributes[6] == 0
            && (attributes[7] & ~PERFMON) == 0;
    if (!known) {
      throw new Refused(
          "the TD's attributes " + Hex.encode(attributes) + " have bits whose meaning is reserved");
    }
    if ((attributes[3] & SEPT_VE_DISABLE) == 0) {
      throw new Refused(
          "the TD's attributes lack SEPT_VE_DISABLE: its host may take pages away unnoticed");
    }
    if (td.later() != null && !allowed.serviceTd() && !isZero(td.later().mrServiceTd())) {
      throw new Refused(
          "the TD is bound to a service TD ("
              + Hex.encode(td.later().mrServiceTd())
              + "), which nothing here judges");
    }
  }

  private static boolean isZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }
}
