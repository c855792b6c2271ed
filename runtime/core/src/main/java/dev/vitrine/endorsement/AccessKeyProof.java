package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MalformedNode;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieRecorder;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.trie.TrieStorage;
import dev.vitrine.trie.ValueRef;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * That an account had a key with full access in the state with this root (docs/spec/runtime.md
 * §1.9). Whose state the root names is not shown here.
 *
 * @param root state root
 * @param value the access key's record, borsh
 * @param nodes trie nodes from the root to the row, each on its path, none twice
 */
public record AccessKeyProof(CryptoHash root, byte[] value, List<byte[]> nodes) implements Borsh {
  /** Most nodes: two for each half-byte of the longest key, and some. */
  static final int MAX_NODES = 512;

  /**
   * Takes the proof out of a state.
   *
   * @param storage has the nodes on the row's path
   * @param value the access key's record in that state
   */
  public static AccessKeyProof of(
      TrieStorage storage, CryptoHash root, AccountId account, PublicKey key, byte[] value) {
    TrieRecorder recorder = new TrieRecorder();
    Trie.open(storage, root)
        .recording(recorder)
        .find(TrieKey.accessKey(account, key).unsafeBytes(), null);
    return new AccessKeyProof(root, value, recorder.items());
  }

  static AccessKeyProof read(BorshReader in) {
    CryptoHash root = CryptoHash.read(in);
    byte[] value = in.bytes();
    List<byte[]> nodes = in.list(BorshReader::bytes);
    if (nodes.size() > MAX_NODES) {
      throw in.refuse("over " + MAX_NODES + " nodes");
    }
    return new AccessKeyProof(root, value, nodes);
  }

  @Override
  public void write(BorshWriter out) {
    out.value(root).bytes(value).list(nodes, BorshWriter::bytes);
  }

  /** Why this does not show that the key has full access to the account, or null. */
  String flaw(AccountId account, PublicKey key) {
    PartialTrieStorage storage = new PartialTrieStorage(nodes);
    ValueRef found;
    try {
      found = Trie.open(storage, root).find(TrieKey.accessKey(account, key).unsafeBytes(), null);
    } catch (TrieStop stop) {
      return stop.fault() instanceof MalformedNode
          ? "a node of the proof is malformed"
          : "a node between the root " + root + " and the access key's row is missing";
    }
    if (found == null) {
      return "the state with root " + root + " has no access key " + key + " of " + account;
    }
    if (found.length() != value.length
        || !found.hash().equals(CryptoHash.owning(Sha256.hash(value)))) {
      return "the access key's record is not the one in the state with root " + root;
    }
    if (storage.size() != nodes.size() || !storage.unread().isEmpty()) {
      return "the proof has a node that is not on the access key's path";
    }
    return permissionFlaw(key);
  }

  private String permissionFlaw(PublicKey key) {
    try {
      AccessKey record = BorshReader.readAll(value, AccessKey::read);
      return record.permission().functionCall() == null
          ? null
          : "the access key " + key + " is limited to calls of one contract";
    } catch (BorshException e) {
      return "the access key's record is malformed: " + e.getMessage();
    }
  }
}
