package dev.vitrine.attest;

import dev.vitrine.attest.certificate.CertificateChain;
import dev.vitrine.attest.certificate.P256Signature;
import dev.vitrine.attest.certificate.PckExtension;
import dev.vitrine.attest.certificate.RevocationList;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.CheckName;
import dev.vitrine.attest.check.Checks;
import dev.vitrine.attest.check.Checks.Found;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.collateral.QeIdentity;
import dev.vitrine.attest.collateral.TcbInfo;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.attest.quote.QuoteAuthentication;
import dev.vitrine.attest.quote.QuoteHeader;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.attest.tcb.PlatformLevel;
import dev.vitrine.attest.tcb.SvnLevel;
import dev.vitrine.attest.tcb.TcbStanding;
import dev.vitrine.attest.tcb.TdxModuleIdentity;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import java.util.Arrays;

/**
 * The checks of one quote, each on the results of those before it; what Intel issued about its
 * platform is judged by {@link CollateralJudgement}.
 */
final class Judgement {
  private final Quote quote;
  private final Collateral collateral;
  private final TrustRoots roots;
  private final long at;
  private final Checks checks;
  private final boolean tdx;

  Judgement(Quote quote, Collateral collateral, TrustRoots roots, long at, Checks checks) {
    this.quote = quote;
    this.collateral = collateral;
    this.roots = roots;
    this.at = at;
    this.checks = checks;
    this.tdx = quote.header().tee() == QuoteHeader.Tee.TDX;
  }

  Findings run() {
    Collateral whole = collateral == null ? missingCollateral() : wholeCollateral();
    Platform platform = checks.run(CheckName.PCK_CHAIN, this::platform);
    if (collateral == null) {
      quoteChecks(platform);
      missingTcb();
      return new Findings(platform == null ? null : platform.pck(), null, null, null, null, null);
    }
    CollateralJudgement issued = new CollateralJudgement(whole, platform, tdx, roots, at, checks);
    RevocationList rootCrl = issued.revocations();
    TcbInfo tcbInfo = issued.tcbInfo(rootCrl);
    QeIdentity qeIdentity = issued.qeIdentity(rootCrl);
    quoteChecks(platform);
    return standings(platform, tcbInfo, qeIdentity);
  }

  private Collateral missingCollateral() {
    checks.missing(CheckName.COLLATERAL_STRUCTURE);
    return null;
  }

  private Collateral wholeCollateral() {
    return checks.run(
        CheckName.COLLATERAL_STRUCTURE,
        () -> {
          collateral.checkStructure();
          return new Found<>(collateral, "all parts are there");
        });
  }

  private void missingTcb() {
    checks.missing(CheckName.QE_REPORT);
    checks.missing(CheckName.PLATFORM_TCB);
    checks.missing(CheckName.QE_TCB);
  }

  private Found<Platform> platform() throws Refused {
    CertificateChain chain =
        PckCertificates.chain(quote.authentication().certification(), collateral, roots, at);
    PckExtension pck = PckExtension.of(chain.leaf());
    return new Found<>(
        new Platform(chain, pck),
        "\""
            + chain.leaf().subjectName()
            + "\" by \""
            + chain.issuer().subjectName()
            + "\" by \""
            + chain.root().subjectName()
            + "\", FMSPC "
            + Hex.encode(pck.fmspc()));
  }

  private void quoteChecks(Platform platform) {
    QuoteAuthentication by = quote.authentication();
    checks.after(
        CheckName.QE_REPORT_SIGNATURE,
        () -> {
          byte[] key = Arrays.copyOfRange(platform.chain().leaf().key(), 1, 65);
          if (!P256Signature.verifyRaw(key, by.qeReport().raw(), by.qeReportSignature())) {
            throw new Refused("the QE report's signature is not that of the PCK certificate's key");
          }
          return new Found<>(by, "QE report signed by the PCK");
        },
        platform);
    checks.run(
        CheckName.ATTESTATION_KEY,
        () -> {
          byte[] bound =
              Arrays.copyOf(Sha256.hash(by.attestationKey(), by.qeAuthenticationData()), 64);
          if (!Arrays.equals(bound, by.qeReport().reportData())) {
            throw new Refused(
                "the QE report's data are not the hash of attestation key and QE data, then zeros");
          }
          return new Found<>(by, "SHA-256 of key and QE data stands in the QE report");
        });
    checks.run(
        CheckName.QUOTE_SIGNATURE,
        () -> {
          if (!P256Signature.verifyRaw(by.attestationKey(), quote.signed(), by.signature())) {
            throw new Refused("the signature over header and body is not the attestation key's");
          }
          return new Found<>(by, quote.signed().length + " bytes signed");
        });
  }

  private Findings standings(Platform platform, TcbInfo tcbInfo, QeIdentity qeIdentity) {
    checks.after(
        CheckName.QE_REPORT,
        () -> {
          qeIdentity.check(quote.authentication().qeReport());
          return new Found<>(qeIdentity, "signer, product, MISCSELECT and ATTRIBUTES as described");
        },
        qeIdentity);
    TdReport td = quote.body() instanceof TdReport report ? report : null;
    TcbStanding level =
        checks.after(
            CheckName.PLATFORM_TCB,
            () -> {
              TcbStanding found =
                  PlatformLevel.match(
                      tcbInfo.levels(),
                      platform.pck().components(),
                      platform.pck().pceSvn(),
                      td == null ? null : td.teeTcbSvn());
              return new Found<>(found, found.print());
            },
            platform,
            tcbInfo);
    TcbStanding module = td == null ? null : tdxModule(td, tcbInfo);
    TcbStanding qe =
        checks.after(
            CheckName.QE_TCB,
            () -> {
              int svn = quote.authentication().qeReport().isvSvn();
              TcbStanding found = SvnLevel.match(qeIdentity.levels(), svn, "the quoting enclave");
              return new Found<>(found, found.print());
            },
            qeIdentity);
    return new Findings(
        platform == null ? null : platform.pck(), tcbInfo, qeIdentity, level, module, qe);
  }

  private TcbStanding tdxModule(TdReport td, TcbInfo tcbInfo) {
    return checks.after(
        CheckName.TDX_MODULE,
        () -> {
          TcbStanding found =
              TdxModuleIdentity.match(tcbInfo.module(), tcbInfo.moduleIdentities(), td);
          return new Found<>(found, found == null ? "it has no levels of its own" : found.print());
        },
        tcbInfo);
  }
}
