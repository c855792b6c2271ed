package dev.vitrine.endorsement;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.ParseException;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What one module found out about a quote, on its way to the one that verifies: quotes are judged
 * in {@code attest.wasm}, bundles in {@code vitrine.wasm} (docs/design.md §6). Whoever verifies
 * carries it from one to the other and believes both.
 *
 * @param question hash of what was asked
 * @param judged the answer
 */
public record JudgedQuote(CryptoHash question, Judged judged) implements Borsh {
  private static final int MAX_POINTS = 64;

  /** What the answer depends on: the endorsement, the session, the time, whether debug may pass. */
  public static CryptoHash question(
      TdxEndorsement endorsement, EndorsedSession stated, Conditions conditions) {
    BorshWriter out = new BorshWriter(1024).value(endorsement).value(stated);
    out.option(conditions.at(), BorshWriter::u64).bool(conditions.debug());
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }

  /** Reads the borsh form. */
  public static JudgedQuote read(BorshReader in) {
    return new JudgedQuote(
        CryptoHash.read(in),
        new Judged(
            TdxEndorsement.KIND,
            in.string(),
            in.list(MAX_POINTS, JudgedQuote::point),
            in.option(reader -> new Voucher.TrustDomain(facts(reader))),
            in.option(JudgedQuote::details)));
  }

  private static Judged.Point point(BorshReader in) {
    Judged.State[] states = Judged.State.values();
    int state = in.peekU8();
    if (state >= states.length) {
      throw in.refuse("unknown state of a point: " + state);
    }
    in.u8();
    return new Judged.Point(states[state], in.string(), in.string());
  }

  private static JsonObject details(BorshReader in) {
    try {
      return Json.parse(in.string()).asObject();
    } catch (ParseException | UnsupportedOperationException e) {
      throw in.refuse("details are no JSON object");
    }
  }

  private static QuoteFacts facts(BorshReader in) {
    return new QuoteFacts(
        in.option(BorshReader::string),
        in.bytes(),
        in.list(4, BorshReader::bytes),
        in.option(BorshReader::bytes),
        in.option(BorshReader::string),
        in.list(1_000, BorshReader::string),
        in.u32(),
        in.u64(),
        in.bool(),
        in.bool());
  }

  @Override
  public void write(BorshWriter out) {
    Voucher.TrustDomain voucher = (Voucher.TrustDomain) judged.voucher();
    out.value(question)
        .string(judged.says())
        .list(judged.points(), JudgedQuote::point)
        .option(voucher == null ? null : voucher.facts(), JudgedQuote::facts)
        .option(judged.details() == null ? null : judged.details().toString(), BorshWriter::string);
  }

  private static void point(BorshWriter out, Judged.Point point) {
    out.u8(point.state().ordinal()).string(point.name()).string(point.detail());
  }

  private static void facts(BorshWriter out, QuoteFacts facts) {
    out.option(facts.refusal(), BorshWriter::string)
        .bytes(facts.mrTd())
        .list(facts.rtmrs(), BorshWriter::bytes)
        .option(facts.composeHash(), BorshWriter::bytes)
        .option(facts.tcbStatus(), BorshWriter::string)
        .list(facts.advisories(), BorshWriter::string)
        .u32(facts.evaluationNumber())
        .u64(facts.issued())
        .bool(facts.ownCollateral())
        .bool(facts.debug());
  }

  /** A judge that knows these answers and no other. */
  public static QuoteJudge judge(List<JudgedQuote> answers) {
    return (endorsement, stated, conditions) -> {
      CryptoHash asked = question(endorsement, stated, conditions);
      for (JudgedQuote answer : answers) {
        if (answer.question.equals(asked)) {
          return answer.judged;
        }
      }
      return null;
    };
  }
}
