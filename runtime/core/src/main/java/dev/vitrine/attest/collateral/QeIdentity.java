package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.EnclaveReport;
import dev.vitrine.attest.tcb.MaskedBytes;
import dev.vitrine.attest.tcb.SvnLevel;
import dev.vitrine.text.Hex;
import java.util.Arrays;
import java.util.List;

/**
 * QE identity: what Intel's quoting enclave looks like, and which of its versions has which
 * standing (Intel PCS API v4, "Get Quoting Enclave Identity").
 *
 * @param id QE for SGX quotes, TD_QE for TDX quotes
 * @param version of the format
 * @param window when it may be used
 * @param evaluationDataNumber grows with each TCB recovery event
 * @param miscSelect 4 bytes
 * @param attributes 16 bytes
 * @param mrSigner hash of the key that signed the enclave, 32 bytes
 * @param isvProdId product number
 * @param levels as they are listed
 */
public record QeIdentity(
    String id,
    int version,
    Window window,
    int evaluationDataNumber,
    MaskedBytes miscSelect,
    MaskedBytes attributes,
    byte[] mrSigner,
    int isvProdId,
    List<SvnLevel> levels) {

  /** Reads a text whose signature was checked. */
  public static QeIdentity read(String text) throws Refused {
    JsonMembers in = JsonMembers.parse(text, "enclaveIdentity");
    return new QeIdentity(
        in.text("id"),
        in.number("version", 255),
        Window.read(in),
        in.number("tcbEvaluationDataNumber", Integer.MAX_VALUE),
        LevelReader.masked(in, "miscselect", 4),
        LevelReader.masked(in, "attributes", 16),
        in.hex("mrsigner", 32),
        in.number("isvprodid", 65535),
        LevelReader.svnLevels(in.objects("tcbLevels"), 65535));
  }

  /** Refuses a quoting enclave that is not the one described. */
  public void check(EnclaveReport qe) throws Refused {
    if (!Arrays.equals(qe.mrSigner(), mrSigner)) {
      throw new Refused(
          "its MRSIGNER is " + Hex.encode(qe.mrSigner()) + ", not " + Hex.encode(mrSigner));
    }
    if (qe.isvProdId() != isvProdId) {
      throw new Refused("its product number is " + qe.isvProdId() + ", not " + isvProdId);
    }
    miscSelect.check(qe.miscSelect(), "its MISCSELECT");
    attributes.check(qe.attributes(), "its ATTRIBUTES");
    if (qe.debug()) {
      throw new Refused("it is a debug enclave");
    }
  }
}
