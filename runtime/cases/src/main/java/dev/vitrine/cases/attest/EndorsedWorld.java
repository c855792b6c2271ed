package dev.vitrine.cases.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.endorsement.EndorsementSession;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha384;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Endorsements;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.JudgedQuote;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link TestWorld} whose TD endorses a session, with a log of dstack's: change one thing and see
 * what is said of it.
 */
final class EndorsedWorld {
  static final String COMPOSE = "{\"services\":{\"vitrine\":{}}}";

  final TestWorld world = new TestWorld();

  /** What the statements name. */
  EndorsedSession stated = session(1, 2, new byte[] {3, 4}, "vitrine-local");

  /** What the endorsement is made for, and what the report data are made of. */
  EndorsedSession endorsed = stated;

  EndorsedSession reported = stated;
  JsonArray log = new JsonArray();
  boolean brings = true;
  byte[] collateral;
  byte[] own;
  byte[] eventLog;
  byte[] appCompose = bytes(COMPOSE);
  boolean debug;
  Long at = TestWorld.NOW;

  EndorsedWorld() {
    for (int i = 0; i < 3; i++) {
      measure(i, 7, "", "00");
    }
    measure(3, DSTACK_EVENT, "app-id", "0102");
    measure(3, DSTACK_EVENT, "compose-hash", Hex.encode(composeHash()));
    measure(3, DSTACK_EVENT, "system-ready", "");
  }

  private static final int DSTACK_EVENT = 0x08000001;

  static EndorsedSession session(int key, int release, byte[] nonce, String chain) {
    byte[] seed = TestQuote.fill(32, key);
    return new EndorsedSession(
        PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed)),
        CryptoHash.owning(TestQuote.fill(32, release)),
        nonce,
        chain);
  }

  static byte[] composeHash() {
    return Sha256.hash(bytes(COMPOSE));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Adds an event, and measures it by the rule of its register (docs/dcap.md). */
  private void measure(int register, int type, String name, String payload) {
    byte[] digest =
        register == 3
            ? Sha384.hash(
                TestQuote.u32(type), bytes(":"), bytes(name), bytes(":"), Hex.decode(payload))
            : TestQuote.fill(48, 0x70 + register);
    boolean first = register < 3 || name.equals("app-id");
    byte[] before = first ? new byte[48] : world.quote.rtmrs[register];
    world.quote.rtmrs[register] = Sha384.hash(before, digest);
    log.add(
        Json.object()
            .add("imr", register)
            .add("event_type", type)
            .add("digest", Hex.encode(digest))
            .add("event", name)
            .add("event_payload", payload));
  }

  /** The collateral as the JSON that verifiers read. */
  static byte[] print(Collateral from) {
    JsonObject json =
        Json.object()
            .add("root_ca_crl", Hex.encode(from.rootCaCrl()))
            .add("pck_crl", Hex.encode(from.pckCrl()))
            .add("tcb_info_issuer_chain", from.tcbInfoIssuerChain())
            .add("tcb_info", from.tcbInfo())
            .add("tcb_info_signature", Hex.encode(from.tcbInfoSignature()))
            .add("qe_identity_issuer_chain", from.qeIdentityIssuerChain())
            .add("qe_identity", from.qeIdentity())
            .add("qe_identity_signature", Hex.encode(from.qeIdentitySignature()));
    return bytes(json.toString());
  }

  Judged judge() {
    return Endorsements.judge(
        TdxEndorsement.KIND,
        endorsement(),
        stated,
        new Conditions(at, new QuoteEndorsements(world.trusted()), own, debug));
  }

  private byte[] endorsement() {
    world.quote.reportData = TdxEndorsement.reportData(reported);
    byte[] quote = world.quoteBytes();
    byte[] published = collateral != null ? collateral : print(world.collateral());
    return new TdxEndorsement(
            endorsed,
            quote,
            brings ? published : null,
            eventLog != null ? eventLog : bytes(log.toString()),
            appCompose)
        .toBorsh();
  }

  /**
   * The same, judged in two places: one that judges quotes and is asked as a page asks, and one
   * that goes on from its answer, at {@code later} seconds after.
   */
  Judged carried(long later) {
    byte[] bytes = endorsement();
    JsonObject request =
        Json.object()
            .add("endorsement", Base64Text.encode(bytes))
            .add("at", Long.toString(at))
            .add(
                "statement",
                Json.object()
                    .add("session_key", stated.sessionKey().toString())
                    .add("release_id", Hex.encode(stated.releaseId().unsafeBytes()))
                    .add("nonce", Hex.encode(stated.nonce()))
                    .add("chain_id", stated.chainId()));
    try {
      JsonObject answer =
          EndorsementSession.answer(
              JsonMembers.of(request, "request"), new QuoteEndorsements(world.trusted()));
      byte[] judged = Base64Text.decode(answer.getString("judged", ""));
      JudgedQuote quote = BorshReader.readAll(judged, JudgedQuote::read);
      return Endorsements.judge(
          TdxEndorsement.KIND,
          bytes,
          stated,
          new Conditions(at + later, JudgedQuote.judge(List.of(quote)), null, false));
    } catch (Refused e) {
      throw new IllegalStateException(e.getMessage());
    }
  }

  /** The names of the points that do not hold, with their details. */
  static List<String> wrong(Judged judged, Judged.State state) {
    List<String> found = new ArrayList<>();
    for (Judged.Point point : judged.points()) {
      if (point.state() == state) {
        found.add(point.name() + ": " + point.detail());
      }
    }
    return found;
  }
}
