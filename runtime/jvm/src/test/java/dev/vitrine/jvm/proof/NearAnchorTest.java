package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.lightclient.BlockHeaderInnerLite;
import dev.vitrine.lightclient.LightBlock;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.PartialMerkleTree;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.ChainProof;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.NearAnchor;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A bundle that hangs on a block of a chain with three block producers, whose keys the test has; on
 * NEAR's own headers the light client is tested in the core.
 */
class NearAnchorTest {
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);
  private static final Signer[] KEYS = {Signer.HONEST, Signer.ATTACKER, Signer.number(3)};
  private static final List<ValidatorStake> PRODUCERS = producers();

  private static List<ValidatorStake> producers() {
    List<ValidatorStake> list = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      list.add(
          new ValidatorStake(
              AccountId.of("producer" + i + ".near"), KEYS[i].key(), Balance.near(100)));
    }
    return list;
  }

  private static CryptoHash hash(String text) {
    return Forger.hash(text.getBytes(UTF_8));
  }

  /** The block whose shard 0 has this state before its chunk; shard 1 has another one. */
  private static LightHeader block(CryptoHash stateRoot) {
    CryptoHash states = Merkle.rootOfHashes(List.of(stateRoot, hash("shard 1")));
    return header(SampleFork.FIRST_HEIGHT, "epoch 1", "epoch 2", states, CryptoHash.ZERO);
  }

  private static LightHeader header(
      long height, String epoch, String next, CryptoHash states, CryptoHash blocks) {
    return new LightHeader(
        hash("before " + height),
        hash("rest " + height),
        new BlockHeaderInnerLite(
            height,
            hash(epoch),
            hash(next),
            states,
            hash("outcomes"),
            1_700_000_000_000_000_000L + height,
            LightBlock.producersHash(PRODUCERS),
            blocks));
  }

  /** A checkpoint, an approved step of the next epoch, and from there back to the block. */
  static NearAnchor anchor(CryptoHash stateRoot, int signatures) {
    LightHeader block = block(stateRoot);
    PartialMerkleTree tree =
        PartialMerkleTree.EMPTY.with(hash("genesis")).with(block.hash()).with(hash("other"));
    MerklePath blockPath =
        new MerklePath(
            List.of(
                new MerklePath.Item(hash("genesis"), true),
                new MerklePath.Item(hash("other"), false)));
    LightHeader trusted =
        header(block.innerLite().height() - 10, "epoch 0", "epoch 1", hash("s"), hash("b"));
    LightBlock unsigned =
        new LightBlock(
            header(block.innerLite().height() + 10, "epoch 1", "epoch 2", hash("t"), tree.root()),
            hash("inner of the next"),
            PRODUCERS,
            List.of());
    List<Signature> approvals = new ArrayList<>();
    for (int i = 0; i < KEYS.length; i++) {
      approvals.add(
          i < signatures
              ? Signature.of(
                  KeyType.ED25519, Ed25519.sign(KEYS[i].seed(), unsigned.approvalMessage()))
              : null);
    }
    LightBlock step =
        new LightBlock(
            unsigned.header(),
            unsigned.nextBlockInnerHash(),
            unsigned.nextBlockProducers(),
            approvals);
    MerklePath statePath =
        new MerklePath(
            List.of(new MerklePath.Item(Merkle.leaf(out -> out.value(hash("shard 1"))), false)));
    return new NearAnchor(
        statePath, block, new ChainProof(blockPath, trusted, PRODUCERS, List.of(step)));
  }

  /** The fork's blocks, the first of which is the block that the header is of. */
  static Bundle forkOn(NearAnchor anchor) {
    return SampleFork.on(anchor.header()).bundle();
  }

  static CryptoHash root() {
    return SampleFork.on(block(CryptoHash.ZERO))
        .bundle()
        .blocks()
        .get(0)
        .statement()
        .preStateRoot();
  }

  static Bundle with(Bundle bundle, byte[] anchor) {
    return bundle.withEndorsements(List.of(new Endorsement(NearAnchor.KIND, anchor)));
  }

  private static Report verify(Bundle bundle, CryptoHash trusted) {
    return VERIFIER.verify(
        bundle.toBorsh(),
        new Expectations(null, null, Anchor.NEAR_BLOCK, true).withTrustedBlock(trusted));
  }

  @Test
  void a_block_under_a_trusted_one_anchors_the_first_state() {
    NearAnchor anchor = anchor(root(), 3);
    Report report = verify(with(forkOn(anchor), anchor.toBorsh()), anchor.chain().trusted().hash());
    assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.PROVEN);
    assertThat(report.anchor()).isEqualTo(Anchor.NEAR_BLOCK);
  }

  @Test
  void the_block_itself_may_be_the_trusted_one() {
    NearAnchor whole = anchor(root(), 3);
    NearAnchor bare =
        new NearAnchor(
            whole.statePath(),
            whole.header(),
            new ChainProof(MerklePath.EMPTY, whole.header(), List.of(), List.of()));
    Report report = verify(with(forkOn(whole), bare.toBorsh()), whole.header().hash());
    assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void without_trust_it_stays_claimed_and_says_in_whom() {
    NearAnchor anchor = anchor(root(), 3);
    Bundle bundle = with(forkOn(anchor), anchor.toBorsh());
    for (CryptoHash trusted : new CryptoHash[] {null, hash("another")}) {
      Report report = verify(bundle, trusted);
      assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
      assertThat(report.anchor()).isEqualTo(Anchor.CLAIMED);
      assertThat(report.toJson().toString()).contains(anchor.chain().trusted().hash().toString());
    }
    assertThat(VERIFIER.verify(bundle.toBorsh(), Expectations.NONE).verdict())
        .isEqualTo(Verdict.PROVEN);
  }

  @Test
  void two_thirds_of_the_stake_are_not_enough() {
    NearAnchor anchor = anchor(root(), 2);
    Report report = verify(with(forkOn(anchor), anchor.toBorsh()), anchor.chain().trusted().hash());
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("NOT_ENOUGH_STAKE");
  }

  @Test
  void another_state_is_refused() {
    NearAnchor anchor = anchor(hash("another state"), 3);
    Report report = verify(with(forkOn(anchor), anchor.toBorsh()), anchor.chain().trusted().hash());
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("does not lead to prev_state_root");
  }

  /** The state of shard 1, under a statement that says it is shard 0's. */
  @Test
  void the_state_of_another_shard_is_refused() {
    CryptoHash root = root();
    CryptoHash states = Merkle.rootOfHashes(List.of(hash("shard 0"), root));
    LightHeader header =
        header(SampleFork.FIRST_HEIGHT, "epoch 1", "epoch 2", states, CryptoHash.ZERO);
    MerklePath path =
        new MerklePath(
            List.of(new MerklePath.Item(Merkle.leaf(out -> out.value(hash("shard 0"))), true)));
    NearAnchor anchor =
        new NearAnchor(
            path, header, new ChainProof(MerklePath.EMPTY, header, List.of(), List.of()));
    Report report = verify(with(forkOn(anchor), anchor.toBorsh()), header.hash());
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("is not that of the context's shard in its layout");
  }

  @Test
  void a_context_of_another_block_is_refused() {
    Bundle other = Corpus.named("fork").bundle();
    NearAnchor anchor = anchor(other.blocks().get(0).statement().preStateRoot(), 3);
    Report report = verify(with(other, anchor.toBorsh()), anchor.chain().trusted().hash());
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.toJson().toString()).contains("context is not that of the anchor's block");
  }

  /** Whatever bit of it is changed, the trusted block no longer anchors anything. */
  @Test
  void no_changed_bit_passes() {
    NearAnchor anchor = anchor(root(), 3);
    Bundle bundle = forkOn(anchor);
    byte[] bytes = anchor.toBorsh();
    assertThat(BorshReader.readAll(bytes, NearAnchor::read).toBorsh()).isEqualTo(bytes);
    int step = Boolean.getBoolean("vitrine.all") ? 1 : 37;
    for (int bit = 0; bit < 8 * bytes.length; bit += step) {
      Report report =
          VERIFIER.verify(
              with(bundle, Wrong.flipped(bytes, bit)).toBorsh(),
              new Expectations(null, null, Anchor.NEAR_BLOCK, false)
                  .withTrustedBlock(anchor.chain().trusted().hash()));
      assertThat(report.verdict()).as("bit " + bit).isIn(Verdict.FAILED, Verdict.UNPROVEN);
    }
    assertThat(new BorshWriter().value(anchor).toBytes()).isEqualTo(bytes);
  }
}
