package dev.vitrine.runtime.chunk;

import dev.vitrine.runtime.action.ValidationRules;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.error.ReceiptValidationError;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.ProcessedReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptValidation;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.PromiseYieldTimeout;
import java.util.List;

/**
 * Executes a chunk's receipts (docs/spec/runtime.md §4.2 step 6): local ones, the delayed queue,
 * incoming ones, time-outs. When the chunk is full, what is left is delayed.
 */
final class ChunkReceipts {
  private final Chunk chunk;
  private final ValidationRules rules;
  private final ActionReceipts actions;
  private final DataReceipts data;
  private final Yields yields;
  private final Distributions distributions;

  ChunkReceipts(Chunk chunk) {
    this.chunk = chunk;
    this.rules =
        new ValidationRules(chunk.config.wasm.limits, chunk.context.protocolVersion(), false);
    this.actions = new ActionReceipts(chunk);
    this.data = new DataReceipts(chunk, actions);
    this.yields = new Yields(chunk, actions);
    this.distributions = new Distributions(chunk);
  }

  void processLocal() {
    for (Receipt receipt : chunk.local) {
      if (chunk.isFull()) {
        chunk.delayed.push(receipt);
      } else {
        process(receipt);
        chunk.processed.add(new ProcessedReceipt(receipt, ProcessedReceipt.Source.LOCAL));
      }
    }
  }

  void processDelayed() {
    while (!chunk.isFull()) {
      Receipt receipt = nextDelayed();
      if (receipt == null) {
        return;
      }
      ReceiptValidationError refusal = ReceiptValidation.check(rules, receipt);
      if (refusal != null) {
        throw new InconsistentState("delayed " + receipt + " is not valid: " + refusal);
      }
      process(receipt);
      chunk.processed.add(new ProcessedReceipt(receipt, ProcessedReceipt.Source.DELAYED));
    }
  }

  /** After a shard was split, both halves have the whole queue; each takes its own. */
  private Receipt nextDelayed() {
    while (!chunk.isProofFull()) {
      Receipt receipt = chunk.delayed.pop();
      if (receipt == null
          || ReceiptSink.destination(chunk.context.shardLayout(), receipt)
              == chunk.context.shardId()) {
        return receipt;
      }
    }
    return null;
  }

  void processIncoming(List<Receipt> incoming) {
    for (Receipt receipt : incoming) {
      // Also what will be delayed: nothing invalid gets into the state.
      ReceiptValidationError refusal = ReceiptValidation.check(rules, receipt);
      if (refusal != null) {
        throw new InvalidReceipt(receipt, refusal);
      }
      if (chunk.isFull()) {
        chunk.delayed.push(receipt);
      } else {
        process(receipt);
      }
    }
  }

  List<PromiseYieldTimeout> timeOutYields() {
    return yields.timeOut();
  }

  /** Processes the receipt, then those that it made to be executed at once, and theirs. */
  private void process(Receipt receipt) {
    dispatch(receipt);
    for (Receipt next = chunk.instant.poll(); next != null; next = chunk.instant.poll()) {
      dispatch(next);
      chunk.processed.add(new ProcessedReceipt(next, ProcessedReceipt.Source.INSTANT));
    }
  }

  private void dispatch(Receipt receipt) {
    if (receipt.body() instanceof ActionReceipt action) {
      if (action.promiseYield()) {
        yields.keep(receipt);
      } else {
        actions.process(receipt);
      }
    } else if (receipt.body() instanceof DataReceipt result) {
      if (result.resume()) {
        yields.resume(receipt);
      } else {
        data.process(receipt);
      }
    } else {
      distributions.process(receipt);
    }
  }
}
