package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.chain.LocalGenesis;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.GenesisRow;
import dev.vitrine.proof.GenesisState;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signer who lies with a good key: each lie is refused, and the report names it. */
class LiarTest {
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);

  private static void refused(Bundle lie, Verdict verdict, String... words) {
    Report report = VERIFIER.verify(Forger.reseal(lie).toBorsh(), Expectations.NONE);
    assertThat(report.verdict()).as(report.reason()).isEqualTo(verdict);
    assertThat(report.toJson().toString()).contains(words);
  }

  private static Bundle withContext(Sample sample, int block, String field, Object value) {
    BundleBlock before = sample.bundle().blocks().get(block);
    ApplyContext context = BorshReader.readAll(before.context(), ApplyContext::read);
    return Bundles.withBlock(
        sample.bundle(),
        block,
        Blocks.withContext(before, Records.with(context, field, value).toBorsh()));
  }

  private static BlockResult result(BundleBlock block) {
    return BorshReader.readAll(block.result(), BlockResult::read);
  }

  @Test
  void a_false_gas_price() {
    Sample genesis = Corpus.named("transfer from genesis");
    Balance price = Balance.yocto(100_000_001);
    refused(withContext(genesis, 0, "gasPrice", price), Verdict.FAILED, "gas price of block 1001");
    refused(
        withContext(genesis, 1, "gasPrice", price),
        Verdict.FAILED,
        "gas_price does not follow from price, limit and gas of the block before");
    refused(
        withContext(Corpus.named("fork"), 3, "gasPrice", Balance.MAX), Verdict.FAILED, "gas_price");
  }

  @Test
  void false_missed_chunks() {
    List<ShardCongestion> missed = List.of(new ShardCongestion(0, CongestionInfo.ZERO, 5));
    refused(
        withContext(Corpus.named("single call"), 0, "congestion", missed),
        Verdict.FAILED,
        "missed chunks of a shard whose chunk is there");
    Sample fork = Corpus.named("fork");
    List<ShardCongestion> fewer =
        List.of(
            new ShardCongestion(0, CongestionInfo.ZERO, 7),
            new ShardCongestion(1, CongestionInfo.ZERO, 0));
    refused(
        withContext(fork, 1, "congestion", fewer),
        Verdict.FAILED,
        "congestion info does not follow from the result before");
  }

  @Test
  void congestion_of_a_shard_that_is_not_there() {
    List<ShardCongestion> more =
        List.of(
            new ShardCongestion(0, CongestionInfo.ZERO, 0),
            new ShardCongestion(9, CongestionInfo.ZERO, 0));
    refused(
        withContext(Corpus.named("single call"), 0, "congestion", more),
        Verdict.FAILED,
        "not those of the shards of its layout");
  }

  @Test
  void a_time_or_limit_of_the_signers_choice_on_a_local_chain() {
    Sample single = Corpus.named("single call");
    refused(withContext(single, 0, "blockTimestamp", 5L), Verdict.FAILED, "timestamp");
    refused(withContext(single, 0, "gasLimit", 5L), Verdict.FAILED, "gas limit");
    refused(
        withContext(single, 0, "minimumStake", Balance.ONE), Verdict.FAILED, "epoch or validator");
  }

  /** So many blocks after genesis that the nanoseconds begin anew. */
  @Test
  void a_height_whose_time_is_over_a_u64() {
    Sample single = Corpus.named("single call");
    long height = LocalBlocks.GENESIS_HEIGHT + 18_446_744_074L;
    BundleBlock before = single.bundle().blocks().get(0);
    ApplyContext context = BorshReader.readAll(before.context(), ApplyContext::read);
    context = Records.with(context, "blockHeight", height);
    context = Records.with(context, "blockTimestamp", LocalBlocks.timestamp(height));
    refused(
        Bundles.withBlock(single.bundle(), 0, Blocks.withContext(before, context.toBorsh())),
        Verdict.FAILED,
        "the context's height is not the one of a local chain");
  }

  /** Prices that no local chain has, under a root that is only claimed. */
  @Test
  void a_gas_price_out_of_bounds() {
    for (Balance price : List.of(Balance.ZERO, Balance.yocto(2_000_000_001L))) {
      refused(
          withContext(Corpus.named("single call"), 0, "gasPrice", price),
          Verdict.FAILED,
          "the context's gas price is not the one of a local chain");
    }
  }

  /** On a chain with epochs new rules begin with one, and old ones do not come back. */
  @Test
  void other_rules_in_the_middle_of_an_epoch() {
    refused(
        withContext(Corpus.named("fork"), 2, "protocolVersion", 85),
        Verdict.FAILED,
        "the protocol version changes otherwise than up, with an epoch");
  }

  /** Rewards out of nowhere, in the middle of an epoch. */
  @Test
  void validators_that_are_paid_when_no_epoch_begins() {
    Sample fork = Corpus.named("fork");
    AccountBalance rich = new AccountBalance(AccountId.of("alice.test"), Balance.near(1_000_000));
    ValidatorAccountsUpdate update =
        new ValidatorAccountsUpdate(List.of(), List.of(rich), List.of(), null);
    refused(
        withContext(fork, 2, "validatorAccountsUpdate", update),
        Verdict.FAILED,
        "validators are paid just in the first block of an epoch");
    refused(
        withContext(fork, 2, "epochHeight", 2_001L),
        Verdict.FAILED,
        "the epoch height does not follow");
  }

  /** An epoch may begin with another layout: what became of the shard is not followed. */
  @Test
  void a_layout_that_changes_between_statements() {
    Sample fork = Corpus.named("fork");
    Bundle changed = fork.bundle();
    for (int i = 3; i < changed.blocks().size(); i++) {
      BundleBlock block = changed.blocks().get(i);
      ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
      List<ShardCongestion> congestion = new ArrayList<>(context.congestion());
      congestion.add(new ShardCongestion(2, CongestionInfo.ZERO, 0));
      context = Records.with(context, "congestion", congestion);
      context =
          Records.with(
              context,
              "shardLayout",
              new ShardLayout(
                  List.of(AccountId.of("mm"), AccountId.of("yy")), List.of(0L, 1L, 2L)));
      if (i == 3) {
        Bundle sameEpoch =
            Bundles.withBlock(changed, i, Blocks.withContext(block, context.toBorsh()));
        refused(sameEpoch, Verdict.FAILED, "which is of the same epoch");
      }
      context = Records.with(context, "epochId", Forger.hash(new byte[] {1}));
      context = Records.with(context, "epochHeight", 2_001L);
      if (i == 3) {
        context =
            Records.with(
                context,
                "validatorAccountsUpdate",
                new ValidatorAccountsUpdate(List.of(), List.of(), List.of(), null));
      }
      changed = Bundles.withBlock(changed, i, Blocks.withContext(block, context.toBorsh()));
    }
    Report report =
        VERIFIER.verify(
            Forger.reseal(changed).toBorsh(), new Expectations(null, null, null, false));
    assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.UNPROVEN);
    assertThat(report.reason()).contains("The shard layout changes between blocks");
  }

  @Test
  void a_random_value_of_the_signers_choice_after_genesis() {
    Sample genesis = Corpus.named("transfer from genesis");
    refused(withContext(genesis, 0, "randomSeed", CryptoHash.ZERO), Verdict.FAILED, "random seed");
  }

  @Test
  void other_records_as_genesis() {
    Sample genesis = Corpus.named("transfer from genesis");
    List<GenesisRow> rich = new ArrayList<>(genesis.bundle().genesis());
    byte[] account = rich.get(0).value();
    rich.set(0, new GenesisRow(rich.get(0).key(), Wrong.flipped(account, 100)));
    refused(
        Bundles.withGenesis(genesis.bundle(), rich), Verdict.FAILED, "genesis rows have the root");
    BundleBlock first = genesis.bundle().blocks().get(0);
    Bundle fitting =
        Bundles.withBlock(
            genesis.bundle(),
            0,
            Blocks.with(
                first, Records.with(first.statement(), "preStateRoot", GenesisState.root(rich))));
    Report report =
        VERIFIER.verify(
            Forger.reseal(Bundles.withGenesis(fitting, rich)).toBorsh(), Expectations.NONE);
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.toJson().toString()).contains("the genesis of vitrine-local has the root");
  }

  @Test
  void the_genesis_of_a_local_chain_is_the_known_one() {
    assertThat(GenesisState.root(LocalGenesis.rows())).isEqualTo(LocalBlocks.GENESIS_ROOT);
  }

  @Test
  void a_local_genesis_under_the_name_of_a_real_chain() {
    Sample genesis = Corpus.named("empty block from genesis");
    refused(
        withContext(genesis, 0, "chainId", "mainnet"),
        Verdict.UNPROVEN,
        "nobody here knows what the genesis of chain mainnet is");
  }

  @Test
  void a_receipt_from_nowhere() {
    Sample fork = Corpus.named("fork");
    Receipt receipt = result(fork.bundle().blocks().get(0)).outgoingReceipts().get(0);
    BundleBlock last = fork.bundle().blocks().get(4);
    Bundle lie =
        Bundles.withBlock(fork.bundle(), 4, Blocks.withReceipts(last, List.of(receipt.toBorsh())));
    Report report = VERIFIER.verify(Forger.reseal(lie).toBorsh(), Expectations.NONE);
    assertThat(report.verdict()).isIn(Verdict.UNPROVEN, Verdict.FAILED);
    assertThat(report.toJson().toString()).contains("was sent by no statement of the bundle");
  }

  /** The fork's third block sends a receipt to shard 1; shard 0 never gets it. */
  @Test
  void what_leaves_for_another_shard_does_not_come_back() {
    List<BundleBlock> blocks = Corpus.named("fork").bundle().blocks();
    List<Receipt> sent = result(blocks.get(2)).outgoingReceipts();
    assertThat(sent).anyMatch(receipt -> receipt.receiverId().toString().equals("zoe.test"));
  }

  @Test
  void a_code_in_place_of_another() {
    Sample single = Corpus.named("single call");
    refused(
        Bundles.withCodes(single.bundle(), List.of(SampleChain.contract("child.wasm"))),
        Verdict.UNPROVEN,
        single.bundle().codes().get(0).length > 0 ? "missing" : "");
  }

  @Test
  void outcomes_in_another_order_and_gas_that_was_not_burnt() {
    Sample single = Corpus.named("single call");
    BundleBlock first = single.bundle().blocks().get(0);
    long gas = first.statement().gasBurnt();
    refused(
        Bundles.withBlock(
            single.bundle(),
            2,
            Blocks.with(
                single.bundle().blocks().get(2),
                Records.with(single.bundle().blocks().get(2).statement(), "gasBurnt", gas))),
        Verdict.FAILED,
        "gas_burnt is stated as");
    refused(
        Bundles.withBlock(
            single.bundle(),
            0,
            Blocks.with(
                first, Records.with(first.statement(), "outcomeRoot", first.statement().inputs()))),
        Verdict.FAILED,
        "outcome_root is stated as");
  }

  @Test
  void a_state_item_that_nothing_reads() {
    Sample single = Corpus.named("single call");
    List<byte[]> more = new ArrayList<>(single.bundle().witness());
    more.addAll(Corpus.named("fork").bundle().witness());
    more.sort((a, b) -> Forger.hash(a).compareTo(Forger.hash(b)));
    List<byte[]> once = new ArrayList<>();
    for (byte[] item : more) {
      if (once.isEmpty() || !Forger.hash(once.get(once.size() - 1)).equals(Forger.hash(item))) {
        once.add(item);
      }
    }
    refused(Bundles.withWitness(single.bundle(), once), Verdict.FAILED, "is read by no block");
  }
}
