package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
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

  /** Adds what hangs on the root, and its way there: the members between all that proofs share. */
  void printItem(JsonObject out);

  /** Writes what hangs on the root, and its way there. */
  void writeItem(BorshWriter out);

  @Override
  default void write(BorshWriter out) {
    out.string(format()).value(statement()).raw(signature());
    writeItem(out);
    out.list(endorsements());
  }

  /** The JSON form. */
  default JsonObject print() {
    JsonObject out =
        Json.object()
            .add("format", format())
            .add("statement", StatementJson.print(statement()))
            .add("signature", JsonParts.base64(signature()));
    printItem(out);
    return out.add("endorsements", JsonParts.print(endorsements()));
  }

  /** The JSON form, in its one spelling. */
  default String toJson() {
    return print().toString();
  }

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
