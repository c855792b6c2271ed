package dev.vitrine.jvm.session;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.chain.ChainSession;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.vm.Engine;

/** One session on this machine. Requests and answers are those of {@link ChainSession}. */
public final class JvmSession {
  private final ChainSession session;
  private final SessionKey key = new SessionKey();

  /** A session on the compiling engine. */
  public JvmSession() {
    this(JvmEngine.compiler());
  }

  /** A session on this engine. */
  public JvmSession(Engine engine) {
    this.session = LocalNode.session(engine);
  }

  /**
   * Starts the session.
   *
   * @param nonce the verifier's nonce in hex, or null
   * @param release release id in hex
   * @param protocol protocol version
   */
  public void start(String nonce, String release, int protocol) {
    ask(
        Json.object()
            .add("op", "start")
            .add("public_key", key.publicKey().toString())
            .add("nonce", Json.value(nonce))
            .add("release", release)
            .add("protocol", protocol));
  }

  /** Sends a request; a refusal is thrown as {@link RefusedException}. */
  public JsonObject ask(JsonObject request) {
    JsonObject answer = Json.parse(session.handle(request.toString())).asObject();
    if (!answer.get("ok").asBoolean()) {
      throw new RefusedException(answer.get("error").asObject());
    }
    return answer;
  }

  /** Makes a call or deployment, and signs the statements about it. */
  public JsonObject call(JsonObject request) {
    JsonObject result = ask(request);
    JsonArray signatures = new JsonArray();
    for (JsonValue statement : result.get("statements").asArray()) {
      String digest = statement.asObject().get("digest").asString();
      signatures.add(
          Json.object()
              .add("digest", digest)
              .add("signature", Base64Text.encode(key.sign(Hex.decode(digest)))));
    }
    ask(Json.object().add("op", "sign").add("signatures", signatures));
    return result;
  }

  /** The text of the bundle of all blocks from genesis on. */
  public String bundleFromGenesis() {
    return ask(Json.object().add("op", "bundle")).get("bundle").asString();
  }
}
