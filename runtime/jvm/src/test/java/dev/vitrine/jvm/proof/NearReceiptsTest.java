package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.cases.shards.ShardedBundle;
import dev.vitrine.lightclient.BlockHeader;
import dev.vitrine.lightclient.BlockHeaderInnerLite;
import dev.vitrine.lightclient.BlockHeaderInnerRest;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.ChainProof;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.NearReceipts;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The middle shard of a chain of three: its bundle takes in what the other two sent, in the order
 * of the protocol, and the headers of the chain show that this is all that came.
 */
class NearReceiptsTest {
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);

  private static final ShardedBundle SAMPLE = ShardedBundle.of(86);

  private static Bundle honest() {
    return SAMPLE.bare(Signer.HONEST.seed()).withEndorsements(SAMPLE.proofs());
  }

  private static Report verify(Bundle bundle, boolean execute, CryptoHash trusted) {
    return VERIFIER.verify(
        bundle.toBorsh(), new Expectations(null, null, null, execute).withTrustedBlock(trusted));
  }

  @ParameterizedTest
  @ValueSource(ints = {84, 86})
  void a_trusted_block_brings_what_other_shards_sent(int version) {
    ShardedBundle sample = version == 86 ? SAMPLE : ShardedBundle.of(version);
    Bundle bundle = sample.bare(Signer.HONEST.seed()).withEndorsements(sample.proofs());
    Report report = verify(bundle, true, sample.trusted());
    assertThat(report.verdict()).as(report.toJson().toString()).isEqualTo(Verdict.PROVEN);
    // The sample has what the rules are about: receipts of others before and after those that the
    // shard sent to itself, and receipts of several blocks in one.
    List<Integer> before = new ArrayList<>();
    for (int i = 1; i < bundle.blocks().size(); i++) {
      List<Receipt> receipts = sample.applied(ShardedBundle.FIRST + i).inputs().receipts();
      byte[] given =
          bundle.blocks().get(i).receipts().isEmpty()
              ? null
              : bundle.blocks().get(i).receipts().get(0);
      before.add(given == null ? -1 : Arrays.equals(receipts.get(0).toBorsh(), given) ? 1 : 0);
    }
    assertThat(before).contains(0, 1);
    assertThat(sample.proof(ShardedBundle.GAP).arrivals()).hasSize(3);
  }

  @Test
  void without_trust_they_come_from_nowhere_and_it_says_in_whom() {
    Bundle bundle = honest();
    for (CryptoHash trusted : new CryptoHash[] {null, CryptoHash.ZERO}) {
      Report report = verify(bundle, true, trusted);
      assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
      assertThat(report.reason()).contains("NEAR block " + SAMPLE.trusted() + " is of the chain");
    }
  }

  @Test
  void every_block_needs_its_own() {
    List<Endorsement> proofs = SAMPLE.proofs();
    for (int i = 0; i < proofs.size(); i++) {
      List<Endorsement> fewer = new ArrayList<>(proofs);
      fewer.remove(i);
      Report report = verify(honest().withEndorsements(fewer), false, SAMPLE.trusted());
      assertThat(report.verdict()).isIn(Verdict.UNPROVEN, Verdict.FAILED);
    }
  }

  /** The signer of a made-up order or choice of receipts has the hashes right; the paths tell. */
  @Test
  void no_other_receipts_pass() {
    Bundle honest = honest();
    for (int i = 0; i < honest.blocks().size(); i++) {
      BundleBlock block = honest.blocks().get(i);
      List<byte[]> given = block.receipts();
      if (given.isEmpty()) {
        continue;
      }
      List<List<byte[]>> lies = new ArrayList<>();
      lies.add(given.subList(1, given.size()));
      lies.add(WitnessMutations.plus(given, given.size(), given.get(0)));
      lies.add(List.of());
      if (given.size() > 1) {
        lies.add(WitnessMutations.swapped(given, 0));
      }
      lies.add(
          WitnessMutations.replaced(
              given,
              0,
              BorshReader.readAll(given.get(0), Receipt::read).withId(CryptoHash.ZERO).toBorsh()));
      for (List<byte[]> lie : lies) {
        Bundle changed =
            Bundles.withBlock(honest, i, Blocks.withReceipts(block, lie))
                .withEndorsements(honest.endorsements());
        assertThat(verify(changed, false, SAMPLE.trusted()).verdict()).isEqualTo(Verdict.FAILED);
        Bundle sealed = Forger.reseal(changed).withEndorsements(honest.endorsements());
        Report report = verify(sealed, false, SAMPLE.trusted());
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.toJson().toString()).contains("incoming receipts does not hold");
      }
    }
  }

  @Test
  void other_headers_roots_counts_and_paths_are_refused() {
    NearReceipts right = SAMPLE.proof(ShardedBundle.GAP);
    List<NearReceipts.Arrival> arrivals = right.arrivals();
    NearReceipts.Arrival newest = arrivals.get(0);
    BlockHeader before = right.before();
    ChainProof chain = right.chain();
    refused("is not the parent", new NearReceipts(arrivals, SAMPLE.header(3), chain));
    refused(
        "no chunk in block",
        new NearReceipts(arrivals.subList(0, 2), arrivals.get(2).header(), chain));
    List<NearReceipts.Arrival> longer = new ArrayList<>(arrivals);
    longer.add(SAMPLE.arrival(ShardedBundle.GAP - 3));
    refused("a chunk in block", new NearReceipts(longer, SAMPLE.header(3), chain));
    List<CryptoHash> roots = new ArrayList<>(newest.roots());
    Collections.swap(roots, 0, 1);
    refused(
        "are not those of block",
        newest(right, new NearReceipts.Arrival(newest.header(), roots, newest.sources())));
    List<NearReceipts.Source> sources = newest.sources();
    refused("another number of new chunks", sources(right, sources.subList(0, 2)));
    NearReceipts.Source first = sources.get(0);
    refused(
        "are not those that chunk",
        sources(right, first(sources, first.count() + 1, first.path())));
    refused(
        "are not those that chunk",
        sources(right, first(sources, first.count(), sources.get(1).path())));
    refused("more receipts on their way", sources(right, first(sources, 1 << 20, first.path())));
    refused("is not in the chain", new NearReceipts(arrivals, before, SAMPLE.way(5)));
    refused("is the block of no statement", SAMPLE.proof(ShardedBundle.LAST + 1));
  }

  private static List<NearReceipts.Source> first(
      List<NearReceipts.Source> sources, int count, MerklePath path) {
    List<NearReceipts.Source> changed = new ArrayList<>(sources);
    changed.set(0, new NearReceipts.Source(count, path));
    return changed;
  }

  private static NearReceipts sources(NearReceipts proof, List<NearReceipts.Source> sources) {
    NearReceipts.Arrival newest = proof.arrivals().get(0);
    return newest(proof, new NearReceipts.Arrival(newest.header(), newest.roots(), sources));
  }

  private static NearReceipts newest(NearReceipts proof, NearReceipts.Arrival arrival) {
    List<NearReceipts.Arrival> arrivals = new ArrayList<>(proof.arrivals());
    arrivals.set(0, arrival);
    return new NearReceipts(arrivals, proof.before(), proof.chain());
  }

  private static void refused(String reason, NearReceipts wrong) {
    List<Endorsement> proofs = SAMPLE.proofs();
    proofs.add(ShardedBundle.endorsement(wrong));
    Report report = verify(honest().withEndorsements(proofs), false, SAMPLE.trusted());
    assertThat(report.verdict()).as(reason).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains(reason);
  }

  /** Without a trusted block nobody but the signer says that nothing else came. */
  @Test
  void what_may_be_left_out_is_said() {
    Bundle honest = honest();
    assertThat(verify(honest, false, SAMPLE.trusted()).notProven())
        .noneMatch(note -> note.contains("was left out"));
    List<BundleBlock> without = new ArrayList<>();
    honest.blocks().forEach(block -> without.add(Blocks.withReceipts(block, List.of())));
    Report report =
        verify(Forger.reseal(Bundles.withBlocks(honest, without)), false, SAMPLE.trusted());
    assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.ATTESTED);
    long first = honest.blocks().get(0).statement().height();
    assertThat(report.notProven())
        .anyMatch(note -> note.contains("was left out: for blocks " + first + ", "));
    assertThat(report.toJson().toString())
        .contains("That other shards sent nothing else is the signer's word");
    List<Endorsement> fewer = SAMPLE.proofs().subList(1, SAMPLE.proofs().size());
    assertThat(verify(honest.withEndorsements(fewer), false, SAMPLE.trusted()).notProven())
        .anyMatch(note -> note.contains("was left out: for block " + first + " the signer's"));
  }

  /** A statement that applied a chunk in a block whose header says that there was none. */
  @Test
  void a_chunk_that_the_header_does_not_have_is_refused() {
    Bundle honest = honest();
    int index = ShardedBundle.GAP - 1 - ShardedBundle.FIRST;
    BundleBlock block = honest.blocks().get(index);
    ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
    assertThat(context.isNewChunk()).isFalse();
    Bundle changed =
        Bundles.withBlock(
            honest,
            index,
            Blocks.withContext(block, Records.with(context, "isNewChunk", true).toBorsh()));
    Bundle sealed = Forger.reseal(changed).withEndorsements(honest.endorsements());
    Report report = verify(sealed, false, SAMPLE.trusted());
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.toJson().toString())
        .contains("says otherwise than its header whether the shard has a chunk there");
  }

  /** Over a change of the layout nothing is followed; within an epoch there is no such change. */
  @Test
  void a_layout_that_changes_on_the_way_is_named() {
    Report report = overLayouts("another epoch");
    assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(report.reason())
        .contains("The shard layout changed while receipts were on their way")
        .contains("has 4 shards, not 3");
    report = overLayouts("epoch");
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("has another number of shards");
  }

  /** The first block alone, after one of this epoch with four shards. */
  private static Report overLayouts(String epoch) {
    NearReceipts right = SAMPLE.proof(ShardedBundle.FIRST);
    BlockHeader old = right.before();
    byte[] rest = old.innerRest().bytes();
    int mask = 5 * CryptoHash.LENGTH + 4; // body, receipts, chunks, transactions, random, proposals
    assertThat(rest[mask]).isEqualTo((byte) 3);
    byte[] more = new byte[rest.length + 1];
    System.arraycopy(rest, 0, more, 0, mask + 4);
    System.arraycopy(rest, mask + 4, more, mask + 5, rest.length - mask - 4);
    more[mask] = 4;
    more[mask + 4] = 1;
    BlockHeaderInnerLite lite =
        Records.with(
            old.innerLite(), "epochId", Forger.hash(epoch.getBytes(StandardCharsets.UTF_8)));
    BlockHeader before =
        new BlockHeader(
            old.version(),
            old.prevBlockHash(),
            lite,
            BlockHeaderInnerRest.parse(more, old.version()));
    NearReceipts.Arrival arrival = right.arrivals().get(0);
    BlockHeader newest = Records.with(arrival.header(), "prevBlockHash", before.hash());
    LightHeader light =
        new LightHeader(newest.prevBlockHash(), newest.innerRest().hash(), newest.innerLite());
    NearReceipts proof =
        new NearReceipts(
            List.of(new NearReceipts.Arrival(newest, arrival.roots(), arrival.sources())),
            before,
            new ChainProof(MerklePath.EMPTY, light, List.of(), List.of()));
    BundleBlock block = honest().blocks().get(0);
    ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
    context = Records.with(context, "blockHash", newest.hash());
    context = Records.with(context, "prevBlockHash", before.hash());
    Bundle one =
        Bundles.of(
            null, List.of(Blocks.withContext(block, context.toBorsh())), List.of(), List.of());
    return verify(
        Forger.reseal(one).withEndorsements(List.of(ShardedBundle.endorsement(proof))),
        false,
        newest.hash());
  }

  /** A context that is not the block's: the headers say what the random value and price were. */
  @Test
  void a_context_of_other_making_is_refused() {
    Bundle honest = honest();
    BundleBlock block = honest.blocks().get(0);
    ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
    for (ApplyContext other :
        List.of(
            Records.with(context, "randomSeed", CryptoHash.ZERO),
            Records.with(context, "gasPrice", Balance.parse("100000001")),
            Records.with(context, "epochId", CryptoHash.ZERO),
            Records.with(context, "protocolVersion", 84),
            Records.with(context, "blockTimestamp", context.blockTimestamp() - 1))) {
      Bundle changed = Bundles.withBlock(honest, 0, Blocks.withContext(block, other.toBorsh()));
      Bundle sealed = Forger.reseal(changed).withEndorsements(honest.endorsements());
      Report report = verify(sealed, false, SAMPLE.trusted());
      assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(report.toJson().toString()).contains("is not that of the headers");
    }
  }

  /** Whatever bit of it is changed, the trusted block no longer brings anything. */
  @Test
  void no_changed_bit_passes() {
    List<Endorsement> proofs = SAMPLE.proofs();
    Bundle bundle = honest();
    int number = proofs.size() - 2;
    byte[] bytes = proofs.get(number).bytes();
    assertThat(BorshReader.readAll(bytes, NearReceipts::read).toBorsh()).isEqualTo(bytes);
    int step = Boolean.getBoolean("vitrine.all") ? 1 : 53;
    for (int bit = 0; bit < 8 * bytes.length; bit += step) {
      List<Endorsement> changed = new ArrayList<>(proofs);
      changed.set(number, new Endorsement(NearReceipts.KIND, Wrong.flipped(bytes, bit)));
      Report report = verify(bundle.withEndorsements(changed), false, SAMPLE.trusted());
      assertThat(report.verdict()).as("bit " + bit).isIn(Verdict.FAILED, Verdict.UNPROVEN);
    }
  }
}
