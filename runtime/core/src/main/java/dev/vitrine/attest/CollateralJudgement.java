package dev.vitrine.attest;

import dev.vitrine.attest.certificate.CertificateChain;
import dev.vitrine.attest.certificate.P256Signature;
import dev.vitrine.attest.certificate.RevocationList;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.CheckName;
import dev.vitrine.attest.check.Checks;
import dev.vitrine.attest.check.Checks.Found;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.collateral.QeIdentity;
import dev.vitrine.attest.collateral.TcbInfo;
import dev.vitrine.text.Hex;
import dev.vitrine.text.UtcTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The checks of what Intel issued about a platform: who is revoked, and by signature, content and
 * time what its TCB info and the identity of its quoting enclave say.
 */
final class CollateralJudgement {
  private static final int SIGNER_CHAIN_LENGTH = 2;

  private final Collateral whole;
  private final Platform platform;
  private final boolean tdx;
  private final TrustRoots roots;
  private final long at;
  private final Checks checks;

  /**
   * @param whole null if its structure does not hold
   * @param platform null if its certificates do not hold
   */
  CollateralJudgement(
      Collateral whole, Platform platform, boolean tdx, TrustRoots roots, long at, Checks checks) {
    this.whole = whole;
    this.platform = platform;
    this.tdx = tdx;
    this.roots = roots;
    this.at = at;
    this.checks = checks;
  }

  /** The root's list, which the other chains need; null if a list does not hold. */
  RevocationList revocations() {
    RevocationList rootCrl =
        checks.after(
            CheckName.ROOT_CRL,
            () -> listed(RevocationList.verify(whole.rootCaCrl(), platform.chain().root(), at)),
            whole,
            platform);
    RevocationList pckCrl =
        checks.after(
            CheckName.PCK_CRL,
            () -> listed(RevocationList.verify(whole.pckCrl(), platform.chain().issuer(), at)),
            whole,
            platform);
    checks.after(
        CheckName.PCK_REVOCATION,
        () -> {
          pckCrl.check(platform.chain().leaf());
          rootCrl.check(platform.chain().issuer());
          rootCrl.check(platform.chain().root());
          return new Found<>(rootCrl, "neither the PCK, its CA nor the root");
        },
        rootCrl,
        pckCrl);
    return rootCrl;
  }

  private static Found<RevocationList> listed(RevocationList list) {
    return new Found<>(
        list, list.size() + " revoked, good until " + UtcTime.print(list.nextUpdate()));
  }

  TcbInfo tcbInfo(RevocationList rootCrl) {
    String signed =
        checks.after(
            CheckName.TCB_INFO_SIGNATURE,
            () ->
                signed(
                    whole.tcbInfoIssuerChain(), whole.tcbInfo(), whole.tcbInfoSignature(), rootCrl),
            whole,
            platform,
            rootCrl);
    TcbInfo info =
        checks.after(CheckName.TCB_INFO_CONTENT, () -> content(TcbInfo.read(signed)), signed);
    checks.after(
        CheckName.TCB_INFO_TIME,
        () -> {
          info.window().check(at);
          return new Found<>(info, info.window().print());
        },
        info);
    return info;
  }

  QeIdentity qeIdentity(RevocationList rootCrl) {
    String signed =
        checks.after(
            CheckName.QE_IDENTITY_SIGNATURE,
            () ->
                signed(
                    whole.qeIdentityIssuerChain(),
                    whole.qeIdentity(),
                    whole.qeIdentitySignature(),
                    rootCrl),
            whole,
            platform,
            rootCrl);
    QeIdentity identity =
        checks.after(CheckName.QE_IDENTITY_CONTENT, () -> content(QeIdentity.read(signed)), signed);
    checks.after(
        CheckName.QE_IDENTITY_TIME,
        () -> {
          identity.window().check(at);
          return new Found<>(identity, identity.window().print());
        },
        identity);
    return identity;
  }

  /** The text, if the leaf of a chain to the quote's own root signed exactly these bytes. */
  private Found<String> signed(String pem, String text, byte[] signature, RevocationList rootCrl)
      throws Refused {
    CertificateChain chain = CertificateChain.verify(pem, SIGNER_CHAIN_LENGTH, roots, at);
    chain.checkSameRoot(platform.chain());
    rootCrl.check(chain.leaf());
    byte[] key = Arrays.copyOfRange(chain.leaf().key(), 1, 65);
    if (!P256Signature.verifyRaw(key, text.getBytes(StandardCharsets.UTF_8), signature)) {
      throw new Refused(
          "the signature over its text is not that of \"" + chain.leaf().subjectName() + "\"");
    }
    return new Found<>(text, "by \"" + chain.leaf().subjectName() + "\"");
  }

  private Found<TcbInfo> content(TcbInfo info) throws Refused {
    String wanted = tdx ? "TDX" : "SGX";
    if (!info.id().equals(wanted)) {
      throw new Refused("it is TCB info for " + info.id() + ", but this is a quote of " + wanted);
    }
    if (!Arrays.equals(info.fmspc(), platform.pck().fmspc())) {
      throw new Refused(
          "it is for the FMSPC "
              + Hex.encode(info.fmspc())
              + ", but the platform's is "
              + Hex.encode(platform.pck().fmspc()));
    }
    if (!Arrays.equals(info.pceId(), platform.pck().pceId())) {
      throw new Refused(
          "it is for the PCE "
              + Hex.encode(info.pceId())
              + ", but the platform's is "
              + Hex.encode(platform.pck().pceId()));
    }
    return new Found<>(
        info, "FMSPC " + Hex.encode(info.fmspc()) + ", evaluation " + info.evaluationDataNumber());
  }

  private Found<QeIdentity> content(QeIdentity identity) throws Refused {
    String wanted = tdx ? "TD_QE" : "QE";
    boolean version = identity.version() == 2 || tdx && identity.version() == 3;
    if (!identity.id().equals(wanted) || !version) {
      throw new Refused(
          "it is of \""
              + identity.id()
              + "\", version "
              + identity.version()
              + ", but for this quote it must be of \""
              + wanted
              + (tdx ? "\", version 2 or 3" : "\", version 2"));
    }
    return new Found<>(identity, identity.id() + ", evaluation " + identity.evaluationDataNumber());
  }
}
