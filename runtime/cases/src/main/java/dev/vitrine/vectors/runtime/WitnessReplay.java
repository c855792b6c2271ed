package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.state.Row;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.trie.StateChange;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vectors.Difference;
import dev.vitrine.vectors.JsonDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Repeats applications on their own proof and the codes that they called, and nothing else: what
 * came out must come out again, and nothing in the proof may be left unread.
 */
final class WitnessReplay {
  private final Runtime runtime;
  private final Map<CryptoHash, byte[]> codes = new HashMap<>();

  WitnessReplay(Runtime runtime) {
    this.runtime = runtime;
  }

  /** Learns the codes among these rows. */
  void learn(List<TrieEntry> rows) {
    for (TrieEntry row : rows) {
      if (row.key()[0] == Row.CONTRACT_CODE.column()
          || row.key()[0] == Row.GLOBAL_CONTRACT_CODE.column()) {
        learn(row.value());
      }
    }
  }

  /** Learns the codes that an application wrote. */
  void learn(ApplyResult result) {
    for (StateChange change : result.stateChanges()) {
      if (change.key().row() == Row.CONTRACT_CODE
          || change.key().row() == Row.GLOBAL_CONTRACT_CODE) {
        for (StateChange.Entry entry : change.entries()) {
          if (entry.value() != null) {
            learn(entry.value());
          }
        }
      }
    }
  }

  private void learn(byte[] code) {
    codes.put(CryptoHash.owning(Sha256.hash(code)), code);
  }

  /** What differs the second time. */
  List<Difference> differences(Application application, ApplyResult result) {
    List<byte[]> witness = new ArrayList<>(result.proof());
    for (CryptoHash hash : result.contractAccesses()) {
      byte[] code = codes.get(hash);
      if (code == null) {
        return List.of(new Difference("replay", "code " + hash, Difference.ABSENT));
      }
      witness.add(code);
    }
    PartialTrieStorage storage = new PartialTrieStorage(witness);
    Applied again =
        runtime.apply(
            application.context(),
            application.rootBefore(),
            storage,
            application.transactions(),
            application.incoming());
    if (again instanceof ApplyFailure failure) {
      return List.of(new Difference("replay", "a result", failure.reason()));
    }
    List<Difference> differences = new ArrayList<>();
    JsonObject first = comparable(application, result);
    JsonObject second = comparable(application, (ApplyResult) again);
    for (Difference difference : JsonDiff.between(first, second)) {
      differences.add(
          new Difference("replay." + difference.path(), difference.expected(), difference.found()));
    }
    List<CryptoHash> unread = storage.unread();
    // A code counts as called also where it was deployed once more before the call.
    unread.removeAll(result.contractAccesses());
    for (CryptoHash hash : unread) {
      differences.add(new Difference("replay.unread", Difference.ABSENT, hash.toString()));
    }
    return differences;
  }

  /**
   * Everything but which code was called: that is told by rows which the proof does not hold, and
   * only whoever has the whole state makes the list.
   */
  private static JsonObject comparable(Application application, ApplyResult result) {
    return ApplicationRecord.of(application, result).remove("contract_accesses");
  }
}
