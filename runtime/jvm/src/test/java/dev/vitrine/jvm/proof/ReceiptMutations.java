package dev.vitrine.jvm.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Receipts injected, dropped, doubled, reordered and moved between blocks; results and transactions
 * changed. Each as it is, and resealed by the attacker, whom only running it again can refuse.
 */
final class ReceiptMutations {
  private static final int BITS = Boolean.getBoolean("vitrine.all") ? 400 : 6;

  private final Sample sample;
  private final Consumer<Mutation> out;
  private final List<BundleBlock> blocks;
  private final Random random = new Random(7);

  private ReceiptMutations(Sample sample, Consumer<Mutation> out) {
    this.sample = sample;
    this.out = out;
    this.blocks = sample.bundle().blocks();
  }

  static void of(Sample sample, Consumer<Mutation> out) {
    ReceiptMutations all = new ReceiptMutations(sample, out);
    for (int i : Blocks.chosen(all.blocks.size())) {
      all.sent(i);
      all.results(i);
      all.injected(i);
      all.transactions(i);
    }
    all.moved();
  }

  private void both(String kind, String what, int index, BundleBlock block) {
    Bundle changed = Bundles.withBlock(sample.bundle(), index, block);
    out.accept(Mutation.of(kind, what, () -> changed));
    out.accept(Mutation.of(kind + ", resealed", what, () -> Forger.reseal(changed)));
  }

  private static BlockResult result(BundleBlock block) {
    return BorshReader.readAll(block.result(), BlockResult::read);
  }

  private BundleBlock sending(int index, List<Receipt> receipts) {
    BlockResult result = result(blocks.get(index));
    return Blocks.withResult(
        blocks.get(index), Records.with(result, "outgoingReceipts", receipts).toBorsh());
  }

  private void sent(int index) {
    List<Receipt> receipts = result(blocks.get(index)).outgoingReceipts();
    for (int i = 0; i < receipts.size(); i++) {
      String what = "receipt " + i + " of block " + index;
      Receipt receipt = receipts.get(i);
      both("receipt dropped", what, index, sending(index, WitnessMutations.without(receipts, i)));
      both(
          "receipt doubled",
          what,
          index,
          sending(index, WitnessMutations.plus(receipts, i, receipt)));
      if (i > 0) {
        both(
            "receipt reordered",
            what,
            index,
            sending(index, WitnessMutations.swapped(receipts, i - 1)));
      }
      for (Receipt other : forged(receipt)) {
        both(
            "receipt forged",
            what,
            index,
            sending(index, WitnessMutations.replaced(receipts, i, other)));
      }
    }
    both(
        "receipt injected into what was sent",
        "block " + index,
        index,
        sending(index, WitnessMutations.plus(receipts, receipts.size(), money())));
  }

  private static List<Receipt> forged(Receipt receipt) {
    AccountId mallory = AccountId.of("carol.test");
    return List.of(
        new Receipt(mallory, receipt.receiverId(), receipt.id(), receipt.body()),
        new Receipt(receipt.predecessorId(), mallory, receipt.id(), receipt.body()),
        receipt.withId(CryptoHash.ZERO),
        receipt.withBody(money().body()));
  }

  /** A million NEAR for carol. */
  private static Receipt money() {
    AccountId carol = AccountId.of("carol.test");
    return new Receipt(
        AccountId.SYSTEM,
        carol,
        Forger.hash(new byte[] {9}),
        new ActionReceipt(
            1,
            false,
            carol,
            null,
            Signer.ATTACKER.key(),
            Balance.ZERO,
            List.of(),
            List.of(),
            List.of(new TransferAction(Balance.near(1_000_000)))));
  }

  private void results(int index) {
    BlockResult right = result(blocks.get(index));
    CongestionInfo info = right.congestionInfo();
    List<BlockResult> wrong = new ArrayList<>();
    wrong.add(
        with(right, "congestionInfo", Records.with(info, "receiptBytes", info.receiptBytes() + 1)));
    wrong.add(
        with(right, "congestionInfo", Records.with(info, "allowedShard", info.allowedShard() + 1)));
    wrong.add(with(right, "congestionInfo", Records.with(info, "delayedReceiptsGas", Balance.ONE)));
    wrong.add(
        with(right, "congestionInfo", Records.with(info, "bufferedReceiptsGas", Balance.ONE)));
    wrong.add(
        with(
            right,
            "validatorProposals",
            List.of(
                new ValidatorStake(
                    AccountId.of("carol.test"), Signer.ATTACKER.key(), Balance.ONE_NEAR))));
    for (BlockResult result : wrong) {
      both(
          "result field",
          "of block " + index,
          index,
          Blocks.withResult(blocks.get(index), result.toBorsh()));
    }
    for (byte[] bytes : Wrong.bytes(blocks.get(index).result())) {
      both("result bytes", "of block " + index, index, Blocks.withResult(blocks.get(index), bytes));
    }
  }

  private static BlockResult with(BlockResult result, String field, Object value) {
    return Records.with(result, field, value);
  }

  /** Receipts that no statement sent: at best nobody knows where they came from. */
  private void injected(int index) {
    List<Borsh> foreign = new ArrayList<>(List.of(money()));
    for (int other : Blocks.chosen(blocks.size())) {
      foreign.addAll(result(blocks.get(other)).outgoingReceipts());
    }
    for (Borsh receipt : foreign) {
      both(
          "receipt from nowhere",
          "into block " + index,
          index,
          Blocks.withReceipts(blocks.get(index), List.of(receipt.toBorsh())));
    }
  }

  private void transactions(int index) {
    List<byte[]> right = blocks.get(index).transactions();
    for (int i = 0; i < right.size(); i++) {
      String what = "transaction " + i + " of block " + index;
      byte[] bytes = right.get(i);
      transactions("transaction dropped", what, index, WitnessMutations.without(right, i));
      // Resealed, this is true: what is not valid at its turn does nothing (runtime.md §3.2).
      Bundle doubled =
          Bundles.withBlock(
              sample.bundle(),
              index,
              Blocks.withTransactions(blocks.get(index), WitnessMutations.plus(right, i, bytes)));
      out.accept(Mutation.of("transaction doubled", what, () -> doubled));
      List<byte[]> changes = new ArrayList<>(Wrong.bytes(bytes));
      for (int n = 0; n < BITS; n++) {
        changes.add(Wrong.flipped(bytes, random.nextInt(8 * bytes.length)));
      }
      for (byte[] change : changes) {
        transactions(
            "transaction changed", what, index, WitnessMutations.replaced(right, i, change));
      }
    }
  }

  private void transactions(String kind, String what, int index, List<byte[]> transactions) {
    both(kind, what, index, Blocks.withTransactions(blocks.get(index), transactions));
  }

  /** What one block sent, or was given, in the place of what another one did. */
  private void moved() {
    int[] chosen = Blocks.chosen(blocks.size());
    for (int to : chosen) {
      for (int from : chosen) {
        BundleBlock giver = blocks.get(from);
        BundleBlock taker = blocks.get(to);
        String what = "of block " + from + " in block " + to;
        if (!Arrays.equals(giver.result(), taker.result())) {
          both("result moved", what, to, Blocks.withResult(taker, giver.result()));
        }
        if (to != from && !(giver.transactions().isEmpty() && taker.transactions().isEmpty())) {
          transactions("transactions moved", what, to, giver.transactions());
        }
        if (to != from) {
          both("context moved", what, to, Blocks.withContext(taker, giver.context()));
        }
      }
    }
  }
}
