package dev.vitrine.attest;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.check.QuoteCheck;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.endorsement.TcbStatus;
import java.util.List;

/**
 * How a quote was judged.
 *
 * @param outcome in one word
 * @param status the merged TCB status; null unless it rests on authentic collateral that is in time
 * @param advisoryIds of the merged status
 * @param reason why, as one sentence: of a refusal the first check that does not hold
 * @param checks all checks, in order
 * @param quote the quote, or null if it is malformed
 * @param findings what was found on the way
 * @param at the time of judgement, Unix seconds
 */
public record QuoteVerdict(
    Outcome outcome,
    TcbStatus status,
    List<String> advisoryIds,
    String reason,
    List<QuoteCheck> checks,
    Quote quote,
    Findings findings,
    long at) {

  /** How it ended. */
  public enum Outcome {
    /** Genuine, and not revoked. The status may still be one that a policy does not accept. */
    ACCEPTED("accepted"),
    /** A check does not hold. */
    REFUSED("refused"),
    /** Nothing contradicts, but there is no collateral. */
    COLLATERAL_MISSING("collateral-missing"),
    /** The bytes are no quote. */
    MALFORMED("malformed");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word that machines read. */
    public String word() {
      return word;
    }
  }

  /** Whether the quote is accepted. */
  public boolean ok() {
    return outcome == Outcome.ACCEPTED;
  }

  /** The first check that does not hold, or null. */
  public QuoteCheck firstRefusal() {
    for (QuoteCheck check : checks) {
      if (check.state() == QuoteCheck.State.REFUSED) {
        return check;
      }
    }
    return null;
  }

  /** For machines: at least {@code ok}, {@code status}, {@code advisory_ids}, {@code reason}. */
  public JsonObject toJson() {
    return QuoteVerdictJson.of(this);
  }
}
