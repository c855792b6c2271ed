package dev.vitrine.cases;

import dev.vitrine.cases.attest.AttestWorldCases;
import java.util.List;

/** Attestation, in a world of our own. */
final class AttestCases {
  private AttestCases() {}

  static void addTo(List<Case> cases) {
    AttestWorldCases.bodies()
        .forEach((name, body) -> cases.add(new Case("attest/" + name, body::accept)));
  }
}
