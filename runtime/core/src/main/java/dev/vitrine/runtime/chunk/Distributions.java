package dev.vitrine.runtime.chunk;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.receipt.GlobalContractDistribution;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Global contracts on their way through the shards (docs/spec/runtime.md §4.7). */
final class Distributions {
  private final Chunk chunk;

  Distributions(Chunk chunk) {
    this.chunk = chunk;
  }

  /** Stores the code here, unless a newer one came before it, and sends it on. */
  void process(Receipt receipt) {
    GlobalContractDistribution contract = (GlobalContractDistribution) receipt.body();
    long compute = store(receipt, contract);
    sendOn(receipt, contract);
    chunk.addCompute(compute);
  }

  private long store(Receipt receipt, GlobalContractDistribution contract) {
    TrieKey nonceRow = TrieKey.globalContractNonce(contract.id());
    // The shard that deployed it has written this very nonce already.
    if (Long.compareUnsigned(contract.nonce(), chunk.state.number(nonceRow)) < 0) {
      return 0;
    }
    chunk.state.setNumber(nonceRow, contract.nonce());
    chunk.update().set(TrieKey.globalContractCode(contract.id()), contract.code());
    chunk.commit(StateChangeCause.Kind.RECEIPT_PROCESSING, receipt.id());
    FeesConfig fees = chunk.config.fees;
    Cost perByte = new Cost(0, fees.deployGlobalContractExecutionByteCompute);
    return Cost.add(
        fees.deployGlobalContractExecutionBaseCompute,
        perByte.times(contract.code().length).compute());
  }

  private void sendOn(Receipt receipt, GlobalContractDistribution contract) {
    TreeSet<Long> delivered = new TreeSet<>(contract.alreadyDelivered());
    delivered.add(chunk.context.shardId());
    for (long shard : chunk.context.shardLayout().shardIds()) {
      if (!delivered.contains(shard)) {
        List<Long> shards = new ArrayList<>(delivered);
        GlobalContractDistribution next =
            new GlobalContractDistribution(
                contract.version(),
                contract.id(),
                shard,
                shards,
                contract.code(),
                contract.nonce());
        chunk.sink.send(
            GlobalContractDistribution.receipt(receipt.predecessorId(), next)
                .withId(ReceiptIds.ofReceipt(receipt.id(), chunk.height(), 0)));
        return;
      }
    }
  }
}
