package dev.vitrine.cases.attest;

import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.check.CheckName;
import dev.vitrine.attest.check.QuoteCheck;
import java.util.function.Consumer;

/**
 * One thing that is wrong.
 *
 * @param name what
 * @param change makes it wrong
 * @param check the check that must notice it
 * @param reason a part of the reason it must give
 */
record Spoiled(String name, Consumer<TestWorld> change, CheckName check, String reason) {
  /** The reason that was given; throws if it is not the right one. */
  String refusal() {
    TestWorld world = new TestWorld();
    change.accept(world);
    QuoteVerdict verdict = world.verdict();
    QuoteCheck refused = verdict.firstRefusal();
    if (verdict.ok() || refused == null) {
      throw new AssertionError(name + ": was accepted");
    }
    if (refused.name() != check || !refused.detail().contains(reason)) {
      throw new AssertionError(
          name + ": expected " + check + " with \"" + reason + "\", found " + refused);
    }
    return refused.name().id() + ": " + refused.detail();
  }
}
