package dev.vitrine.trie;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notes every node and value that is read, once each: the storage proof of an application
 * (docs/spec/runtime.md §1.8). The sizes are consensus, because receipts are delayed and calls fail
 * when they pass a limit.
 */
public final class TrieRecorder {
  /** What one removal by a contract may make the proof grow by at the end, in bytes. */
  private static final long REMOVAL_ALLOWANCE = 2000;

  /** Gives each recorder of a process a number of its own; no output depends on it. */
  private static final AtomicLong LAST_NUMBER = new AtomicLong();

  private final long number = LAST_NUMBER.incrementAndGet();

  /** A {@link TrieNode} or a {@link ValueRef}, by hash. */
  private final Map<CryptoHash, Object> recorded = new HashMap<>();

  private long size;
  private long allowance;

  void record(TrieNode node) {
    if (node.recorder != number) {
      node.recorder = number;
      if (recorded.putIfAbsent(node.hash, node) == null) {
        size += NodeCodec.encodedLength(node);
      }
    }
  }

  void record(ValueRef value) {
    if (value.recorder != number) {
      value.recorder = number;
      if (recorded.putIfAbsent(value.hash(), value) == null) {
        size += value.length();
      }
    }
  }

  /** A contract removed a row: the end of the application may have to read more than now. */
  void recordRemoval() {
    allowance += REMOVAL_ALLOWANCE;
  }

  /** How many nodes and values were recorded. */
  public int count() {
    return recorded.size();
  }

  /** Bytes of what was recorded. */
  public long size() {
    return size;
  }

  /** {@link #size()} and what removals may add: what limits compare with. */
  public long upperBound() {
    return size + allowance;
  }

  /** What was recorded, in ascending order of the bytes. The values are shared. */
  public List<byte[]> items() {
    NodeCodec codec = new NodeCodec();
    List<byte[]> items = new ArrayList<>(recorded.size());
    for (Object item : recorded.values()) {
      items.add(
          item instanceof TrieNode node ? codec.encode(node) : ((ValueRef) item).bytesIfLoaded());
    }
    items.sort(TrieKey::compare);
    return items;
  }

  /** Hashes of what was recorded, in no particular order. */
  Collection<CryptoHash> hashes() {
    return recorded.keySet();
  }

  /** What was recorded. Nothing may be recorded after this. */
  public StorageProof proof() {
    return new StorageProof(this);
  }

  /** The borsh form of a partial state: 0, then {@link #items()}. */
  public byte[] partialState() {
    return new BorshWriter((int) Math.min(1 << 28, size + 4L * count() + 8))
        .u8(0)
        .list(items(), BorshWriter::bytes)
        .toBytes();
  }
}
