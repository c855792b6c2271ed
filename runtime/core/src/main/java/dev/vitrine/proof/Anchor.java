package dev.vitrine.proof;

/** Where the first state root of a bundle comes from (docs/design.md §7, "Anchor"). */
public enum Anchor {
  /** It is the root of the records in the bundle. */
  GENESIS("genesis"),
  /** A Merkle path leads to it from a NEAR block that the verifier trusts. */
  NEAR_BLOCK("near"),
  /** Nothing shows where it comes from. */
  CLAIMED("claimed");

  private final String word;

  Anchor(String word) {
    this.word = word;
  }

  /** The word in reports and options. */
  public String word() {
    return word;
  }

  /** The anchor with this word, or null. */
  public static Anchor byWord(String word) {
    for (Anchor anchor : values()) {
      if (anchor.word.equals(word)) {
        return anchor;
      }
    }
    return null;
  }
}
