package dev.vitrine.vectors.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.vectors.VectorFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code fixtures/tdx/expected.json} and what it names. */
public final class QuoteFixtures {
  private static final String FOLDER = "fixtures/tdx/";

  private final VectorFiles files;
  private final JsonObject expected;
  private final Map<String, byte[]> quotes = new TreeMap<>();
  private final Map<String, JsonObject> collaterals = new TreeMap<>();

  /**
   * Fixtures of a shared folder.
   *
   * @throws IllegalStateException if they are not there
   */
  public QuoteFixtures(VectorFiles files) {
    this.files = files;
    this.expected = json("expected.json");
  }

  /** The file at a path below {@code fixtures/tdx}. */
  public byte[] file(String path) {
    byte[] bytes = files.read(FOLDER + path);
    if (bytes == null) {
      throw new IllegalStateException("there is no file " + FOLDER + path);
    }
    return bytes;
  }

  /** The JSON at a path below {@code fixtures/tdx}. */
  public JsonObject json(String path) {
    return Json.parse(new String(file(path), StandardCharsets.UTF_8)).asObject();
  }

  /** What is expected of each quote, by name. */
  public JsonObject quotes() {
    return expected.get("quotes").asObject();
  }

  /** The bytes of a quote. */
  public byte[] quote(String name) {
    return quotes.computeIfAbsent(
        name,
        one -> {
          try {
            return AttestationFile.read(file(quotes().get(one).asObject().getString("file", "")))
                .quote();
          } catch (Refused e) {
            throw new IllegalStateException(one + ": " + e.getMessage());
          }
        });
  }

  /** A collateral as JSON. */
  public JsonObject collateral(String name) {
    return collaterals.computeIfAbsent(name, one -> json(one + "/collateral.json"));
  }

  /** Quotes with collaterals of the same platform. */
  public List<QuoteFixture> verdicts() {
    List<QuoteFixture> all = new ArrayList<>();
    for (JsonValue value : expected.get("verdicts").asArray()) {
      JsonObject one = value.asObject();
      String quote = one.getString("quote", "");
      String name = one.getString("collateral", "");
      JsonObject collateral = new JsonObject(collateral(name));
      if (one.getBoolean("without_pck_certificate_chain", false)) {
        collateral.remove("pck_certificate_chain");
      }
      long at = one.getLong("now", 0);
      all.add(
          new QuoteFixture(
              "verdict/" + quote + " with " + name + " at " + at,
              quote(quote),
              collateral.toString(),
              at,
              one.get("dcap_qvl").asObject(),
              false));
    }
    return all;
  }

  /** Quotes at each edge of each window. */
  public List<QuoteFixture> boundaries() {
    List<QuoteFixture> all = new ArrayList<>();
    for (JsonValue value : expected.get("boundaries").asArray()) {
      JsonObject one = value.asObject();
      String base = one.getString("base", "");
      long at = one.getLong("now", 0);
      all.add(
          new QuoteFixture(
              "boundary/"
                  + base
                  + " "
                  + one.getString("which", "")
                  + " "
                  + one.getString("label", ""),
              quote(base),
              collateral(base).toString(),
              at,
              one.get("dcap_qvl").asObject(),
              false));
    }
    return all;
  }

  /** Quotes and collaterals in which something was changed. */
  public List<QuoteFixture> mutations() {
    List<QuoteFixture> all = new ArrayList<>();
    for (JsonValue value : expected.get("negatives").asArray()) {
      JsonObject one = value.asObject();
      String base = one.getString("base", "");
      // Some have none of their own; their recipe brings another's.
      boolean own = quotes().get(base).asObject().get("own_collateral").isString();
      QuoteMutation mutation =
          new QuoteMutation(quote(base), own ? collateral(base) : new JsonObject());
      mutation.apply(one.get("mutation").asObject(), this::collateral, this::quote);
      all.add(
          new QuoteFixture(
              "mutation/" + one.getString("id", ""),
              mutation.quote(),
              mutation.collateral(),
              one.getLong("now", 0),
              one.get("dcap_qvl").asObject(),
              one.getBoolean("dcap_qvl_accepts", false)));
    }
    return all;
  }
}
