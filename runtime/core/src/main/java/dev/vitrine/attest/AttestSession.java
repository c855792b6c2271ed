package dev.vitrine.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.endorsement.EndorsementSession;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.attest.eventlog.LogFile;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * Attestation as text in, text out: what {@code attest.wasm} answers.
 *
 * <p>A request is an object: {@code file} (in base64, any form of {@link AttestationFile}), {@code
 * collateral} and {@code log} (texts, may be absent), {@code at} (Unix seconds), {@code roots}
 * (array of hex keys; absent: Intel's). The answer is {@link AttestReport#toJson()}, or {@code
 * {"malformed": reason}} if the request or a file in it cannot be read. A request with {@code
 * endorsement} is one of {@link EndorsementSession}.
 */
public final class AttestSession {
  private AttestSession() {}

  /** Answers a request. */
  public static String handle(String request) {
    try {
      return answer(JsonMembers.of(Json.parse(request), "request")).toString();
    } catch (Refused | ParseException e) {
      return Json.object().add("malformed", e.getMessage()).toString();
    }
  }

  private static JsonObject answer(JsonMembers request) throws Refused {
    if (request.has("endorsement")) {
      return EndorsementSession.answer(request, new QuoteEndorsements(roots(request)));
    }
    AttestationFile file = AttestationFile.read(base64(request.text("file")));
    Collateral collateral =
        request.has("collateral") ? Collateral.parse(request.text("collateral")) : null;
    LogFile log = request.has("log") ? LogFile.read(request.text("log")) : null;
    JsonValue at = request.get("at");
    if (at == null || !at.isNumber() || at.toString().length() > 15) {
      throw new Refused("request.at must be a time in Unix seconds");
    }
    QuoteVerdict verdict =
        QuoteVerifier.verify(file.quote(), collateral, roots(request), at.asLong());
    return AttestReport.of(verdict, file, log).toJson();
  }

  private static TrustRoots roots(JsonMembers request) throws Refused {
    if (!request.has("roots")) {
      return TrustRoots.INTEL;
    }
    List<byte[]> keys = new ArrayList<>();
    for (String key : request.texts("roots")) {
      keys.add(JsonMembers.hex(key, "request.roots"));
    }
    return TrustRoots.ofKeys(keys);
  }

  private static byte[] base64(String text) throws Refused {
    try {
      return Base64Text.decode(text);
    } catch (TextFormatException e) {
      throw new Refused("request.file: " + e.getMessage());
    }
  }
}
