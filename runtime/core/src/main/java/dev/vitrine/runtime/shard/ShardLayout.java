package dev.vitrine.runtime.shard;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import java.util.List;

/**
 * Which shard an account lives in (docs/spec/runtime.md §5.1): shard number k of the list has the
 * accounts from boundary k−1 (inclusive) to boundary k (exclusive), in byte order.
 *
 * @param boundaryAccounts ascending, one fewer than shards
 * @param shardIds ids in order, each up to 65535
 * @param splits shards of older layouts that were split, ascending by parent
 */
public record ShardLayout(
    List<AccountId> boundaryAccounts, List<Long> shardIds, List<ShardSplit> splits)
    implements Borsh {
  /** One shard, id 0. */
  public static final ShardLayout SINGLE = new ShardLayout(List.of(), List.of(0L), List.of());

  /** More shards than any chain has; every rule about shards looks at each with each. */
  private static final int MAX_SHARDS = 512;

  /** Refuses a layout that is none. */
  public ShardLayout {
    boundaryAccounts = List.copyOf(boundaryAccounts);
    shardIds = List.copyOf(shardIds);
    splits = List.copyOf(splits);
    if (shardIds.size() != boundaryAccounts.size() + 1) {
      throw new IllegalArgumentException(
          shardIds.size() + " shards and " + boundaryAccounts.size() + " boundaries");
    }
    if (shardIds.size() > MAX_SHARDS || splits.size() > MAX_SHARDS) {
      throw new IllegalArgumentException("a layout of more than " + MAX_SHARDS + " shards");
    }
    for (int i = 1; i < boundaryAccounts.size(); i++) {
      if (boundaryAccounts.get(i - 1).compareTo(boundaryAccounts.get(i)) >= 0) {
        throw new IllegalArgumentException("boundary accounts are not ascending");
      }
    }
    for (int i = 0; i < shardIds.size(); i++) {
      if (!isShardId(shardIds.get(i)) || shardIds.indexOf(shardIds.get(i)) != i) {
        throw new IllegalArgumentException("a shard id is there twice or over 65535");
      }
    }
    for (int i = 0; i < splits.size(); i++) {
      long parent = splits.get(i).parent();
      if (!isShardId(parent)
          || shardIds.contains(parent)
          || (i > 0 && splits.get(i - 1).parent() >= parent)) {
        throw new IllegalArgumentException("splits are not ascending, or a shard is still there");
      }
      for (long child : splits.get(i).children()) {
        if (child <= parent) {
          throw new IllegalArgumentException("a shard became an older one");
        }
      }
    }
  }

  /** Rows, congestion infos and bandwidth requests spell a shard id in 16 bits. */
  private static boolean isShardId(long id) {
    return id >= 0 && id <= 0xffff;
  }

  /** A layout without split shards. */
  public ShardLayout(List<AccountId> boundaryAccounts, List<Long> shardIds) {
    this(boundaryAccounts, shardIds, List.of());
  }

  /** Reads the borsh form. */
  public static ShardLayout read(BorshReader in) {
    int at = in.position();
    try {
      return new ShardLayout(
          in.list(AccountId::read), in.list(BorshReader::u64), in.list(ShardSplit::read));
    } catch (IllegalArgumentException e) {
      throw new dev.vitrine.borsh.BorshException(at, e.getMessage());
    }
  }

  @Override
  public void write(BorshWriter out) {
    out.list(boundaryAccounts).list(shardIds, BorshWriter::u64).list(splits);
  }

  /** Number of shards. */
  public int size() {
    return shardIds.size();
  }

  /** The shard's place in the list, or -1 if the layout has no such shard. */
  public int indexOf(long shardId) {
    for (int i = 0; i < shardIds.size(); i++) {
      if (shardIds.get(i) == shardId) {
        return i;
      }
    }
    return -1;
  }

  /** The id of shard number {@code index}. */
  public long shardId(int index) {
    return shardIds.get(index);
  }

  /** The shard of this account. */
  public long shardOf(AccountId account) {
    int index = 0;
    while (index < boundaryAccounts.size() && boundaryAccounts.get(index).compareTo(account) <= 0) {
      index++;
    }
    return shardIds.get(index);
  }

  /**
   * The shard of this layout that answers for {@code shardId}, which may be of an older one: the
   * first child of the first child; -1 if no such shard is known.
   */
  public long current(long shardId) {
    long current = shardId;
    while (indexOf(current) < 0) {
      ShardSplit split = splitOf(current);
      if (split == null) {
        return -1;
      }
      current = split.children().get(0);
    }
    return current;
  }

  private ShardSplit splitOf(long parent) {
    for (ShardSplit split : splits) {
      if (split.parent() == parent) {
        return split;
      }
    }
    return null;
  }

  /**
   * The shard of the layout before that became this one: itself if it was not split; -1 if there
   * was no layout before.
   */
  public long parentOf(long shardId) {
    long parent = -1;
    for (ShardSplit split : splits) {
      if (split.recent()) {
        if (split.children().contains(shardId)) {
          return split.parent();
        }
        parent = shardId;
      }
    }
    return parent;
  }
}
