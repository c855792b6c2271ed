package dev.vitrine.chain;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.JudgedQuote;
import dev.vitrine.endorsement.PolicyException;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.BundleCheck;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Trust;
import dev.vitrine.proof.Verifier;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A bundle or small proof to verify, as a request brings it, and what is expected of it. */
final class Verification {
  private Verification() {}

  /** The file to verify: JSON as its text, the compact form as its bytes. */
  private static byte[] proofFile(Request request) {
    if (request.textOrNull("compact") == null) {
      return request.text("bundle").getBytes(StandardCharsets.UTF_8);
    }
    if (request.textOrNull("bundle") != null) {
      throw Refusal.at("bundle", "One file is verified at a time")
          .todo("Send \"bundle\" or \"compact\", not both");
    }
    return request.bytes("compact");
  }

  /** The report on the file of this request. */
  static JsonObject answer(Request request, Applier applier) {
    return with(request, new Verifier(applier)::verify).toJson();
  }

  /** The check of the file of this request, begun; null if it is a small proof. */
  static BundleCheck begin(Request request, Applier applier) {
    return with(request, new Verifier(applier)::begin);
  }

  private static <T> T with(Request request, BiFunction<byte[], Expectations, T> verifier) {
    byte[] file = proofFile(request);
    String wanted = request.textOrNull("require_anchor");
    if (wanted != null && Anchor.byWord(wanted) == null) {
      throw Refusal.at("require_anchor", "There is no anchor \"" + wanted + "\"")
          .todo("Ask for genesis, near or claimed");
    }
    Expectations expected =
        new Expectations(
            request.parsedOrNull("nonce", Hex::decode),
            request.parsedOrNull("measurement", hex -> CryptoHash.of(Hex.decode(hex))),
            wanted == null ? null : Anchor.byWord(wanted),
            !request.flag("no_execute"),
            trust(request),
            request.parsedOrNull("trust_block", CryptoHash::parse));
    return whole(() -> verifier.apply(file, expected));
  }

  /** What comes out, unless the file turns out to be malformed. */
  static <T> T whole(Supplier<T> checking) {
    try {
      return checking.get();
    } catch (MalformedBundleException e) {
      throw Refusal.at(e.getMessage(), "This file is not a bundle of this format")
          .todo("Download it again, or ask its sender for a whole one")
          .kind("bundle", null);
    }
  }

  private static Trust trust(Request request) {
    String policy = request.textOrNull("policy");
    Long at = request.parsedOrNull("at", Verification::seconds);
    try {
      return new Trust(
          policy == null ? null : PolicyReader.parse(policy),
          new Conditions(at, JudgedQuote.judge(quotes(request)), null, false));
    } catch (PolicyException e) {
      throw Refusal.at(e.getMessage(), "The policy cannot be used").kind("policy", null);
    }
  }

  /** What another module found out about the quotes of the bundle. */
  private static List<JudgedQuote> quotes(Request request) {
    List<JudgedQuote> quotes = new ArrayList<>();
    for (JsonValue quote : request.list("quotes")) {
      try {
        byte[] bytes = Base64Text.decode(quote.isString() ? quote.asString() : "?");
        quotes.add(BorshReader.readAll(bytes, JudgedQuote::read));
      } catch (BorshException | TextFormatException e) {
        throw Refusal.at("quotes", "This is no judged quote: " + e.getMessage());
      }
    }
    return quotes;
  }

  private static Long seconds(String digits) {
    Balance value = Balance.parse(digits);
    if (value.high() != 0 || value.low() < 0) {
      throw new IllegalArgumentException("Unix seconds under 2^63 are expected");
    }
    return value.low();
  }
}
