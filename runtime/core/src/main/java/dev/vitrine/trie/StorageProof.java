package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What an application read, once each, in ascending order of the bytes (docs/spec/runtime.md §1.8).
 * Nodes are spelled out and sorted when somebody looks at them: most applications are done for
 * their result alone, and for a verifier the hashes do.
 */
public final class StorageProof extends AbstractList<byte[]> {
  private final TrieRecorder recorder;
  private List<byte[]> items;

  StorageProof(TrieRecorder recorder) {
    this.recorder = recorder;
  }

  /** The hash of each item, in no particular order. */
  public Collection<CryptoHash> hashes() {
    return Collections.unmodifiableCollection(recorder.hashes());
  }

  private List<byte[]> items() {
    if (items == null) {
      items = recorder.items();
    }
    return items;
  }

  @Override
  public byte[] get(int index) {
    return items().get(index);
  }

  @Override
  public int size() {
    return recorder.count();
  }
}
