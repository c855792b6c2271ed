package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.runtime.receipt.Receipt;

/**
 * A receipt that a block of the bundle sent or put aside and that no block of it ran: what becomes
 * of it, the bundle does not say.
 *
 * @param receipt the receipt
 * @param where it is when the bundle ends
 * @param shard that it goes to, u64
 */
public record InFlight(Receipt receipt, Where where, long shard) {
  /** Where a receipt is. */
  public enum Where {
    /** Sent to the shard's next chunk. */
    NEXT_CHUNK("next_chunk", "for the shard's next chunk"),
    /** Sent to another shard. */
    OTHER_SHARD("other_shard", "for other shards"),
    /** In the queue of those that no gas was left for. */
    DELAYED("delayed", "delayed"),
    /** Kept until all its data have come. */
    POSTPONED("postponed", "waiting for data"),
    /** Kept until somebody resumes it, or its time is over. */
    YIELDED("yielded", "waiting to be resumed"),
    /** Kept until another shard takes it. */
    BUFFERED("buffered", "held back for other shards");

    private final String word;
    private final String words;

    Where(String word, String words) {
      this.word = word;
      this.words = words;
    }

    /** The word in reports. */
    public String word() {
      return word;
    }

    /** What receipts there are, in words that follow a number. */
    public String words() {
      return words;
    }
  }

  /** For reports: docs/proof-format.md, "Report". */
  public JsonObject toJson() {
    return Json.object()
        .add("id", receipt.id().toString())
        .add("predecessor", receipt.predecessorId().toString())
        .add("receiver", receipt.receiverId().toString())
        .add("where", where.word)
        .add("shard", Long.toUnsignedString(shard));
  }

  static JsonArray toJson(Iterable<InFlight> all) {
    JsonArray list = new JsonArray();
    all.forEach(one -> list.add(one.toJson()));
    return list;
  }

  /** How many there are of each, as a part of a sentence. */
  static String counted(Iterable<InFlight> all) {
    StringBuilder text = new StringBuilder();
    for (Where where : Where.values()) {
      int count = 0;
      for (InFlight one : all) {
        count += one.where == where ? 1 : 0;
      }
      if (count > 0) {
        text.append(text.length() == 0 ? "" : ", ").append(count).append(' ').append(where.words);
      }
    }
    return text.toString();
  }
}
