package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.ApplyStats;
import dev.vitrine.runtime.bandwidth.BandwidthRequest;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.receipt.ProcessedReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.PromiseYieldTimeout;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.StateChange;
import dev.vitrine.types.CryptoHash;
import java.util.Arrays;
import java.util.List;

/** An application as the vectors have it, "Per block and shard" of the README. */
final class ApplicationRecord {
  /** Receipts over this length are given by their hash alone. */
  private static final int MAX_BORSH = 22_000;

  private ApplicationRecord() {}

  /** All members; those that the vectors leave out where they are long included. */
  static JsonObject of(Application application, ApplyResult result) {
    JsonObject json = new JsonObject();
    json.add("shard_id", number(application.context().shardId()));
    json.add("is_new_chunk", application.context().isNewChunk());
    json.add("state_root_before", application.rootBefore().toString());
    json.add("state_root_after", result.stateRoot().toString());
    JsonArray transactions = new JsonArray();
    for (SignedTransaction transaction : application.transactions()) {
      transactions.add(transaction.hash().toString());
    }
    json.add("transactions", transactions);
    JsonArray incoming = new JsonArray();
    for (Receipt receipt : application.incoming()) {
      incoming.add(receipt.id().toString());
    }
    json.add("incoming_receipts", incoming);
    JsonArray outcomes = new JsonArray();
    for (ExecutionOutcome outcome : result.outcomes()) {
      outcomes.add(OutcomeRecord.of(outcome));
    }
    json.add("outcomes", outcomes);
    json.add("outcome_root", result.outcomeRoot().toString());
    json.add("total_gas_burnt", number(result.gasBurnt()));
    json.add("total_compute", number(result.computeUsage()));
    json.add("stats", stats(result.stats()));
    json.add("outgoing_receipts", outgoing(result.outgoingReceipts()));
    json.add("processed_receipts", processed(result.processedReceipts()));
    json.add("processed_yield_timeouts", timeouts(result.processedYieldTimeouts()));
    json.add("delayed_receipts_count", number(result.delayedReceiptsCount()));
    json.add("validator_proposals", proposals(result.validatorProposals()));
    for (ShardCongestion shard : application.context().congestion()) {
      if (shard.shardId() == application.context().shardId()) {
        json.add("congestion_info_in", congestion(shard.info()));
      }
    }
    json.add("congestion_info", congestion(result.congestionInfo()));
    json.add("bandwidth_requests", bandwidth(result));
    json.add("bandwidth_scheduler_state_hash", result.bandwidthSchedulerStateHash().toString());
    json.add("contract_accesses", sortedByText(result.contractAccesses()));
    json.add("contract_deploys", sortedByText(result.contractDeploys()));
    json.add("proof", proof(result.proof()));
    json.add("state_changes", changes(result.stateChanges()));
    return json;
  }

  static JsonValue number(long unsigned) {
    return unsigned >= 0 ? Json.value(unsigned) : Json.parse(Long.toUnsignedString(unsigned));
  }

  private static String borsh(Borsh value) {
    return Base64Text.encode(value.toBorsh());
  }

  static JsonArray hashes(List<CryptoHash> hashes) {
    JsonArray array = new JsonArray();
    for (CryptoHash hash : hashes) {
      array.add(hash.toString());
    }
    return array;
  }

  private static JsonArray sortedByText(List<CryptoHash> hashes) {
    JsonArray array = new JsonArray();
    hashes.stream().map(CryptoHash::toString).sorted().forEach(array::add);
    return array;
  }

  private static JsonObject stats(ApplyStats stats) {
    return new JsonObject()
        .add("gas_deficit_amount", stats.gasDeficitAmount().toString())
        .add("other_burnt_amount", stats.otherBurntAmount().toString())
        .add("slashed_burnt_amount", stats.slashedBurntAmount().toString())
        .add("subsidized_amount", stats.subsidizedAmount().toString())
        .add("tx_burnt_amount", stats.txBurntAmount().toString())
        .add("balance_burnt", stats.balanceBurnt().toString());
  }

  private static JsonArray outgoing(List<Receipt> receipts) {
    JsonArray array = new JsonArray();
    for (Receipt receipt : receipts) {
      JsonObject json = new JsonObject().add("receipt_id", receipt.id().toString());
      byte[] bytes = receipt.unsafeBorsh();
      if (bytes.length > MAX_BORSH) {
        json.add("predecessor_id", receipt.predecessorId().toString())
            .add("receiver_id", receipt.receiverId().toString())
            .add("borsh_len", bytes.length)
            .add("borsh_sha256", Hex.encode(Sha256.hash(bytes)));
      } else {
        json.add("borsh", Base64Text.encode(bytes));
      }
      array.add(json);
    }
    return array;
  }

  private static JsonArray processed(List<ProcessedReceipt> receipts) {
    JsonArray array = new JsonArray();
    for (ProcessedReceipt processed : receipts) {
      array.add(
          new JsonObject()
              .add("receipt_id", processed.receipt().id().toString())
              .add(
                  "source",
                  switch (processed.source()) {
                    case LOCAL -> "Local";
                    case DELAYED -> "Delayed";
                    case INSTANT -> "Instant";
                  }));
    }
    return array;
  }

  private static JsonArray timeouts(List<PromiseYieldTimeout> timeouts) {
    JsonArray array = new JsonArray();
    for (PromiseYieldTimeout timeout : timeouts) {
      array.add(
          new JsonObject()
              .add("account_id", timeout.accountId().toString())
              .add("data_id", timeout.dataId().toString())
              .add("expires_at", number(timeout.expiresAt())));
    }
    return array;
  }

  private static JsonArray proposals(List<ValidatorStake> proposals) {
    JsonArray array = new JsonArray();
    for (ValidatorStake proposal : proposals) {
      array.add(
          new JsonObject()
              .add("account_id", proposal.accountId().toString())
              .add("public_key", proposal.publicKey().toString())
              .add("stake", proposal.stake().toString()));
    }
    return array;
  }

  private static JsonObject congestion(CongestionInfo info) {
    return new JsonObject()
        .add("allowed_shard", info.allowedShard())
        .add("borsh", borsh(info))
        .add("buffered_receipts_gas", info.bufferedReceiptsGas().toString())
        .add("delayed_receipts_gas", info.delayedReceiptsGas().toString())
        .add("receipt_bytes", number(info.receiptBytes()));
  }

  private static JsonObject bandwidth(ApplyResult result) {
    JsonArray array = new JsonArray();
    for (BandwidthRequest request : result.bandwidthRequests().requests()) {
      byte[] bytes = request.toBorsh();
      byte[] bitmap = Arrays.copyOfRange(bytes, 2, bytes.length);
      array.add(
          new JsonObject()
              .add("bitmap", Base64Text.encode(bitmap))
              .add("to_shard", request.toShard()));
    }
    return new JsonObject().add("borsh", borsh(result.bandwidthRequests())).add("requests", array);
  }

  private static JsonObject proof(List<byte[]> items) {
    long bytes = 0;
    JsonArray values = new JsonArray();
    for (byte[] item : items) {
      bytes += item.length;
      values.add(Base64Text.encode(item));
    }
    byte[] state = new BorshWriter().u8(0).list(items, BorshWriter::bytes).toBytes();
    return new JsonObject()
        .add("nodes", items.size())
        .add("bytes", number(bytes))
        .add("sha256_of_sorted_borsh", Hex.encode(Sha256.hash(state)))
        .add("values", values);
  }

  private static JsonArray changes(List<StateChange> changes) {
    JsonArray array = new JsonArray();
    for (StateChange change : changes) {
      JsonArray entries = new JsonArray();
      for (StateChange.Entry entry : change.entries()) {
        entries.add(
            new JsonObject()
                .add("cause", cause(entry.cause()))
                .add(
                    "value",
                    entry.value() == null
                        ? Json.NULL
                        : StateSummary.value(change.key().unsafeBytes(), entry.value())));
      }
      array.add(
          new JsonObject()
              .add("key", Base64Text.encode(change.key().unsafeBytes()))
              .add("changes", entries));
    }
    return array;
  }

  private static JsonObject cause(StateChangeCause cause) {
    JsonObject json = new JsonObject().add("type", cause.kind().jsonName());
    if (cause.hash() != null) {
      json.add(cause.kind().hashName(), cause.hash().toString());
    }
    return json;
  }
}
