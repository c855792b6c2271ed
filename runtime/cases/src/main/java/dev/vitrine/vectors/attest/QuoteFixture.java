package dev.vitrine.vectors.attest;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.QuoteVerifier;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import java.util.ArrayList;
import java.util.List;

/**
 * One quote with one collateral at one time.
 *
 * @param name unique
 * @param quote its bytes
 * @param collateral as JSON
 * @param at Unix seconds
 * @param reference what dcap-qvl said: {@code ok}, {@code status}, {@code advisory_ids} …
 * @param mutated whether something was changed that dcap-qvl does not look at
 */
public record QuoteFixture(
    String name, byte[] quote, String collateral, long at, JsonObject reference, boolean mutated) {

  /** Our verdict; null if the collateral is not even one. */
  public QuoteVerdict verdict() {
    try {
      return QuoteVerifier.verify(quote, Collateral.parse(collateral), TrustRoots.INTEL, at);
    } catch (Refused e) {
      return null;
    }
  }

  /** What our verdict has in common with the reference's, in the reference's detail. */
  public String summary(QuoteVerdict verdict) {
    if (verdict == null || !verdict.ok()) {
      return "refused";
    }
    if (reference.get("advisory_ids") == null) {
      return "accepted " + verdict.status().word();
    }
    return "accepted "
        + verdict.status().word()
        + " "
        + verdict.advisoryIds()
        + ", platform "
        + verdict.findings().platformWithModule().status().word()
        + " "
        + verdict.findings().platformWithModule().advisoryIds()
        + ", QE "
        + verdict.findings().quotingEnclave().status().word()
        + " "
        + verdict.findings().quotingEnclave().advisoryIds();
  }

  /** The same of the reference. */
  public String expected() {
    if (!reference.getBoolean("ok", false)) {
      return "refused";
    }
    if (reference.get("advisory_ids") == null) {
      return "accepted " + reference.getString("status", "?");
    }
    return "accepted "
        + standing(reference)
        + (reference.get("platform_status") == null
            ? ""
            : ", platform "
                + standing(reference.get("platform_status").asObject())
                + ", QE "
                + standing(reference.get("qe_status").asObject()));
  }

  private static String standing(JsonObject one) {
    JsonValue ids = one.get("advisory_ids");
    List<String> advisories = new ArrayList<>();
    for (JsonValue id : ids == null ? new JsonArray() : ids.asArray()) {
      advisories.add(id.asString());
    }
    return one.getString("status", "?") + " " + advisories;
  }
}
