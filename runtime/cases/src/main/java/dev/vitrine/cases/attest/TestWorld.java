package dev.vitrine.cases.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.QuoteVerifier;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A whole world in which a quote is accepted at {@link #NOW}, UpToDate: change one thing and see it
 * refused.
 */
final class TestWorld {
  /** 2026-01-15T00:00:00Z. */
  static final long NOW = 1_768_435_200;

  private static final String ZEROS_48 = "00".repeat(48);

  final TestKey rootKey = TestKey.named("root");
  final TestKey caKey = TestKey.named("ca");
  final TestKey pckKey = TestKey.named("pck");
  final TestKey signerKey = TestKey.named("tcb signing");

  final TestCertificate root =
      new TestCertificate("Test Root", "Test Root", rootKey, rootKey, 1).ca(1);
  final TestCertificate ca =
      new TestCertificate("Test PCK CA", "Test Root", caKey, rootKey, 2).ca(0);
  final TestCertificate pck =
      new TestCertificate("Test PCK", "Test PCK CA", pckKey, caKey, 3).signer();
  final TestCertificate signer =
      new TestCertificate("Test TCB Signing", "Test Root", signerKey, rootKey, 4).signer();
  final TestPlatform platform = new TestPlatform();
  final TestCrl rootCrl = new TestCrl("Test Root", rootKey);
  final TestCrl pckCrl = new TestCrl("Test PCK CA", caKey);
  final TestQuote quote = new TestQuote(pckKey);

  JsonObject tcbInfo = tcbInfo();
  JsonObject qeIdentity = qeIdentity();
  TestKey tcbInfoSigner = signerKey;
  TestKey qeIdentitySigner = signerKey;
  TrustRoots roots;
  long at = NOW;
  boolean sgxExtension = true;

  /** In place of the chain that the quote's certificates make. */
  String pckChain;

  String tcbInfoChain;
  String qeIdentityChain;
  String collateralPckChain;
  byte[] rootCrlBytes;
  byte[] pckCrlBytes;
  String tcbInfoText;
  String qeIdentityText;
  UnaryOperator<byte[]> spoil = bytes -> bytes;
  UnaryOperator<byte[]> spoilTcbInfoSignature = bytes -> bytes;

  /** For an SGX quote of version 3. */
  TestWorld sgx() {
    quote.version = 3;
    quote.padding = new byte[0];
    tcbInfo.set("id", "SGX").remove("tdxModule");
    qeIdentity.set("id", "QE");
    return this;
  }

  private static JsonObject tcbInfo() {
    return Json.object()
        .add("id", "TDX")
        .add("version", 3)
        .add("issueDate", "2026-01-01T00:00:00Z")
        .add("nextUpdate", "2026-01-31T00:00:00Z")
        .add("fmspc", "102030000000")
        .add("pceId", "0000")
        .add("tcbType", 0)
        .add("tcbEvaluationDataNumber", 20)
        .add("tdxModule", module())
        .add(
            "tcbLevels",
            new JsonArray()
                .add(platformLevel(3, 11, 3, "UpToDate"))
                .add(platformLevel(2, 11, 2, "OutOfDate", "INTEL-SA-00001"))
                .add(platformLevel(1, 5, 0, "Revoked", "INTEL-SA-00002")));
  }

  private static JsonObject qeIdentity() {
    return Json.object()
        .add("id", "TD_QE")
        .add("version", 2)
        .add("issueDate", "2026-01-02T00:00:00Z")
        .add("nextUpdate", "2026-01-30T00:00:00Z")
        .add("tcbEvaluationDataNumber", 20)
        .add("miscselect", "00000000")
        .add("miscselectMask", "FFFFFFFF")
        .add("attributes", "11000000000000000000000000000000")
        .add("attributesMask", "FBFFFFFFFFFFFFFF0000000000000000")
        .add("mrsigner", Hex.encode(TestQuote.QE_SIGNER))
        .add("isvprodid", 2)
        .add(
            "tcbLevels",
            new JsonArray()
                .add(svnLevel(4, "UpToDate"))
                .add(svnLevel(2, "OutOfDate", "INTEL-SA-00003"))
                .add(svnLevel(1, "Revoked", "INTEL-SA-00004")));
  }

  static JsonObject module() {
    return Json.object()
        .add("mrsigner", ZEROS_48)
        .add("attributes", "0000000000000000")
        .add("attributesMask", "FFFFFFFFFFFFFFFF");
  }

  /** Levels whose first SGX component, PCE and third TDX component differ. */
  static JsonObject platformLevel(
      int first, int pceSvn, int third, String status, String... advisories) {
    JsonArray sgx = new JsonArray();
    JsonArray tdx = new JsonArray();
    for (int i = 0; i < 16; i++) {
      sgx.add(Json.object().add("svn", i == 0 ? first : 0));
      tdx.add(Json.object().add("svn", i == 0 ? 5 : i == 2 ? third : 0));
    }
    JsonObject tcb =
        Json.object()
            .add("sgxtcbcomponents", sgx)
            .add("pcesvn", pceSvn)
            .add("tdxtcbcomponents", tdx);
    return level(tcb, status, advisories);
  }

  static JsonObject svnLevel(int isvSvn, String status, String... advisories) {
    return level(Json.object().add("isvsvn", isvSvn), status, advisories);
  }

  private static JsonObject level(JsonObject tcb, String status, String... advisories) {
    JsonArray ids = new JsonArray();
    for (String one : advisories) {
      ids.add(one);
    }
    return Json.object()
        .add("tcb", tcb)
        .add("tcbDate", "2025-08-13T00:00:00Z")
        .add("tcbStatus", status)
        .add("advisoryIDs", ids);
  }

  /** The first level of the TCB info. */
  JsonObject firstLevel() {
    return tcbInfo.get("tcbLevels").asArray().get(0).asObject();
  }

  /** The chain of the PCK certificate, PEM. */
  String pckPem() {
    if (sgxExtension) {
      pck.extensions.removeIf(one -> one.id().equals(TestPlatform.SGX));
      pck.extensions.add(new TestCertificate.Extension(TestPlatform.SGX, false, platform.der()));
    }
    return pck.pem() + ca.pem() + root.pem();
  }

  byte[] quoteBytes() {
    return spoil.apply(quote.bytes(pckChain != null ? pckChain : pckPem()));
  }

  Collateral collateral() {
    String signerChain = signer.pem() + root.pem();
    String info = tcbInfoText != null ? tcbInfoText : tcbInfo.toString();
    String identity = qeIdentityText != null ? qeIdentityText : qeIdentity.toString();
    return new Collateral(
        rootCrlBytes != null ? rootCrlBytes : rootCrl.der(),
        pckCrlBytes != null ? pckCrlBytes : pckCrl.der(),
        tcbInfoChain != null ? tcbInfoChain : signerChain,
        info,
        spoilTcbInfoSignature.apply(tcbInfoSigner.sign(info.getBytes(StandardCharsets.UTF_8))),
        qeIdentityChain != null ? qeIdentityChain : signerChain,
        identity,
        qeIdentitySigner.sign(identity.getBytes(StandardCharsets.UTF_8)),
        collateralPckChain);
  }

  TrustRoots trusted() {
    try {
      return roots != null ? roots : TrustRoots.ofKeys(java.util.List.of(rootKey.point()));
    } catch (Refused e) {
      throw new IllegalStateException(e);
    }
  }

  QuoteVerdict verdict() {
    return QuoteVerifier.verify(quoteBytes(), collateral(), trusted(), at);
  }
}
