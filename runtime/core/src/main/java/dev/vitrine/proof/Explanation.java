package dev.vitrine.proof;

/** What each step of a verifier is good for, in plain words ({@code vitrine verify --explain}). */
public final class Explanation {
  private Explanation() {}

  /** What is done in a step, and what follows from it. */
  public static String of(Step step) {
    return switch (step) {
      case FORM ->
          "The file was read to its last byte. It has one spelling only, so that no second file says"
              + " the same.";
      case SIGNATURES ->
          "Each statement is hashed, and its signature checked with the session key that the"
              + " statement names. So nobody without that key changed a statement. It says nothing"
              + " of whether the statement is true.";
      case CHAIN ->
          "Each statement names the hash of the one before and starts from the state that it ended"
              + " in; height, time, gas price, congestion and bandwidth follow from it. So none was"
              + " left out, put in or moved.";
      case HASHES ->
          "Contexts, inputs and results in the file are hashed and compared with the hashes that the"
              + " statements sign. So what is executed is what was stated.";
      case PATH ->
          "The hashes are followed from the item up to the root in the statement. An item that was"
              + " not there cannot have such a path.";
      case ANCHOR ->
          "Shows where the first state root comes from: from records in the file that are hashed"
              + " again, from a NEAR block that you trust, or from nowhere but the signer's word.";
      case NONCE ->
          "You gave a random text before the session began, and every statement repeats it. So they"
              + " were made after that.";
      case RELEASE ->
          "The signer says which release it ran. That is a claim; executing again does not need it.";
      case RECEIPTS ->
          "Every receipt that a block took in was sent by the block before, or hangs by its hash on a"
              + " NEAR block that you trust. A receipt out of nowhere could hold anything. That no"
              + " receipt of another shard was left out only such a block shows; else it is the"
              + " signer's word.";
      case ENDORSEMENTS ->
          "Somebody may vouch for the session key: a wallet, or hardware. It never makes a run true.";
      case POLICY ->
          "You gave a policy: what the statements claim and who vouches are held against each of its"
              + " rules. It can refuse a true run, and makes no run true.";
      case EXECUTION ->
          "Every block ran again on this machine, by the rules of its protocol version, on the state"
              + " in the file. State root, outcomes, receipts and gas were compared bit for bit.";
      case WITNESS ->
          "The file holds just the parts of the state that are needed. Each is named by its own hash,"
              + " so a false one cannot stand in; none may be missing, and none may be idle.";
    };
  }
}
