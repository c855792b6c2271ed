package dev.vitrine.attest.tcb;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.text.Hex;
import java.util.Arrays;

/**
 * What a TDX module must be.
 *
 * @param mrSigner who signed it, 48 bytes (zeros: Intel)
 * @param attributes SEAMATTRIBUTES
 */
public record TdxModule(byte[] mrSigner, MaskedBytes attributes) {
  /** Refuses another module. */
  void check(TdReport report) throws Refused {
    if (!Arrays.equals(report.mrSignerSeam(), mrSigner)) {
      throw new Refused(
          "its signer is " + Hex.encode(report.mrSignerSeam()) + ", not " + Hex.encode(mrSigner));
    }
    attributes.check(report.seamAttributes(), "SEAMATTRIBUTES");
    attributes.checkRest(report.seamAttributes(), "SEAMATTRIBUTES");
  }
}
