package dev.vitrine.cases.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.QuoteVerifier;
import dev.vitrine.attest.certificate.PckExtension;
import dev.vitrine.attest.certificate.RevocationList;
import dev.vitrine.attest.certificate.X509;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.collateral.QeIdentity;
import dev.vitrine.attest.collateral.TcbInfo;
import dev.vitrine.attest.eventlog.LogFile;
import dev.vitrine.cases.Lines;
import dev.vitrine.cases.Noise;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Quotes, collateral, certificates, lists and logs with bits turned, bytes replaced, cut, doubled:
 * read to the end or refused with a reason, never anything else, and never accepted with another
 * content.
 */
public final class HostileBytes {
  private static final int IN_A_CASE = 240;

  /** Kinds of inputs that are spoiled. */
  static final int KINDS = 8;

  private final TestWorld world = new TestWorld();
  private final byte[] quote = world.quoteBytes();
  private final Collateral collateral = world.collateral();
  private final byte[] collateralJson =
      json(collateral).toString().getBytes(StandardCharsets.UTF_8);
  private final byte[] pck = world.pck.der();
  private final byte[] list = world.pckCrl.der();
  private final byte[] log =
      ("[{\"imr\":3,\"event_type\":134217729,\"digest\":\"\",\"event\":\"system-ready\","
              + "\"event_payload\":\"00ff\"}]")
          .getBytes(StandardCharsets.UTF_8);
  private final X509 ca;
  private final String untouched = world.verdict().toJson().toString();

  /** A world to spoil. */
  public HostileBytes() {
    try {
      ca = X509.read(world.ca.der());
    } catch (Refused e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Lines out) {
    HostileBytes bytes = new HostileBytes();
    Noise noise = new Noise(77);
    for (int i = 0; i < IN_A_CASE; i++) {
      out.line(bytes.round(i, noise));
    }
  }

  /**
   * Spoils one input.
   *
   * @param number decides which
   * @return what was said of it
   * @throws AssertionError if it was accepted with another content
   */
  public String round(int number, Noise noise) {
    try {
      return spoiled(number % KINDS, noise);
    } catch (Refused e) {
      return e.getMessage();
    }
  }

  private String spoiled(int kind, Noise noise) throws Refused {
    return switch (kind) {
      case 0, 1 -> judged(spoil(quote, noise), collateral);
      case 2, 3 -> judged(quote, Collateral.parse(text(spoil(collateralJson, noise))));
      case 4 -> {
        X509 read = X509.read(spoil(pck, noise));
        yield read.subjectName() + " " + PckExtension.of(read).pceSvn();
      }
      case 5 -> "revoked " + RevocationList.verify(spoil(list, noise), ca, TestWorld.NOW).size();
      case 6 -> {
        TcbInfo info = TcbInfo.read(text(spoil(bytes(collateral.tcbInfo()), noise)));
        QeIdentity qe = QeIdentity.read(text(spoil(bytes(collateral.qeIdentity()), noise)));
        yield info.levels().size() + " " + qe.levels().size();
      }
      default -> {
        byte[] hex = bytes(Hex.encode(quote));
        yield LogFile.read(text(spoil(log, noise))).log().events().size()
            + " "
            + AttestationFile.read(spoil(hex, noise)).quote().length;
      }
    };
  }

  private String judged(byte[] spoiledQuote, Collateral spoiledCollateral) {
    QuoteVerdict verdict =
        QuoteVerifier.verify(spoiledQuote, spoiledCollateral, world.trusted(), TestWorld.NOW);
    // A digit of a hex text in another case, a padding of another length: the same content.
    if (verdict.ok() && !verdict.toJson().toString().equals(untouched)) {
      throw new AssertionError("accepted with another content");
    }
    return verdict.reason();
  }

  private static byte[] spoil(byte[] bytes, Noise noise) {
    byte[] out = bytes.clone();
    for (int changes = 1 + noise.below(3); changes > 0 && out.length > 0; changes--) {
      int at = noise.below(out.length);
      switch (noise.below(10)) {
        case 0, 1, 2, 3, 4 -> out[at] ^= (byte) (1 << noise.below(8));
        case 5, 6 -> out[at] = (byte) noise.next();
        case 7 -> out = Arrays.copyOf(out, at);
        case 8 -> out = DerWriter.join(Arrays.copyOf(out, at), noise.bytes(noise.below(4)));
        default -> {
          int length = Math.min(1 + noise.below(64), out.length - at);
          byte[] piece = Arrays.copyOfRange(out, at, at + length);
          out =
              DerWriter.join(
                  Arrays.copyOf(out, at), piece, Arrays.copyOfRange(out, at, out.length));
        }
      }
    }
    return out;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A collateral as JSON. */
  static JsonObject json(Collateral one) {
    return Json.object()
        .add("root_ca_crl", Hex.encode(one.rootCaCrl()))
        .add("pck_crl", Hex.encode(one.pckCrl()))
        .add("tcb_info_issuer_chain", one.tcbInfoIssuerChain())
        .add("tcb_info", one.tcbInfo())
        .add("tcb_info_signature", Hex.encode(one.tcbInfoSignature()))
        .add("qe_identity_issuer_chain", one.qeIdentityIssuerChain())
        .add("qe_identity", one.qeIdentity())
        .add("qe_identity_signature", Hex.encode(one.qeIdentitySignature()));
  }
}
