package dev.vitrine.attest.endorsement;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Endorsements;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.JudgedQuote;
import dev.vitrine.endorsement.PolicyException;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.QuoteJudge;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;

/**
 * One quote of a bundle as text in, text out: what a page asks that found a quote in a report.
 *
 * <p>A request is an object: {@code endorsement} (its bytes in base64), {@code statement} (an
 * object with {@code session_key}, {@code release_id}, {@code nonce} and {@code chain_id} as in a
 * report), {@code at} (Unix seconds, decimal text), and {@code policy} (its text, may be absent).
 * The answer is what a report has under {@code endorsements}, and {@code judged}, the same for the
 * module that verifies ({@link JudgedQuote}, base64).
 */
public final class EndorsementSession {
  private EndorsementSession() {}

  /** Answers a request. */
  public static JsonObject answer(JsonMembers request, QuoteJudge judge) throws Refused {
    try {
      byte[] bytes = Base64Text.decode(request.text("endorsement"));
      JsonMembers statement = JsonMembers.of(request.get("statement"), "request.statement");
      EndorsedSession session =
          new EndorsedSession(
              PublicKey.parse(statement.text("session_key")),
              CryptoHash.of(Hex.decode(statement.text("release_id"))),
              statement.get("nonce") == null || statement.get("nonce").isNull()
                  ? null
                  : Hex.decode(statement.text("nonce")),
              statement.text("chain_id"));
      long at = seconds(request.text("at"));
      boolean debug =
          request.has("policy") && PolicyReader.parse(request.text("policy")).allowsDebug();
      Conditions conditions = new Conditions(at, judge, null, debug);
      Judged judged = Endorsements.judge(TdxEndorsement.KIND, bytes, session, conditions);
      JsonObject answer = judged.toJson();
      TdxEndorsement endorsement = TdxEndorsement.parse(bytes);
      return endorsement == null
          ? answer
          : answer.add("judged", carried(endorsement, session, conditions, judged));
    } catch (PolicyException e) {
      throw new Refused("request.policy: " + e.getMessage());
    } catch (TextFormatException e) {
      throw new Refused("request: " + e.getMessage());
    }
  }

  private static String carried(
      TdxEndorsement endorsement, EndorsedSession session, Conditions conditions, Judged judged) {
    CryptoHash question = JudgedQuote.question(endorsement, session, conditions);
    return Base64Text.encode(new JudgedQuote(question, judged).toBorsh());
  }

  private static long seconds(String digits) throws Refused {
    if (digits.isEmpty() || digits.length() > 15) {
      throw new Refused("request.at must be Unix seconds");
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        throw new Refused("request.at must be Unix seconds");
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
