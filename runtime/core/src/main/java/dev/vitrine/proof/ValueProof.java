package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.TrieLookup;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * That a state has a row with this value, or that it has no such row.
 *
 * @param statement names the state's root
 * @param signature over the statement's digest
 * @param after whether the root is the statement's post-state root, else its pre-state root
 * @param key raw trie key
 * @param value the row's value, or null if the row is not there
 * @param nodes trie nodes in stored form from the root down to where the key's path ends
 * @param endorsements what vouches for the session key
 */
public record ValueProof(
    Statement statement,
    byte[] signature,
    boolean after,
    byte[] key,
    byte[] value,
    List<byte[]> nodes,
    List<Endorsement> endorsements)
    implements SmallProof {
  /** Name and version of the format. */
  public static final String FORMAT = "vitrine/value/v1";

  /** Two nodes for each nibble of the longest key, and one. */
  private static final int MAX_NODES = 4 * Limits.MAX_KEY + 1;

  private static final String BEFORE = "pre_state_root";
  private static final String AFTER = "post_state_root";

  @Override
  public String format() {
    return FORMAT;
  }

  /** The root that the nodes begin at. */
  public CryptoHash root() {
    return after ? statement.postStateRoot() : statement.preStateRoot();
  }

  @Override
  public void writeItem(BorshWriter out) {
    out.bool(after).bytes(key).option(value, BorshWriter::bytes).list(nodes, BorshWriter::bytes);
  }

  static ValueProof read(BorshReader in) {
    in.string();
    Statement statement = Statement.read(in);
    byte[] signature = in.raw(BundleBlock.SIGNATURE_LENGTH);
    boolean after = in.bool();
    byte[] key = in.bytes();
    if (key.length > Limits.MAX_KEY) {
      throw in.refuse("a key over " + Limits.MAX_KEY + " bytes");
    }
    return new ValueProof(
        statement,
        signature,
        after,
        key,
        in.option(Limits::bytes),
        Limits.list(in, MAX_NODES, Limits::bytes),
        Limits.list(in, Endorsement.MAX_COUNT, Endorsement::read));
  }

  @Override
  public void printItem(JsonObject out) {
    out.add("root", after ? AFTER : BEFORE)
        .add("key", JsonParts.base64(key))
        .add("value", value == null ? Json.NULL : Json.value(JsonParts.base64(value)))
        .add("nodes", JsonParts.base64(nodes));
  }

  static ValueProof parseJson(byte[] bytes) {
    JsonFile file = JsonFile.parse("proof", bytes);
    JsonNode top = file.top();
    JsonNode root = top.member("root");
    if (!root.string().equals(BEFORE) && !root.string().equals(AFTER)) {
      throw root.refuse("pre_state_root or post_state_root is expected");
    }
    JsonNode key = top.member("key");
    JsonNode value = top.member("value");
    ValueProof proof =
        new ValueProof(
            StatementJson.parse(top.member("statement")),
            JsonParts.signature(top.member("signature")),
            root.string().equals(AFTER),
            Limits.bytes(key),
            value.value().isNull() ? null : Limits.bytes(value),
            Limits.list(top.member("nodes"), MAX_NODES, Limits::bytes),
            JsonParts.endorsements(top.member("endorsements")));
    if (proof.key.length > Limits.MAX_KEY) {
      throw key.refuse("over " + Limits.MAX_KEY + " bytes");
    }
    file.requireSpelling(read -> proof.print());
    return proof;
  }

  @Override
  public String shown() {
    return "the state with "
        + (after ? AFTER : BEFORE)
        + " "
        + root()
        + (value == null
            ? " has no row with key " + Hex.encode(key)
            : " has the row with key "
                + Hex.encode(key)
                + ", a value of "
                + value.length
                + " bytes with SHA-256 "
                + CryptoHash.owning(Sha256.hash(value)));
  }

  @Override
  public Flaw flaw() {
    TrieLookup found = TrieLookup.of(root(), nodes, key);
    if (found.fault() != null) {
      return new Flaw("nodes", found.fault());
    }
    if (found.used() < nodes.size()) {
      return new Flaw(
          "nodes[" + found.used() + "]", "node " + found.used() + " is not on the key's path");
    }
    if (value == null) {
      return found.value() == null ? null : new Flaw("value", "the state has a row with this key");
    }
    if (found.value() == null) {
      return new Flaw("value", "the state has no row with this key");
    }
    CryptoHash hash = CryptoHash.owning(Sha256.hash(value));
    boolean equal = found.value().length() == value.length && found.value().hash().equals(hash);
    return equal
        ? null
        : new Flaw(
            "value", "the row's value has SHA-256 " + found.value().hash() + ", not " + hash);
  }
}
