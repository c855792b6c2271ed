package dev.vitrine.runtime.bandwidth;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.ChaCha20Rng;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.BandwidthSchedulerState;
import dev.vitrine.state.LinkAllowance;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Grants bandwidth (docs/spec/runtime.md §5.3). Every shard runs it in every block with the same
 * input and writes the same state.
 */
public final class BandwidthScheduler {
  private static final TrieKey ROW = TrieKey.single(Row.BANDWIDTH_SCHEDULER_STATE);

  private final BandwidthParameters parameters;
  private GrantedBandwidth granted;
  private CryptoHash stateHash;

  /** A scheduler of the context's shards; {@link #run} makes it work. */
  public BandwidthScheduler(RuntimeConfig config, ApplyContext context) {
    parameters = BandwidthParameters.of(config, context.shardLayout().size());
  }

  /** Reads the allowances, grants, and commits the allowances that are left. */
  public void run(RuntimeConfig config, ApplyContext context, ShardState state) {
    ShardLayout layout = context.shardLayout();
    BandwidthSchedulerState before = state.get(ROW, BandwidthSchedulerState::read);
    if (before == null) {
      before = BandwidthSchedulerState.INITIAL;
    }
    LinkStatus links = new LinkStatus(layout, config.congestion, context.congestion());
    BandwidthGrants grants = new BandwidthGrants(layout, parameters, links, before);
    grants.grantBase();
    grants.grantRequests(
        context.bandwidthRequests(), new ChaCha20Rng(context.prevBlockHash().toBytes()));
    grants.distributeRest();
    granted = new GrantedBandwidth(layout, grants.granted());
    BandwidthSchedulerState after =
        new BandwidthSchedulerState(
            allowances(layout, grants), checkHash(before.sanityCheckHash(), layout));
    byte[] bytes = after.toBorsh();
    stateHash = CryptoHash.owning(Sha256.hash(bytes));
    state.update().set(ROW, bytes);
    state
        .update()
        .commit(StateChangeCause.of(StateChangeCause.Kind.BANDWIDTH_SCHEDULER_STATE_UPDATE));
  }

  private static List<LinkAllowance> allowances(ShardLayout layout, BandwidthGrants grants) {
    List<LinkAllowance> allowances = new ArrayList<>();
    for (int sender = 0; sender < layout.size(); sender++) {
      for (int receiver = 0; receiver < layout.size(); receiver++) {
        allowances.add(
            new LinkAllowance(
                layout.shardId(sender),
                layout.shardId(receiver),
                grants.allowance(sender, receiver)));
      }
    }
    return allowances;
  }

  private static CryptoHash checkHash(CryptoHash before, ShardLayout layout) {
    BorshWriter ids = new BorshWriter().list(layout.shardIds(), BorshWriter::u64);
    byte[] idsHash = Sha256.hash(ids.toBytes());
    return CryptoHash.owning(Sha256.hash(before.unsafeBytes(), idsHash));
  }

  /** The numbers that hold for this layout. */
  public BandwidthParameters parameters() {
    return parameters;
  }

  /** What was granted. */
  public GrantedBandwidth granted() {
    return granted;
  }

  /** SHA-256 of the scheduler's new state. */
  public CryptoHash stateHash() {
    return stateHash;
  }
}
