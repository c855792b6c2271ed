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
import dev.vitrine.text.UtcTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The checks of one quote, each on the results of those before it. */
final class Judgement {
  private static final int SIGNER_CHAIN_LENGTH = 2;

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
    RevocationList rootCrl = revocations(whole, platform);
    TcbInfo tcbInfo = tcbInfo(whole, platform, rootCrl);
    QeIdentity qeIdentity = qeIdentity(whole, platform, rootCrl);
    quoteChecks(platform);
    return standings(platform, tcbInfo, qeIdentity);
  }

  private record Platform(CertificateChain chain, PckExtension pck) {}

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

  /** The root's list, which the other chains need; null if a list does not hold. */
  private RevocationList revocations(Collateral whole, Platform platform) {
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

  private TcbInfo tcbInfo(Collateral whole, Platform platform, RevocationList rootCrl) {
    String signed =
        checks.after(
            CheckName.TCB_INFO_SIGNATURE,
            () ->
                signed(
                    whole.tcbInfoIssuerChain(),
                    whole.tcbInfo(),
                    whole.tcbInfoSignature(),
                    platform,
                    rootCrl),
            whole,
            platform,
            rootCrl);
    TcbInfo info =
        checks.after(
            CheckName.TCB_INFO_CONTENT, () -> content(TcbInfo.read(signed), platform), signed);
    checks.after(
        CheckName.TCB_INFO_TIME,
        () -> {
          info.window().check(at);
          return new Found<>(info, info.window().print());
        },
        info);
    return info;
  }

  private QeIdentity qeIdentity(Collateral whole, Platform platform, RevocationList rootCrl) {
    String signed =
        checks.after(
            CheckName.QE_IDENTITY_SIGNATURE,
            () ->
                signed(
                    whole.qeIdentityIssuerChain(),
                    whole.qeIdentity(),
                    whole.qeIdentitySignature(),
                    platform,
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
  private Found<String> signed(
      String pem, String text, byte[] signature, Platform platform, RevocationList rootCrl)
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

  private Found<TcbInfo> content(TcbInfo info, Platform platform) throws Refused {
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
