package dev.vitrine.trie;

import dev.vitrine.state.TrieKey;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Contract code by hash, apart from the proof: code that is called travels on its own and is never
 * recorded (docs/spec/runtime.md §1.8). Also keeps the two lists that an application hands out,
 * which code was called and which deployed.
 */
public final class ContractCodes {
  private final Trie trie;
  private final Map<CryptoHash, byte[]> prospective = new TreeMap<>();
  private final Map<CryptoHash, byte[]> committed = new TreeMap<>();
  private final TreeSet<CryptoHash> called = new TreeSet<>();

  ContractCodes(Trie trie) {
    this.trie = trie.silent();
  }

  /**
   * The code with this hash, shared and never written to.
   *
   * @param hash of the code
   * @param row where the state has it, if it has it
   * @return null if it was not deployed in this chunk and the state does not have it in that row
   * @throws TrieStop if the storage has neither the code nor the way to the row; the fault names
   *     the code's hash
   */
  public byte[] get(CryptoHash hash, TrieKey row) {
    byte[] deployed = prospective.get(hash);
    if (deployed == null) {
      deployed = committed.get(hash);
    }
    if (deployed != null) {
      return deployed;
    }
    if (trie.storage().get(hash) instanceof StoredBytes stored) {
      return stored.bytes();
    }
    try {
      ValueRef value = trie.find(row.unsafeBytes(), null);
      return value == null || !value.hash().equals(hash)
          ? null
          : trie.load(row.unsafeBytes(), value, null);
    } catch (TrieStop stop) {
      throw stop.fault() instanceof MissingNode
          ? new TrieStop(new MissingNode(hash)).onTheWayTo(row.unsafeBytes())
          : stop;
    }
  }

  /**
   * Whether the state, before anything was changed, has code with this hash in this row; false also
   * where a partial storage cannot tell. Nothing is recorded.
   */
  public boolean isInState(CryptoHash hash, TrieKey row) {
    try {
      ValueRef value = trie.find(row.unsafeBytes(), null);
      return value != null && value.hash().equals(hash);
    } catch (TrieStop stop) {
      if (stop.fault() instanceof MissingNode) {
        return false;
      }
      throw stop;
    }
  }

  /** Notes that code of the state was called. */
  public void recordCall(CryptoHash hash) {
    called.add(hash);
  }

  /** Notes that code was deployed by the receipt at work; the array is given away. */
  public void recordDeploy(CryptoHash hash, byte[] code) {
    prospective.put(hash, code);
  }

  void commit() {
    committed.putAll(prospective);
    prospective.clear();
  }

  void rollback() {
    prospective.clear();
  }

  /** Hashes of the code that was called, ascending. */
  public List<CryptoHash> called() {
    return new ArrayList<>(called);
  }

  /** Hashes of the code that was deployed for good, ascending. */
  public List<CryptoHash> deployed() {
    return new ArrayList<>(committed.keySet());
  }
}
