package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.jvm.golden.SecondChecker;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second checker and {@code verify --no-execute} on the corpus, changed in every way, also by
 * attackers who sign anew what they changed.
 */
class SecondCheckerOnCorpusTest {
  private static final Expectations LOOK = new Expectations(null, null, null, false);
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);

  /** Larger files take long and show nothing new. */
  private static final int LARGEST = 200_000;

  private static final int OF_EACH_KIND = Boolean.getBoolean("vitrine.all") ? 40 : 2;

  @TempDir private Path folder;

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

  private static List<Mutation> mutations(Sample sample) {
    List<Mutation> mutations = new ArrayList<>();
    StatementMutations.of(sample, mutations::add);
    ContextMutations.of(sample, mutations::add);
    WitnessMutations.of(sample, mutations::add);
    ReceiptMutations.of(sample, mutations::add);
    ChainMutations.of(sample, mutations::add);
    SpellingMutations.of(sample, mutations::add);
    BitMutations.of(sample, mutations::add);
    Collections.shuffle(mutations, new Random(sample.name().length()));
    Map<String, Integer> kinds = new HashMap<>();
    mutations.removeIf(mutation -> kinds.merge(mutation.kind(), 1, Integer::sum) > OF_EACH_KIND);
    return mutations;
  }

  @Test
  void they_agree() throws IOException {
    Map<String, Integer> agreed = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    for (Sample sample : Corpus.all()) {
      if (sample.bundle().toBorsh().length > LARGEST) {
        continue;
      }
      List<String> names = new ArrayList<>();
      List<byte[]> files = new ArrayList<>();
      names.add("untouched");
      files.add(sample.bundle().toBorsh());
      for (Mutation mutation : mutations(sample)) {
        byte[] file = mutation.file().get();
        if (file != null) {
          names.add(mutation.kind() + ": " + mutation.what());
          files.add(file);
        }
      }
      List<String> theirs = new SecondChecker(folder).verdicts(files);
      for (int i = 0; i < files.size(); i++) {
        String ours = ours(files.get(i));
        if (ours.equals(theirs.get(i))) {
          agreed.merge(ours, 1, Integer::sum);
        } else {
          differences.add(
              sample + ", " + names.get(i) + ": " + ours + " here, " + theirs.get(i) + " there");
        }
      }
    }
    System.out.println("second checker on the corpus: " + agreed);
    assertThat(differences).isEmpty();
  }
}
