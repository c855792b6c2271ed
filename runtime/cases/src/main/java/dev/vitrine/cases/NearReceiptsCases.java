package dev.vitrine.cases;

import dev.vitrine.block.ReceiptLists;
import dev.vitrine.cases.shards.ShardedBundle;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Check;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Step;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Receipts that a NEAR block brings: their order, and the bundle of a shard that takes them in. */
final class NearReceiptsCases {
  private static final byte[] SEED = seed();

  private NearReceiptsCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("receipts/order", NearReceiptsCases::order));
    cases.add(new Case("receipts/brought", NearReceiptsCases::brought));
  }

  private static byte[] seed() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 1);
    return seed;
  }

  /**
   * The reference's own vector: chain/chain/src/sharding.rs, receipt_randomness_reproducibility.
   */
  private static void order(Lines out) {
    List<Integer> lists = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    ReceiptLists.shuffle(CryptoHash.of(Sha256.hash(new byte[] {1, 2, 3, 4, 5})), lists);
    out.known("seven lists", List.of(2, 3, 1, 4, 0, 5, 6), lists);
  }

  private static void brought(Lines out) {
    for (int version : new int[] {84, 86}) {
      ShardedBundle sample = ShardedBundle.of(version);
      List<Endorsement> proofs = sample.proofs();
      Bundle bundle = sample.bare(SEED).withEndorsements(proofs);
      Expectations trusting = Expectations.NONE.withTrustedBlock(sample.trusted());
      out.line("rules of version " + version);
      say(out, "trusted", bundle, trusting, Verdict.PROVEN);
      say(out, "not trusted", bundle, Expectations.NONE, Verdict.UNPROVEN);
      List<Endorsement> fewer = proofs.subList(1, proofs.size());
      say(out, "the first one missing", bundle.withEndorsements(fewer), trusting, Verdict.UNPROVEN);
      List<Endorsement> twice = new ArrayList<>(proofs);
      twice.add(proofs.get(0));
      say(out, "the first one twice", bundle.withEndorsements(twice), trusting, Verdict.PROVEN);
      byte[] bytes = Arrays.copyOf(proofs.get(0).bytes(), proofs.get(0).bytes().length);
      bytes[bytes.length - 9] ^= 1;
      List<Endorsement> flipped = new ArrayList<>(proofs);
      flipped.set(0, new Endorsement(proofs.get(0).kind(), bytes));
      say(out, "a flipped bit", bundle.withEndorsements(flipped), trusting, Verdict.FAILED);
    }
  }

  private static void say(
      Lines out, String name, Bundle bundle, Expectations expected, Verdict verdict) {
    Verifier verifier =
        new Verifier(
            LocalNode.applier(
                (module, method, logic) -> {
                  throw new IllegalStateException("no contract is called here");
                }));
    Report report = verifier.verify(bundle.toBorsh(), expected);
    out.known(name, verdict, report.verdict());
    for (Check check : report.checks()) {
      if (check.step() == Step.RECEIPTS) {
        out.line(check.state() + " " + check.name() + ": " + check.detail());
      }
    }
  }
}
