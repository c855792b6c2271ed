package dev.vitrine.cases.attest;

import static dev.vitrine.attest.check.CheckName.COLLATERAL_STRUCTURE;
import static dev.vitrine.attest.check.CheckName.PCK_CRL;
import static dev.vitrine.attest.check.CheckName.PCK_REVOCATION;
import static dev.vitrine.attest.check.CheckName.PLATFORM_TCB;
import static dev.vitrine.attest.check.CheckName.QE_IDENTITY_CONTENT;
import static dev.vitrine.attest.check.CheckName.QE_IDENTITY_SIGNATURE;
import static dev.vitrine.attest.check.CheckName.QE_IDENTITY_TIME;
import static dev.vitrine.attest.check.CheckName.QE_TCB;
import static dev.vitrine.attest.check.CheckName.ROOT_CRL;
import static dev.vitrine.attest.check.CheckName.TCB_INFO_CONTENT;
import static dev.vitrine.attest.check.CheckName.TCB_INFO_SIGNATURE;
import static dev.vitrine.attest.check.CheckName.TCB_INFO_TIME;
import static dev.vitrine.attest.check.CheckName.TCB_STATUS;
import static dev.vitrine.attest.check.CheckName.TDX_MODULE;

import com.eclipsesource.json.JsonArray;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.Refused;
import java.util.Arrays;
import java.util.List;

/** Collateral that is wrong in one place, and platforms that it does not vouch for. */
final class SpoiledCollateral {
  private SpoiledCollateral() {}

  static List<Spoiled> revocation() {
    return List.of(
        new Spoiled(
            "revoked PCK", w -> w.pckCrl.revoked.add(3L), PCK_REVOCATION, "\"Test PCK\" (serial 3"),
        new Spoiled(
            "revoked CA",
            w -> w.rootCrl.revoked.add(2L),
            PCK_REVOCATION,
            "\"Test PCK CA\" (serial 2"),
        new Spoiled(
            "revoked root",
            w -> w.rootCrl.revoked.add(1L),
            PCK_REVOCATION,
            "\"Test Root\" (serial 1"),
        new Spoiled(
            "revoked TCB signer",
            w -> w.rootCrl.revoked.add(4L),
            TCB_INFO_SIGNATURE,
            "\"Test TCB Signing\" (serial 4"),
        new Spoiled(
            "root's list expired",
            w -> w.rootCrl.nextUpdate = "260115000000Z",
            ROOT_CRL,
            "it has expired"),
        new Spoiled(
            "root's list of tomorrow",
            w -> w.rootCrl.thisUpdate = "260116000000Z",
            ROOT_CRL,
            "from the future"),
        new Spoiled(
            "PCK list without an end",
            w -> w.pckCrl.nextUpdate = null,
            PCK_CRL,
            "does not say until when"),
        new Spoiled(
            "PCK list of another CA",
            w -> w.pckCrl.issuer = "Other CA",
            PCK_CRL,
            "not a list of \"Test PCK CA\""),
        new Spoiled(
            "PCK list signed by a stranger",
            w -> w.pckCrl.issuerKey = TestKey.named("stranger"),
            PCK_CRL,
            "its signature is not that of \"Test PCK CA\""),
        new Spoiled(
            "the root's list in place of the PCK's",
            w -> w.pckCrlBytes = w.rootCrl.der(),
            PCK_CRL,
            "not a list of \"Test PCK CA\""),
        new Spoiled(
            "CA that may not sign lists",
            w -> w.ca.keyUsage(0x04),
            PCK_CRL,
            "does not allow to sign it"),
        new Spoiled("list of version 1", w -> w.pckCrl.version = 0, PCK_CRL, "version is 1, not 2"),
        new Spoiled(
            "delta list",
            w ->
                w.pckCrl.extensions =
                    DerWriter.sequence(
                        DerWriter.oid("2.5.29.27"),
                        DerWriter.bool(true),
                        DerWriter.octets(DerWriter.integer(1))),
            PCK_CRL,
            "2.5.29.27 is critical"),
        new Spoiled(
            "list with SHA-512",
            w -> w.rootCrl.algorithm = "1.2.840.10045.4.3.4",
            ROOT_CRL,
            "signature algorithm is not"),
        new Spoiled("empty list", w -> w.rootCrlBytes = new byte[0], ROOT_CRL, "cut off"),
        new Spoiled(
            "a certificate in place of a list",
            w -> w.rootCrlBytes = DerWriter.sequence(DerWriter.sequence()),
            ROOT_CRL,
            "it is no revocation list"));
  }

  static List<Spoiled> documents() {
    return List.of(
        new Spoiled(
            "TCB info signature of 63 bytes",
            w -> w.spoilTcbInfoSignature = s -> Arrays.copyOf(s, 63),
            COLLATERAL_STRUCTURE,
            "63 bytes"),
        new Spoiled(
            "TCB info signature of zeros",
            w -> w.spoilTcbInfoSignature = s -> new byte[64],
            TCB_INFO_SIGNATURE,
            "the signature over its text"),
        new Spoiled(
            "TCB info signed by the PCK",
            w -> w.tcbInfoSigner = w.pckKey,
            TCB_INFO_SIGNATURE,
            "the signature over its text"),
        new Spoiled(
            "TCB info signed by the PCK, with its chain",
            w -> {
              w.tcbInfoSigner = w.pckKey;
              w.tcbInfoChain = w.pckPem();
            },
            TCB_INFO_SIGNATURE,
            "has 3 certificates"),
        new Spoiled(
            "TCB info under another pinned root",
            SpoiledCollateral::otherRoot,
            TCB_INFO_SIGNATURE,
            "another root than the quote's"),
        new Spoiled(
            "TCB info that is no JSON", w -> w.tcbInfoText = "{", TCB_INFO_CONTENT, "no JSON"),
        new Spoiled(
            "TCB info with a member twice",
            w -> w.tcbInfo.add("fmspc", "102030000000"),
            TCB_INFO_CONTENT,
            "\"fmspc\" twice"),
        new Spoiled(
            "TCB info without FMSPC",
            w -> w.tcbInfo.remove("fmspc"),
            TCB_INFO_CONTENT,
            "tcbInfo.fmspc is missing"),
        new Spoiled(
            "TCB info of version 4",
            w -> w.tcbInfo.set("version", 4),
            TCB_INFO_CONTENT,
            "version 4"),
        new Spoiled(
            "TCB info of type 1", w -> w.tcbInfo.set("tcbType", 1), TCB_INFO_CONTENT, "tcbType"),
        new Spoiled(
            "TCB info for SGX",
            w -> w.tcbInfo.set("id", "SGX"),
            TCB_INFO_CONTENT,
            "for SGX, but this is a quote of TDX"),
        new Spoiled(
            "TCB info for another FMSPC",
            w -> w.tcbInfo.set("fmspc", "000000000000"),
            TCB_INFO_CONTENT,
            "FMSPC 000000000000"),
        new Spoiled(
            "TCB info for another PCE",
            w -> w.tcbInfo.set("pceId", "0100"),
            TCB_INFO_CONTENT,
            "PCE 0100"),
        new Spoiled(
            "15 components",
            w -> w.firstLevel().get("tcb").asObject().get("sgxtcbcomponents").asArray().remove(0),
            TCB_INFO_CONTENT,
            "15 components"),
        new Spoiled(
            "an unknown status",
            w -> w.firstLevel().set("tcbStatus", "Fine"),
            TCB_INFO_CONTENT,
            "\"Fine\" is unknown"),
        new Spoiled(
            "a time without Z",
            w -> w.tcbInfo.set("issueDate", "2026-01-01T00:00:00"),
            TCB_INFO_CONTENT,
            "issueDate is not written"),
        new Spoiled(
            "TCB info expired",
            w -> w.tcbInfo.set("nextUpdate", "2026-01-14T23:59:59Z"),
            TCB_INFO_TIME,
            "it has expired"),
        new Spoiled(
            "TCB info of tomorrow",
            w -> w.tcbInfo.set("issueDate", "2026-01-15T00:00:01Z"),
            TCB_INFO_TIME,
            "from the future"),
        new Spoiled(
            "QE identity signed by a stranger",
            w -> w.qeIdentitySigner = TestKey.named("stranger"),
            QE_IDENTITY_SIGNATURE,
            "the signature over its text"),
        new Spoiled(
            "QE identity with a CA for a signer",
            w -> w.qeIdentityChain = w.ca.pem() + w.root.pem(),
            QE_IDENTITY_SIGNATURE,
            "a CA's certificate stands"),
        new Spoiled(
            "QE identity for SGX",
            w -> w.qeIdentity.set("id", "QE"),
            QE_IDENTITY_CONTENT,
            "it is of \"QE\""),
        new Spoiled(
            "QE identity with a short mask",
            w -> w.qeIdentity.set("attributesMask", "FB"),
            QE_IDENTITY_CONTENT,
            "attributesMask has 1 bytes"),
        new Spoiled(
            "QE identity expired",
            w -> w.qeIdentity.set("nextUpdate", "2026-01-14T23:59:59Z"),
            QE_IDENTITY_TIME,
            "it has expired"));
  }

  private static void otherRoot(TestWorld w) {
    TestKey other = TestKey.named("other root");
    TestCertificate root = new TestCertificate("Other Root", "Other Root", other, other, 9).ca(1);
    TestCertificate signer =
        new TestCertificate("Other Signer", "Other Root", w.signerKey, other, 10).signer();
    w.tcbInfoChain = signer.pem() + root.pem();
    try {
      w.roots = TrustRoots.ofKeys(List.of(w.rootKey.point(), other.point()));
    } catch (Refused e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Spoiled> levels() {
    return List.of(
        new Spoiled(
            "SGX component under each level",
            w -> w.platform.components[0] = 0,
            PLATFORM_TCB,
            "SGX components [0,"),
        new Spoiled("PCE under each level", w -> w.platform.pceSvn = 4, PLATFORM_TCB, "PCE 4"),
        new Spoiled(
            "TDX component under each level",
            w -> w.quote.teeTcbSvn[0] = 4,
            PLATFORM_TCB,
            "TDX components [4,"),
        new Spoiled(
            "no levels", w -> w.tcbInfo.set("tcbLevels", new JsonArray()), PLATFORM_TCB, "the 0"),
        new Spoiled(
            "a revoked level",
            w -> {
              w.platform.components[0] = 1;
              w.platform.pceSvn = 5;
            },
            TCB_STATUS,
            "revoked"),
        new Spoiled(
            "a module that Intel did not sign",
            w -> w.quote.mrSignerSeam[0] = 1,
            TDX_MODULE,
            "its signer is 01"),
        new Spoiled(
            "module attributes", w -> w.quote.seamAttributes[0] = 1, TDX_MODULE, "SEAMATTRIBUTES"),
        new Spoiled(
            "module attributes outside the mask",
            w -> {
              w.quote.seamAttributes[7] = 1;
              w.tcbInfo.get("tdxModule").asObject().set("attributesMask", "FFFFFFFFFFFFFF00");
            },
            TDX_MODULE,
            "bits outside"),
        new Spoiled(
            "a module without identity",
            w -> {
              w.quote.teeTcbSvn[1] = 3;
              identity(w, "TDX_01", 1);
            },
            TDX_MODULE,
            "TDX_03"),
        new Spoiled(
            "a module under each of its levels",
            w -> {
              w.quote.teeTcbSvn[1] = 1;
              identity(w, "TDX_01", 9);
            },
            TDX_MODULE,
            "the TDX module TDX_01 is 5, the lowest listed is 9"),
        new Spoiled(
            "QE under each level", w -> w.quote.qeSvn = 0, QE_TCB, "the quoting enclave is 0"));
  }

  static void identity(TestWorld w, String id, int isvSvn) {
    w.tcbInfo.set(
        "tdxModuleIdentities",
        new JsonArray()
            .add(
                TestWorld.module()
                    .add("id", id)
                    .add(
                        "tcbLevels", new JsonArray().add(TestWorld.svnLevel(isvSvn, "UpToDate")))));
  }
}
