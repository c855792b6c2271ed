package dev.vitrine.proof;

/** What a verifier looks at, in this order (docs/proof-format.md, "Checking"). */
public enum Step {
  /** The file is of this format, in its one spelling. */
  FORM("form"),
  /** Every statement is signed by its session key. */
  SIGNATURES("signatures"),
  /** Each statement follows from the one before. */
  CHAIN("chain"),
  /** What is stated by hash and in clear is what the bundle gives. */
  HASHES("hashes"),
  /** A Merkle path leads from an item to a stated root. */
  PATH("path"),
  /** Where the first state root comes from. */
  ANCHOR("anchor"),
  /** The nonce that the verifier gave. */
  NONCE("nonce"),
  /** The release that the signer claims. */
  RELEASE("release"),
  /** Incoming receipts were sent by a statement of the bundle. */
  RECEIPTS("receipts"),
  /** Who vouches for the session key. */
  ENDORSEMENTS("endorsements"),
  /** The rules of the verifier's policy. */
  POLICY("policy"),
  /** Executing the blocks again gives the same. */
  EXECUTION("execution"),
  /** Nodes, values and codes are all that was read, and nothing else. */
  WITNESS("witness");

  private final String word;

  Step(String word) {
    this.word = word;
  }

  /** The word in reports. */
  public String word() {
    return word;
  }
}
