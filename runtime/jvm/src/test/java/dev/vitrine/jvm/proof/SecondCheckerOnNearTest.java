package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.shards.ShardedBundle;
import dev.vitrine.jvm.golden.SecondChecker;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.NearAnchor;
import dev.vitrine.proof.Verifier;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second checker and {@code verify --no-execute} on what hangs on NEAR blocks, and changed. */
class SecondCheckerOnNearTest {
  private static final Expectations LOOK = new Expectations(null, null, null, false);
  private static final Verifier VERIFIER = new Verifier(null);
  private static final int FLIPS = Boolean.getBoolean("vitrine.all") ? 1_000 : 60;

  @TempDir private Path folder;

  private final Random random = new Random(6);
  private final List<String> names = new ArrayList<>();
  private final List<byte[]> files = new ArrayList<>();

  @BeforeAll
  static void needsNode() throws InterruptedException {
    SecondChecker.need();
  }

  private static String ours(byte[] file) {
    try {
      return SecondChecker.refused(VERIFIER.verify(file, LOOK).verdict().name());
    } catch (MalformedBundleException e) {
      return "refused";
    }
  }

  private void add(String name, Bundle bundle) {
    names.add(name);
    files.add(bundle.toBorsh());
  }

  private void flips(String name, Bundle bundle) {
    List<Endorsement> all = bundle.endorsements();
    for (int i = 0; i < FLIPS; i++) {
      int number = random.nextInt(all.size());
      Endorsement one = all.get(number);
      int bit = random.nextInt(8 * one.bytes().length);
      List<Endorsement> changed = new ArrayList<>(all);
      changed.set(number, new Endorsement(one.kind(), Wrong.flipped(one.bytes(), bit)));
      add(name + " " + number + ", bit " + bit, bundle.withEndorsements(changed));
    }
  }

  @Test
  void they_agree_on_anchors() throws IOException {
    for (int signatures = 2; signatures <= 3; signatures++) {
      NearAnchor anchor = NearAnchorTest.anchor(NearAnchorTest.root(), signatures);
      Bundle bundle = NearAnchorTest.with(NearAnchorTest.forkOn(anchor), anchor.toBorsh());
      add("anchor with " + signatures + " signatures", bundle);
      flips("anchor", bundle);
    }
    NearAnchor other = NearAnchorTest.anchor(CryptoHash.ZERO, 3);
    add("another state", NearAnchorTest.with(NearAnchorTest.forkOn(other), other.toBorsh()));
    agree();
  }

  @Test
  void they_agree_on_receipts() throws IOException {
    for (int version : new int[] {84, 86}) {
      ShardedBundle sample = ShardedBundle.of(version);
      Bundle bundle = sample.bare(Signer.HONEST.seed()).withEndorsements(sample.proofs());
      add("receipts", bundle);
      add("without proofs", bundle.withEndorsements(List.of()));
      flips("receipts", bundle);
      for (int i = 0; i < bundle.blocks().size(); i++) {
        BundleBlock block = bundle.blocks().get(i);
        if (!block.receipts().isEmpty()) {
          Bundle fewer =
              Bundles.withBlock(
                  bundle,
                  i,
                  Blocks.withReceipts(block, block.receipts().subList(1, block.receipts().size())));
          add("fewer receipts in block " + i, fewer.withEndorsements(bundle.endorsements()));
          add(
              "fewer receipts in block " + i + ", resealed",
              Forger.reseal(fewer).withEndorsements(bundle.endorsements()));
        }
      }
    }
    agree();
  }

  private void agree() throws IOException {
    List<String> theirs = new SecondChecker(folder).verdicts(files);
    TreeMap<String, Integer> agreed = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      String ours = ours(files.get(i));
      assertThat(theirs.get(i)).as(names.get(i)).isEqualTo(ours);
      agreed.merge(ours, 1, Integer::sum);
    }
    System.out.println("second checker on NEAR blocks: " + agreed);
    assertThat(agreed).containsKey("refused").hasSize(2);
  }
}
