package dev.vitrine.endorsement;

import com.eclipsesource.json.Json;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.text.Base64Text;

/** Judges endorsements by their kind. */
public final class Endorsements {
  private Endorsements() {}

  /**
   * What holds of one endorsement.
   *
   * @param kind its kind
   * @param bytes in the form of that kind
   * @param stated the session that the statements name
   * @param conditions what the verifier brings
   */
  public static Judged judge(
      String kind, byte[] bytes, EndorsedSession stated, Conditions conditions) {
    Judged.Builder out = new Judged.Builder(kind);
    try {
      return switch (kind) {
        case WalletEndorsement.KIND ->
            BorshReader.readAll(bytes, WalletEndorsement::read).judge(stated);
        case KeyChainEndorsement.KIND ->
            BorshReader.readAll(bytes, KeyChainEndorsement::read).judge(stated, conditions.at());
        case TdxEndorsement.KIND ->
            quote(BorshReader.readAll(bytes, TdxEndorsement::read), bytes, stated, conditions);
        default -> out.vouched("", null);
      };
    } catch (BorshException e) {
      out.contradicted("The endorsement is malformed", e.getMessage());
      return out.vouched("", null);
    }
  }

  private static Judged quote(
      TdxEndorsement endorsement, byte[] bytes, EndorsedSession stated, Conditions conditions) {
    Judged judged =
        conditions.quotes() == null
            ? null
            : conditions.quotes().judge(endorsement, stated, conditions);
    if (judged != null) {
      return judged;
    }
    Judged.Builder out = new Judged.Builder(TdxEndorsement.KIND);
    out.sameSession(endorsement.session(), stated);
    out.notShown("The quote was not looked at", "this verifier does not judge quotes");
    // Who can judge quotes gets the bytes along, whichever form the bundle has.
    return out.vouched(
        "A quote is said to stand behind the session key",
        null,
        Json.object().add("unjudged", Base64Text.encode(bytes)));
  }
}
