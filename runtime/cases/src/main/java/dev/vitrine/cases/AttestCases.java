package dev.vitrine.cases;

import dev.vitrine.cases.attest.AttestWorldCases;
import dev.vitrine.cases.attest.QuoteEndorsementCases;
import java.util.List;

/** Attestation, in a world of our own. */
final class AttestCases {
  private AttestCases() {}

  static void addTo(List<Case> cases) {
    AttestWorldCases.bodies()
        .forEach((name, body) -> cases.add(new Case("attest/" + name, body::accept)));
    cases.add(new Case("endorsement/quote", QuoteEndorsementCases::session));
    cases.add(new Case("endorsement/quote-log", QuoteEndorsementCases::log));
    cases.add(new Case("endorsement/quote-time", QuoteEndorsementCases::time));
    cases.add(new Case("endorsement/quote-policy", QuoteEndorsementCases::policy));
    cases.add(new Case("endorsement/quote-carried", QuoteEndorsementCases::carried));
  }
}
