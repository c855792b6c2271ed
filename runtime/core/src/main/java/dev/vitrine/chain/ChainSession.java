package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.Session;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * The one door to a local chain: JSON requests in, JSON answers out (docs/session-api.md). The
 * worker of a frame and the command line both stand before it. Every refusal is an answer; an
 * exception is a bug.
 */
public final class ChainSession {
  private final Applier applier;
  private final Views views;
  private final SharedCheck sharing;
  private PublicKey key;
  private byte[] nonce;
  private CryptoHash release;
  private LocalSession session;
  private Call running;

  /**
   * A session that has not started.
   *
   * @param applier the runtime, with an engine behind it
   * @param views how view calls are made
   */
  public ChainSession(Applier applier, Views views) {
    this.applier = applier;
    this.views = views;
    this.sharing = new SharedCheck(applier);
  }

  /** Answers one request. */
  public String handle(String json) {
    try {
      Request request = Request.parse(json);
      return answer(request.text("op"), request).add("ok", true).toString();
    } catch (Refusal refusal) {
      return Json.object().add("ok", false).add("error", refusal.toJson()).toString();
    }
  }

  private JsonObject answer(String op, Request request) {
    return switch (op) {
      case "start" -> start(request);
      case "inspect" -> ContractInspection.of(request.bytes("code"), protocol(request));
      case "verify" -> Verification.answer(request, applier);
      case "check_open" -> sharing.open(request);
      case "check_blocks" -> sharing.blocks(request);
      case "check_take" -> sharing.take(request);
      case "check_report" -> sharing.report();
      case "check_close" -> sharing.close();
      case "restore" -> restore(request);
      default -> {
        if (session == null) {
          throw Refusal.of("The session has not started").todo("Send \"start\" first");
        }
        yield answerStarted(op, request);
      }
    };
  }

  private JsonObject answerStarted(String op, Request request) {
    return switch (op) {
      case "call", "deploy" -> whole(begin(callRequest(op, request), request), true);
      case "begin" -> {
        running =
            begin(
                callRequest(request.textOrNull("code") == null ? "call" : "deploy", request),
                request);
        yield Json.object().add("done", false).add("number", running.number());
      }
      case "step" -> step();
      case "dry_run" -> dryRun(request);
      case "view" -> view(request);
      case "sign" -> sign(request);
      case "bundle" -> bundle(request);
      case "accounts" -> Json.object().add("accounts", AccountList.of(session.chain().state()));
      case "path" -> path(request);
      case "snapshot" -> snapshot(request);
      default -> throw Refusal.at("op", "There is no request \"" + op + "\"");
    };
  }

  private int protocol(Request request) {
    int version =
        request.number(
            "protocol", session == null ? RuntimeConfig.NEWEST : session.chain().protocolVersion());
    if (!RuntimeConfig.isSupported(version)) {
      throw Refusal.at("protocol", "Protocol version " + version + " is not known here")
          .todo("Choose " + RuntimeConfig.OLDEST + " to " + RuntimeConfig.NEWEST);
    }
    return version;
  }

  private JsonObject start(Request request) {
    session = null;
    running = null;
    key = request.parsed("public_key", PublicKey::parse);
    if (key.type() != KeyType.ED25519) {
      throw Refusal.at("public_key", "The session key is not an Ed25519 key");
    }
    nonce = request.parsedOrNull("nonce", Hex::decode);
    if (nonce != null && nonce.length > 64) {
      throw Refusal.at("nonce", "The nonce has " + nonce.length + " bytes; at most 64 are taken");
    }
    byte[] releaseBytes = request.parsedOrNull("release", Hex::decode);
    if (releaseBytes != null && releaseBytes.length != CryptoHash.LENGTH) {
      throw Refusal.at("release", "The release id has " + releaseBytes.length + " bytes, not 32");
    }
    release = releaseBytes == null ? CryptoHash.ZERO : CryptoHash.of(releaseBytes);
    int version = protocol(request);
    session = new LocalSession(applier, version, new Session(key, nonce, release));
    return standing();
  }

  private JsonObject standing() {
    return Json.object()
        .add("head", head())
        .add("accounts", AccountList.of(session.chain().state()))
        .add("genesis_root", session.chain().genesisRoot().toString());
  }

  private JsonObject head() {
    LocalChain chain = session.chain();
    return Json.object()
        .add("height", chain.head().height())
        .add("hash", LocalBlocks.blockHash(chain.genesisRoot(), chain.head().height()).toString())
        .add("state_root", chain.head().stateRoot().toString())
        .add("timestamp", Long.toUnsignedString(LocalBlocks.timestamp(chain.head().height())))
        .add("protocol", chain.protocolVersion())
        .add("chain_id", LocalBlocks.CHAIN_ID);
  }

  private static CallRequest callRequest(String op, Request request) {
    if ("deploy".equals(op)) {
      return CallRequest.deploy(request.account("account"), request.bytes("code"));
    }
    return CallRequest.call(
        request.account("as"),
        request.account("on"),
        request.text("method"),
        request.bytes("args"),
        request.u64("gas", 100_000_000_000_000L),
        request.balance("deposit", Balance.ZERO));
  }

  private Call begin(CallRequest wanted, Request request) {
    running = null;
    Call call = new Call(session, wanted);
    session.chain().setProtocolVersion(protocol(request));
    return call;
  }

  private JsonObject whole(Call call, boolean stated) {
    while (!call.done()) {
      call.step();
    }
    return CallReport.of(call, stated).add("head", head());
  }

  private JsonObject step() {
    if (running == null) {
      throw Refusal.of("No call is running").todo("Send \"begin\" first");
    }
    LocalSession.Made made = running.step();
    if (running.done()) {
      Call ended = running;
      running = null;
      return CallReport.of(ended, true).add("head", head()).add("done", true);
    }
    long gas = 0;
    int receipts = 0;
    for (LocalSession.Made block : running.blocks()) {
      gas += block.block().result().gasBurnt();
      receipts += block.block().result().outcomes().size();
    }
    return Json.object()
        .add("done", false)
        .add(
            "progress",
            Json.object()
                .add("block", made.block().context().blockHeight())
                .add("gas", Long.toUnsignedString(gas))
                .add("receipts", receipts));
  }

  /** Runs a call on a copy: the same blocks, nothing kept. */
  private JsonObject dryRun(Request request) {
    LocalSession copy = session.copy(new Session(key, nonce, release));
    LocalSession kept = session;
    session = copy;
    try {
      return whole(begin(callRequest("call", request), request), false);
    } finally {
      session = kept;
      running = null;
    }
  }

  private JsonObject view(Request request) {
    LocalChain chain = session.chain();
    int version = chain.protocolVersion();
    chain.setProtocolVersion(protocol(request));
    try {
      return views.call(
          chain, request.account("on"), request.text("method"), request.bytes("args"));
    } finally {
      chain.setProtocolVersion(version);
    }
  }

  private JsonObject sign(Request request) {
    for (JsonValue item : request.list("signatures")) {
      Request one = Request.parse(item.toString());
      CryptoHash digest = one.parsed("digest", hex -> CryptoHash.of(Hex.decode(hex)));
      session.sign(
          digest,
          one.parsed("signature", text -> Signature.of(KeyType.ED25519, Base64Text.decode(text))));
    }
    return new JsonObject();
  }

  private JsonObject bundle(Request request) {
    return Json.object()
        .add(
            "bundle",
            session.bundle(request.number("from_call", 0), request.flag("without_code")).toJson());
  }

  private JsonObject path(Request request) {
    String root = request.textOrNull("root");
    CryptoHash hash =
        root == null
            ? session.chain().head().stateRoot()
            : request.parsed("root", CryptoHash::parse);
    if (!session.chain().knows(hash)) {
      throw Refusal.at("root", "This chain has had no state with the root " + hash);
    }
    return TriePath.of(session.chain().stateAt(hash), request.parsed("key", Hex::decode));
  }

  private JsonObject snapshot(Request request) {
    JsonArray records = new JsonArray();
    for (byte[] record : session.records(request.number("from", 0))) {
      records.add(Base64Text.encode(record));
    }
    return Json.object()
        .add(
            "snapshot",
            Json.object()
                .add("public_key", key.toString())
                .add("nonce", nonce == null ? Json.NULL : Json.value(Hex.encode(nonce)))
                .add("release", Hex.encode(release.unsafeBytes()))
                .add("protocol", session.chain().protocolVersion())
                .add("records", records)
                .add("signatures", session.signatures()))
        .add("count", session.recordCount());
  }

  private JsonObject restore(Request request) {
    Request snapshot = request.object("snapshot");
    start(snapshot);
    List<byte[]> records = new ArrayList<>();
    for (JsonValue record : snapshot.list("records")) {
      records.add(Base64Text.decode(record.asString()));
    }
    session.restore(records);
    sign(snapshot);
    return standing();
  }
}
