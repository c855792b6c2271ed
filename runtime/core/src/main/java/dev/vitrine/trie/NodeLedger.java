package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** What an update takes out of the storage and puts into it, before it is netted. */
final class NodeLedger {
  final List<CryptoHash> removed = new ArrayList<>();
  final List<TrieNode> addedNodes = new ArrayList<>();
  final List<ValueRef> addedValues = new ArrayList<>();
}
