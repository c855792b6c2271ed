package dev.vitrine.proof;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.OutcomeLeaf;
import dev.vitrine.text.Utf8;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * That the outcome of a transaction or receipt stands under a statement's outcome root.
 *
 * @param statement names the outcome root
 * @param signature over the statement's digest
 * @param id the transaction's hash or the receipt's id
 * @param outcome borsh form of the {@link PartialOutcome}
 * @param logs UTF-8 of each log
 * @param path from the outcome's leaf to the root
 * @param endorsements what vouches for the session key
 */
public record OutcomeProof(
    Statement statement,
    byte[] signature,
    CryptoHash id,
    byte[] outcome,
    List<byte[]> logs,
    MerklePath path,
    List<Endorsement> endorsements)
    implements SmallProof {
  /** Name and version of the format. */
  public static final String FORMAT = "vitrine/outcome/v1";

  private static final int MAX_LOGS = 1024;

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public void writeItem(BorshWriter out) {
    out.value(id).bytes(outcome).list(logs, BorshWriter::bytes).value(path);
  }

  static OutcomeProof read(BorshReader in) {
    in.string();
    return new OutcomeProof(
            Statement.read(in),
            in.raw(BundleBlock.SIGNATURE_LENGTH),
            CryptoHash.read(in),
            Limits.bytes(in),
            Limits.list(in, MAX_LOGS, Limits::bytes),
            MerklePath.read(in),
            Limits.list(in, Endorsement.MAX_COUNT, Endorsement::read))
        .wellFormed();
  }

  @Override
  public void printItem(JsonObject out) {
    out.add("id", id.toString())
        .add("outcome", JsonParts.base64(outcome))
        .add("logs", JsonParts.base64(logs))
        .add("path", path.toJson());
  }

  static OutcomeProof parseJson(byte[] bytes) {
    JsonFile file = JsonFile.parse("proof", bytes);
    JsonNode top = file.top();
    OutcomeProof proof =
        new OutcomeProof(
                StatementJson.parse(top.member("statement")),
                JsonParts.signature(top.member("signature")),
                top.member("id").parse(CryptoHash::parse),
                Limits.bytes(top.member("outcome")),
                Limits.list(top.member("logs"), MAX_LOGS, Limits::bytes),
                new MerklePath(
                    Limits.list(top.member("path"), MerklePath.MAX_LENGTH, OutcomeProof::item)),
                JsonParts.endorsements(top.member("endorsements")))
            .wellFormed();
    file.requireSpelling(read -> proof.print());
    return proof;
  }

  private static MerklePath.Item item(JsonNode node) {
    return new MerklePath.Item(
        node.member("hash").parse(CryptoHash::parse),
        node.member("direction").string().equals("Left"));
  }

  private OutcomeProof wellFormed() {
    decoded();
    texts();
    return this;
  }

  /** The outcome for reading. */
  PartialOutcome decoded() {
    try {
      return BorshReader.readAll(outcome, PartialOutcome::read);
    } catch (BorshException e) {
      throw new MalformedBundleException("outcome: " + e.getMessage());
    }
  }

  /** The logs for reading. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(logs.size());
    for (int i = 0; i < logs.size(); i++) {
      String text = Utf8.decode(logs.get(i));
      if (text == null) {
        throw new MalformedBundleException("logs[" + i + "]: not UTF-8 text");
      }
      texts.add(text);
    }
    return texts;
  }

  @Override
  public String shown() {
    PartialOutcome seen = decoded();
    return "outcome "
        + id
        + " on "
        + seen.executorId()
        + (seen.status() instanceof PartialOutcome.Failed ? ", a failure" : ", a success")
        + " with "
        + Long.toUnsignedString(seen.gasBurnt())
        + " gas, stands under outcome_root "
        + statement.outcomeRoot();
  }

  @Override
  public Flaw flaw() {
    CryptoHash root = path.fold(OutcomeLeaf.hash(id, outcome, texts()));
    return root.equals(statement.outcomeRoot())
        ? null
        : new Flaw(
            "path",
            "the path leads from this outcome to "
                + root
                + ", the statement names outcome_root "
                + statement.outcomeRoot());
  }
}
