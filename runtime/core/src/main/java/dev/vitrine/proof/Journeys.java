package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateStoredReceipt;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the receipts of a bundle to its end: what was sent and not taken in, and, when the blocks
 * ran again, what they left in rows of the state.
 */
final class Journeys {
  /** The rows that hold a receipt, and where it then is. */
  private static final Map<Row, InFlight.Where> HOLDING =
      Map.of(
          Row.DELAYED_RECEIPT, InFlight.Where.DELAYED,
          Row.POSTPONED_RECEIPT, InFlight.Where.POSTPONED,
          Row.PROMISE_YIELD_RECEIPT, InFlight.Where.YIELDED,
          Row.BUFFERED_RECEIPT, InFlight.Where.BUFFERED);

  /**
   * A row that holds a receipt, as a block left it.
   *
   * @param value of the row; null when it is gone
   */
  record Held(TrieKey key, byte[] value) implements Borsh {
    static Held read(BorshReader in) {
      return new Held(TrieKey.parse(in.bytes()), in.option(BorshReader::bytes));
    }

    @Override
    public void write(BorshWriter out) {
      out.bytes(key.unsafeBytes()).option(value, BorshWriter::bytes);
    }
  }

  private Journeys() {}

  /** The rows with receipts that a block changed. */
  static List<Held> held(List<StateChange> changes) {
    List<Held> held = new ArrayList<>();
    for (StateChange change : changes) {
      if (HOLDING.containsKey(change.key().row())) {
        held.add(new Held(change.key(), change.lastValue()));
      }
    }
    return held;
  }

  /**
   * The receipts in flight at the end: those sent in the order of sending, then those in rows by
   * their keys.
   *
   * @param runs of the blocks, as many as ran; none without execution
   */
  static List<InFlight> end(List<DecodedBlock> blocks, List<BlockRun> runs) {
    List<InFlight> away = new ArrayList<>();
    List<InFlight> next = new ArrayList<>();
    for (DecodedBlock block : blocks) {
      ApplyContext context = block.context();
      if (context.isNewChunk()) {
        next.clear();
      }
      for (Receipt receipt : block.result().outgoingReceipts()) {
        long shard = DecodedBlock.destination(context, receipt);
        if (shard == context.shardId()) {
          next.add(new InFlight(receipt, InFlight.Where.NEXT_CHUNK, shard));
        } else if (shard >= 0) {
          away.add(new InFlight(receipt, InFlight.Where.OTHER_SHARD, shard));
        }
      }
    }
    away.addAll(next);
    Map<TrieKey, InFlight> rows = new TreeMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (Held held : runs.get(i).held()) {
        if (held.value() == null) {
          rows.remove(held.key());
        } else {
          rows.put(held.key(), inFlight(held, blocks.get(i).context()));
        }
      }
    }
    away.addAll(rows.values());
    return away;
  }

  private static InFlight inFlight(Held held, ApplyContext context) {
    byte[] bytes = StateStoredReceipt.parse(held.value()).receipt();
    Receipt receipt = BorshReader.readAll(bytes, Receipt::read);
    return new InFlight(
        receipt, HOLDING.get(held.key().row()), DecodedBlock.destination(context, receipt));
  }
}
