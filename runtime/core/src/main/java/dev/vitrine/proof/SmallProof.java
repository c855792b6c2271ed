package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A proof that something hangs on a root that one signed statement names; nothing is executed to
 * check it (docs/proof-format.md, "Small proofs").
 */
public sealed interface SmallProof extends Borsh permits ValueProof, OutcomeProof {
  /** The statement that names the root. */
  Statement statement();

  /** Ed25519 signature over the statement's digest, 64 bytes. */
  byte[] signature();

  /** What vouches for the session key. */
  List<Endorsement> endorsements();

  /** Name and version of the format: first member in JSON, domain tag in the compact form. */
  String format();

  /** The JSON form, in its one spelling. */
  String toJson();

  /** What hangs on the root, in a sentence that is true when {@link #flaw()} is null. */
  String shown();

  /** What contradicts between the item and the stated root, or null. */
  Flaw flaw();

  /**
   * Reads either form of either proof.
   *
   * @return null if the file is not of these formats
   * @throws MalformedBundleException if it is of one, but not whole
   */
  static SmallProof parse(byte[] file) {
    if (begins(file, ValueProof.FORMAT)) {
      return file[0] == '{' ? ValueProof.parseJson(file) : compact(file, ValueProof::read);
    }
    if (begins(file, OutcomeProof.FORMAT)) {
      return file[0] == '{' ? OutcomeProof.parseJson(file) : compact(file, OutcomeProof::read);
    }
    return null;
  }

  private static SmallProof compact(byte[] file, Function<BorshReader, SmallProof> read) {
    try {
      return BorshReader.readAll(file, read);
    } catch (BorshException e) {
      throw new MalformedBundleException("not a whole proof in compact form: " + e.getMessage());
    }
  }

  private static boolean begins(byte[] file, String format) {
    if (file.length == 0) {
      return false;
    }
    byte[] tag =
        (file[0] == '{' ? "{\"format\":\"" + format + '"' : format)
            .getBytes(StandardCharsets.UTF_8);
    int from = file[0] == '{' ? 0 : 4;
    if (file.length < from + tag.length) {
      return false;
    }
    for (int i = 0; i < tag.length; i++) {
      if (file[from + i] != tag[i]) {
        return false;
      }
    }
    return true;
  }
}
