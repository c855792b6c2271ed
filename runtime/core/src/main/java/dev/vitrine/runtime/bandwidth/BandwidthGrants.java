package dev.vitrine.runtime.bandwidth;

import dev.vitrine.crypto.ChaCha20Rng;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.BandwidthSchedulerState;
import dev.vitrine.state.LinkAllowance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * One run of the scheduler (docs/spec/runtime.md §5.3): budgets of senders and receivers,
 * allowances and grants of links. Shards are numbers 0 to n − 1 here, in the layout's order.
 */
final class BandwidthGrants {
  /** What one shard asks of another, as steps above what it has. */
  private record Request(int sender, int receiver, Deque<Long> increases) {}

  private final ShardLayout layout;
  private final BandwidthParameters parameters;
  private final LinkStatus links;
  private final int shards;
  private final long[] senderBudget;
  private final long[] receiverBudget;
  private final long[][] allowance;
  private final long[][] granted;

  /** Budgets full, allowances as they were and one fair share more. */
  BandwidthGrants(
      ShardLayout layout,
      BandwidthParameters parameters,
      LinkStatus links,
      BandwidthSchedulerState before) {
    this.layout = layout;
    this.parameters = parameters;
    this.links = links;
    shards = layout.size();
    senderBudget = new long[shards];
    receiverBudget = new long[shards];
    allowance = new long[shards][shards];
    granted = new long[shards][shards];
    Arrays.fill(senderBudget, parameters.maxShardBandwidth());
    Arrays.fill(receiverBudget, parameters.maxShardBandwidth());
    for (LinkAllowance link : before.linkAllowances()) {
      int sender = layout.indexOf(link.sender());
      int receiver = layout.indexOf(link.receiver());
      if (sender >= 0 && receiver >= 0) {
        allowance[sender][receiver] = link.allowance();
      }
    }
    long fairShare = parameters.maxShardBandwidth() / shards;
    for (long[] row : allowance) {
      for (int i = 0; i < shards; i++) {
        row[i] = Math.min(row[i] + fairShare, parameters.maxAllowance());
      }
    }
  }

  /** Every link gets the base, as far as it is allowed. */
  void grantBase() {
    for (int sender = 0; sender < shards; sender++) {
      for (int receiver = 0; receiver < shards; receiver++) {
        tryGrant(sender, receiver, parameters.baseBandwidth());
      }
    }
  }

  private boolean tryGrant(int sender, int receiver, long bandwidth) {
    if (!links.isAllowed(sender, receiver)
        || senderBudget[sender] < bandwidth
        || receiverBudget[receiver] < bandwidth) {
      return false;
    }
    senderBudget[sender] -= bandwidth;
    receiverBudget[receiver] -= bandwidth;
    allowance[sender][receiver] = Math.max(0, allowance[sender][receiver] - bandwidth);
    granted[sender][receiver] += bandwidth;
    return true;
  }

  /** Step by step, the links that have saved most first; who comes first of equals is drawn. */
  void grantRequests(List<ShardBandwidthRequests> requests, ChaCha20Rng rng) {
    TreeMap<Long, List<Request>> byAllowance = new TreeMap<>();
    for (ShardBandwidthRequests shard : requests) {
      for (BandwidthRequest request : shard.requests().requests()) {
        Request steps = steps(layout.indexOf(shard.shardId()), request);
        if (steps != null) {
          queue(byAllowance, steps);
        }
      }
    }
    while (!byAllowance.isEmpty()) {
      List<Request> equals = byAllowance.pollLastEntry().getValue();
      rng.shuffle(equals);
      for (Request request : equals) {
        long increase = request.increases.removeFirst();
        if (tryGrant(request.sender, request.receiver, increase) && !request.increases.isEmpty()) {
          queue(byAllowance, request);
        }
      }
    }
  }

  private void queue(TreeMap<Long, List<Request>> byAllowance, Request request) {
    byAllowance
        .computeIfAbsent(allowance[request.sender][request.receiver], unused -> new ArrayList<>())
        .add(request);
  }

  private Request steps(int sender, BandwidthRequest request) {
    int receiver = layout.indexOf(request.toShard());
    if (sender < 0 || receiver < 0) {
      return null;
    }
    Deque<Long> increases = new ArrayDeque<>();
    long total = parameters.baseBandwidth();
    for (int i = 0; i < BandwidthRequest.VALUES; i++) {
      long value = parameters.value(i);
      if (request.wants(i) && value > total) {
        increases.add(value - total);
        total = value;
      }
    }
    return increases.isEmpty() ? null : new Request(sender, receiver, increases);
  }

  /** What is left is shared out evenly; nobody asked, so it costs no allowance. */
  void distributeRest() {
    int[] senderLinks = new int[shards];
    int[] receiverLinks = new int[shards];
    for (int sender = 0; sender < shards; sender++) {
      for (int receiver = 0; receiver < shards; receiver++) {
        if (links.isAllowed(sender, receiver)) {
          senderLinks[sender]++;
          receiverLinks[receiver]++;
        }
      }
    }
    int[] senders = byAverage(senderBudget, senderLinks);
    int[] receivers = byAverage(receiverBudget, receiverLinks);
    for (int sender : senders) {
      for (int receiver : receivers) {
        if (links.isAllowed(sender, receiver)) {
          long share =
              Math.min(
                  senderBudget[sender] / senderLinks[sender],
                  receiverBudget[receiver] / receiverLinks[receiver]);
          granted[sender][receiver] += share;
          senderBudget[sender] -= share;
          senderLinks[sender]--;
          receiverBudget[receiver] -= share;
          receiverLinks[receiver]--;
        }
      }
    }
  }

  /** Shards in ascending order of budget per link; equals stay in the layout's order. */
  private int[] byAverage(long[] budget, int[] linkCount) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      order.add(i);
    }
    order.sort(
        (a, b) -> Long.compare(average(budget, linkCount, a), average(budget, linkCount, b)));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long average(long[] budget, int[] linkCount, int shard) {
    return linkCount[shard] == 0 ? 0 : budget[shard] / linkCount[shard];
  }

  long allowance(int sender, int receiver) {
    return allowance[sender][receiver];
  }

  long[][] granted() {
    return granted;
  }
}
