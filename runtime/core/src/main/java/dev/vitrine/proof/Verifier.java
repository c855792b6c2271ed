package dev.vitrine.proof;

import dev.vitrine.trie.PartialTrieStorage;
import java.util.List;

/**
 * Checks a bundle by executing it again, and small proofs without (docs/proof-format.md,
 * "Checking"). Every check is made and reported; the first contradiction decides, then the first
 * thing missing.
 */
public final class Verifier {
  private final Applier applier;
  private final Steps steps;
  private final PartialTrieStorage codes;

  /** A verifier that executes with this applier, one block after the other. */
  public Verifier(Applier applier) {
    this(applier, Steps.IN_SEQUENCE);
  }

  /**
   * A verifier whose steps are done by {@code steps}: then the applier must be safe for as many
   * threads as those use.
   */
  public Verifier(Applier applier, Steps steps) {
    this(applier, steps, new PartialTrieStorage(List.of()));
  }

  private Verifier(Applier applier, Steps steps, PartialTrieStorage codes) {
    this.applier = applier;
    this.steps = steps;
    this.codes = codes;
  }

  /**
   * The same verifier with code of contracts at hand that a bundle may leave out; what no block
   * calls does no harm.
   */
  public Verifier withCodes(List<byte[]> own) {
    return new Verifier(applier, steps, new PartialTrieStorage(own));
  }

  /**
   * Checks the bundle or small proof in this file.
   *
   * @throws MalformedBundleException if the file is neither: then there is no verdict
   */
  public Report verify(byte[] file, Expectations expected) {
    SmallProof small = SmallProof.parse(file);
    return small == null
        ? new BundleCheck(file, expected, applier, codes).report(steps)
        : SmallVerifier.verify(small, file, expected);
  }

  /**
   * Begins the check of the bundle in this file.
   *
   * @return null if it is a small proof: of that nothing is done by parts
   * @throws MalformedBundleException if the file is neither
   */
  public BundleCheck begin(byte[] file, Expectations expected) {
    return SmallProof.parse(file) == null ? new BundleCheck(file, expected, applier, codes) : null;
  }
}
