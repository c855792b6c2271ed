package dev.vitrine.vectors.runtime;

import java.util.List;

/** Counts all tokens of a scenario block by block: none may be made or lost unaccounted. */
final class TokenLedger {
  TokenLedger(Scenario scenario, ScenarioRun run) {}

  String check(ScenarioBlock block, List<Application> applications) {
    return null;
  }
}
