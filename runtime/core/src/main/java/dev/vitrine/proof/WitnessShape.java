package dev.vitrine.proof;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.trie.NodeLinks;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can be said of a witness without executing: its items stand in order, and a Merkle path
 * leads to each of them from the pre-state root of a block.
 */
final class WitnessShape {
  private final Map<CryptoHash, byte[]> items = new TreeMap<>();
  private final List<CryptoHash> hashes;
  private final Set<CryptoHash> reached = new TreeSet<>();
  private final Deque<CryptoHash> nodes = new ArrayDeque<>();

  private WitnessShape(List<byte[]> witness) {
    this.hashes = hashes(witness);
    for (int i = 0; i < witness.size(); i++) {
      items.put(hashes.get(i), witness.get(i));
    }
  }

  /** SHA-256 of each item. */
  static List<CryptoHash> hashes(List<byte[]> items) {
    List<CryptoHash> hashes = new ArrayList<>(items.size());
    for (byte[] item : items) {
      hashes.add(CryptoHash.owning(Sha256.hash(item)));
    }
    return hashes;
  }

  /** What stands out of the one order that the format allows, or null. */
  static Flaw disorder(String list, List<CryptoHash> hashes) {
    for (int i = 1; i < hashes.size(); i++) {
      if (hashes.get(i - 1).compareTo(hashes.get(i)) >= 0) {
        String path = list + "[" + i + "]";
        return new Flaw(path, path + " is not above the item before it by hash");
      }
    }
    return null;
  }

  /** An item out of order, or one to which no path leads, or null. */
  static Flaw flaw(Bundle bundle, List<DecodedBlock> blocks) {
    Flaw disorder = disorder("codes", hashes(bundle.codes()));
    WitnessShape shape = new WitnessShape(bundle.witness());
    disorder = disorder == null ? disorder("witness", shape.hashes) : disorder;
    return disorder == null ? shape.unreached(blocks) : disorder;
  }

  private Flaw unreached(List<DecodedBlock> blocks) {
    for (DecodedBlock block : blocks) {
      node(block.statement().preStateRoot());
    }
    Set<CryptoHash> values = new TreeSet<>();
    while (!nodes.isEmpty()) {
      NodeLinks links = NodeLinks.of(items.get(nodes.remove()));
      if (links != null) {
        links.nodes().forEach(this::node);
        if (links.value() != null) {
          values.add(links.value());
        }
      }
    }
    for (int i = 0; i < hashes.size(); i++) {
      CryptoHash hash = hashes.get(i);
      if (!reached.contains(hash) && !values.contains(hash)) {
        return new Flaw(
            "witness[" + i + "]", "no path leads from a pre-state root to witness item " + hash);
      }
    }
    return null;
  }

  private void node(CryptoHash hash) {
    if (items.containsKey(hash) && reached.add(hash)) {
      nodes.add(hash);
    }
  }
}
