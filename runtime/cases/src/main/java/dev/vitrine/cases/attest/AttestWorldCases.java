package dev.vitrine.cases.attest;

import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.cases.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Cases over {@link TestWorld}. */
public final class AttestWorldCases {
  private AttestWorldCases() {}

  /** What each case does, by name. */
  public static Map<String, Consumer<Lines>> bodies() {
    Map<String, Consumer<Lines>> bodies = new LinkedHashMap<>();
    bodies.put("accepted", AttestWorldCases::accepted);
    bodies.put("statuses", AttestWorldCases::statuses);
    bodies.put("quote-structure", out -> refused(out, SpoiledQuotes.structure()));
    bodies.put("quote-signatures", out -> refused(out, SpoiledQuotes.signatures()));
    bodies.put("attributes", out -> refused(out, SpoiledQuotes.enclaveAndAttributes()));
    bodies.put("certification", out -> refused(out, SpoiledQuotes.certification()));
    bodies.put("certificate-chains", out -> refused(out, SpoiledCertificates.chains()));
    bodies.put("certificate-platforms", out -> refused(out, SpoiledCertificates.platforms()));
    bodies.put("certificate-shapes", out -> refused(out, SpoiledCertificates.shapes()));
    bodies.put("revocation", out -> refused(out, SpoiledCollateral.revocation()));
    bodies.put("documents", out -> refused(out, SpoiledCollateral.documents()));
    bodies.put("levels", out -> refused(out, SpoiledCollateral.levels()));
    bodies.put("event-log", LogCases::logs);
    bodies.put("report-data", LogCases::reportData);
    bodies.put("noise", HostileBytes::run);
    return bodies;
  }

  /** All that is refused, for counting. */
  static List<Spoiled> allSpoiled() {
    List<Spoiled> all = new ArrayList<>();
    all.addAll(SpoiledQuotes.structure());
    all.addAll(SpoiledQuotes.signatures());
    all.addAll(SpoiledQuotes.enclaveAndAttributes());
    all.addAll(SpoiledQuotes.certification());
    all.addAll(SpoiledCertificates.chains());
    all.addAll(SpoiledCertificates.platforms());
    all.addAll(SpoiledCertificates.shapes());
    all.addAll(SpoiledCollateral.revocation());
    all.addAll(SpoiledCollateral.documents());
    all.addAll(SpoiledCollateral.levels());
    return all;
  }

  private static void refused(Lines out, List<Spoiled> all) {
    Set<String> names = new HashSet<>();
    for (Spoiled one : all) {
      if (!names.add(one.name())) {
        throw new AssertionError("twice: " + one.name());
      }
      out.line(one.name(), one.refusal());
    }
  }

  /** The world as it is, for each version. */
  private static void accepted(Lines out) {
    accept(out, "version 4", w -> {});
    accept(out, "version 3", TestWorld::sgx);
    accept(out, "version 5, TD 1.0", w -> w.quote.version = 5);
    accept(
        out,
        "version 5, TD 1.5",
        w -> {
          w.quote.version = 5;
          w.quote.bodyType = 3;
        });
    accept(out, "no padding", w -> w.quote.padding = new byte[0]);
    accept(out, "no QE data", w -> w.quote.qeAuthData = new byte[0]);
    accept(
        out,
        "chain in the collateral",
        w -> {
          w.quote.certificationType = 3;
          w.quote.certification = "encrypted";
          w.collateralPckChain = w.pckPem();
        });
    accept(
        out,
        "leaf in the quote",
        w -> {
          w.collateralPckChain = w.pckPem();
          w.quote.certificationType = 4;
          w.quote.certification = w.pck.pem();
        });
    accept(out, "first second", w -> w.tcbInfo.set("issueDate", "2026-01-15T00:00:00Z"));
    accept(out, "last second", w -> w.tcbInfo.set("nextUpdate", "2026-01-15T00:00:00Z"));
    accept(out, "last second of the list", w -> w.rootCrl.nextUpdate = "260115000001Z");
    accept(out, "last second of the leaf", w -> w.pck.notAfter = "260115000000Z");
    accept(out, "a stranger is revoked", w -> w.pckCrl.revoked.add(77L));
  }

  private static void accept(Lines out, String name, Consumer<TestWorld> change) {
    out.known(name, "UpToDate []", status(change));
  }

  /** "Status [advisories]" of a changed world, or why it is refused. */
  private static String status(Consumer<TestWorld> change) {
    TestWorld world = new TestWorld();
    change.accept(world);
    QuoteVerdict verdict = world.verdict();
    return verdict.ok() ? verdict.status().word() + " " + verdict.advisoryIds() : verdict.reason();
  }

  /** Levels of platform, TDX module and QE, and how they merge. */
  private static void statuses(Lines out) {
    out.known(
        "older platform", "OutOfDate [INTEL-SA-00001]", status(w -> w.platform.components[0] = 2));
    out.known("older QE", "OutOfDate [INTEL-SA-00003]", status(w -> w.quote.qeSvn = 3));
    out.known(
        "both older",
        "OutOfDate [INTEL-SA-00001, INTEL-SA-00003]",
        status(
            w -> {
              w.platform.components[0] = 2;
              w.quote.qeSvn = 2;
            }));
    // Intel's rule of convergence: configuration that is needed is not forgotten.
    out.known(
        "configuration and older QE",
        "OutOfDateConfigurationNeeded [INTEL-SA-00003]",
        status(
            w -> {
              w.firstLevel().set("tcbStatus", "ConfigurationNeeded");
              w.quote.qeSvn = 2;
            }));
    out.known(
        "hardening and older QE",
        "OutOfDate [INTEL-SA-00003]",
        status(
            w -> {
              w.firstLevel().set("tcbStatus", "SWHardeningNeeded");
              w.quote.qeSvn = 2;
            }));
    // PCS API v4: from module version 1 on, bytes 0 and 1 are the module's own affair.
    out.known(
        "newer module with a low number",
        "UpToDate []",
        status(
            w -> {
              w.quote.teeTcbSvn[0] = 2;
              w.quote.teeTcbSvn[1] = 1;
              SpoiledCollateral.identity(w, "TDX_01", 2);
            }));
    // Levels are compared from the highest on, in whatever order they are listed.
    out.known(
        "levels in disorder",
        "UpToDate []",
        status(
            w -> {
              var levels = w.tcbInfo.get("tcbLevels").asArray();
              var first = levels.get(0);
              levels.remove(0).add(first);
            }));
  }
}
