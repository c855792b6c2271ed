package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/** What is inside a bundle or small proof, for reading; nothing is checked but that it decodes. */
public final class Inspection {
  private Inspection() {}

  /**
   * The contents as JSON; members are listed in docs/proof-format.md, "Inspecting".
   *
   * @throws MalformedBundleException if the file is neither a bundle nor a small proof
   */
  public static JsonObject of(byte[] file) {
    SmallProof small = SmallProof.parse(file);
    Bundle bundle = small == null ? Bundle.parse(file) : null;
    JsonObject out =
        Json.object()
            .add("format", small == null ? Bundle.FORMAT : small.format())
            .add("form", file[0] == '{' ? "json" : "compact")
            .add("bytes", file.length);
    return small == null ? bundle(out, bundle) : small(out, small);
  }

  private static JsonObject bundle(JsonObject out, Bundle bundle) {
    JsonArray blocks = new JsonArray();
    List<DecodedBlock> decoded = DecodedBlock.decode(bundle);
    for (int i = 0; i < decoded.size(); i++) {
      blocks.add(block(decoded.get(i), bundle.blocks().get(i)));
    }
    JsonArray codes = new JsonArray();
    for (byte[] code : bundle.codes()) {
      codes.add(Json.object().add("hash", hash(code)).add("bytes", code.length));
    }
    return out.add(
            "genesis_rows",
            bundle.genesis() == null ? Json.NULL : Json.value(bundle.genesis().size()))
        .add("blocks", blocks)
        .add(
            "witness",
            Json.object()
                .add("items", bundle.witness().size())
                .add("bytes", total(bundle.witness())))
        .add("codes", codes)
        .add("endorsements", endorsements(bundle.endorsements()));
  }

  private static JsonObject block(DecodedBlock block, BundleBlock raw) {
    JsonArray transactions = new JsonArray();
    for (SignedTransaction signed : block.inputs().transactions()) {
      JsonArray actions = new JsonArray();
      for (Action action : signed.transaction().actions()) {
        actions.add(action.kind());
      }
      transactions.add(
          Json.object()
              .add("hash", signed.hash().toString())
              .add("signer", signed.transaction().signerId().toString())
              .add("receiver", signed.transaction().receiverId().toString())
              .add("actions", actions));
    }
    return Json.object()
        .add("statement", StatementJson.print(block.statement()))
        .add("digest", Hex.encode(block.digest().unsafeBytes()))
        .add("transactions", transactions)
        .add("receipts_from_before", receipts(block.own()))
        .add("receipts_from_nowhere", receipts(block.given()))
        .add("receipts_sent", receipts(block.result().outgoingReceipts()))
        .add(
            "bytes",
            Json.object()
                .add("statement", block.statement().toBorsh().length)
                .add("context", raw.context().length)
                .add("transactions", total(raw.transactions()))
                .add("receipts", total(raw.receipts()))
                .add("result", raw.result().length));
  }

  private static JsonArray receipts(List<Receipt> receipts) {
    JsonArray out = new JsonArray();
    for (Receipt receipt : receipts) {
      out.add(
          Json.object()
              .add("id", receipt.id().toString())
              .add("predecessor", receipt.predecessorId().toString())
              .add("receiver", receipt.receiverId().toString()));
    }
    return out;
  }

  private static JsonObject small(JsonObject out, SmallProof proof) {
    out.add("statement", StatementJson.print(proof.statement()))
        .add("digest", Hex.encode(proof.statement().digest().unsafeBytes()));
    if (proof instanceof ValueProof row) {
      out.add("root", row.root().toString())
          .add("key", Hex.encode(row.key()))
          .add("row", row(row.key()))
          .add("value", row.value() == null ? Json.NULL : base64(row.value()))
          .add("nodes", row.nodes().size());
    } else if (proof instanceof OutcomeProof outcome) {
      JsonArray logs = new JsonArray();
      outcome.texts().forEach(logs::add);
      out.add("id", outcome.id().toString())
          .add("outcome", outcome.decoded().toJson().add("logs", logs))
          .add("path", outcome.path().items().size());
    }
    return out.add("endorsements", endorsements(proof.endorsements()));
  }

  private static JsonValue base64(byte[] bytes) {
    return Json.value(Base64Text.encode(bytes));
  }

  /** What kind of row the key is of, in words. */
  private static String row(byte[] key) {
    try {
      return TrieKey.parse(key).toString();
    } catch (BorshException e) {
      return "no row of the protocol: " + e.getMessage();
    }
  }

  private static JsonArray endorsements(List<Endorsement> endorsements) {
    JsonArray out = new JsonArray();
    for (Endorsement endorsement : endorsements) {
      out.add(
          Json.object().add("kind", endorsement.kind()).add("bytes", endorsement.bytes().length));
    }
    return out;
  }

  private static String hash(byte[] bytes) {
    return CryptoHash.owning(Sha256.hash(bytes)).toString();
  }

  private static int total(List<byte[]> items) {
    int total = 0;
    for (byte[] item : items) {
      total += item.length;
    }
    return total;
  }
}
