package dev.vitrine.lightclient;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.util.List;

/**
 * Follows a chain from a block that its user trusts, by {@link LightBlock}s. Immutable: {@link
 * #step} gives the client after a block, or why there is none.
 */
public final class LightClient {
  /** Why a block is not taken. */
  public enum Refusal {
    /** It is not higher than the head. */
    NOT_NEWER,
    /** It is in neither the head's epoch nor the one after it. */
    OTHER_EPOCH,
    /** The producers of its epoch are not known. */
    PRODUCERS_UNKNOWN,
    /** An approval is not a signature of its producer over this block's successor. */
    WRONG_APPROVAL,
    /** Those who signed hold no more than two thirds of the stake. */
    NOT_ENOUGH_STAKE,
    /** It brings no producers for the epoch after its own, where it has to. */
    NO_NEXT_PRODUCERS,
    /** The producers that it brings are not those that its header names. */
    OTHER_NEXT_PRODUCERS
  }

  /**
   * What became of a step.
   *
   * @param client after the block; null if it was refused
   * @param refusal why it was refused; null if it was taken
   */
  public record Step(LightClient client, Refusal refusal) {}

  private final LightHeader head;
  private final List<ValidatorStake> producers;
  private final List<ValidatorStake> nextProducers;

  private LightClient(
      LightHeader head, List<ValidatorStake> producers, List<ValidatorStake> nextProducers) {
    this.head = head;
    this.producers = producers;
    this.nextProducers = nextProducers;
  }

  /**
   * A client that trusts this block.
   *
   * @param head the block's header
   * @param producers of the block's epoch, or null if they are not known; then only blocks of the
   *     next epoch can be checked
   * @param nextProducers of the next epoch
   */
  public static LightClient trusting(
      LightHeader head, List<ValidatorStake> producers, List<ValidatorStake> nextProducers) {
    return new LightClient(head, producers, nextProducers);
  }

  /** The newest block that was taken. */
  public LightHeader head() {
    return head;
  }

  /** Whether an outcome stands in the chain that the head is on. */
  public ExecutionProof.Verdict verify(ExecutionProof proof) {
    return proof.verify(head.hash(), head.innerLite().blockMerkleRoot());
  }

  /** Takes a block, or says why not. */
  public Step step(LightBlock block) {
    BlockHeaderInnerLite inner = block.header().innerLite();
    BlockHeaderInnerLite headInner = head.innerLite();
    if (Long.compareUnsigned(inner.height(), headInner.height()) <= 0) {
      return refuse(Refusal.NOT_NEWER);
    }
    boolean nextEpoch = inner.epochId().equals(headInner.nextEpochId());
    if (!nextEpoch && !inner.epochId().equals(headInner.epochId())) {
      return refuse(Refusal.OTHER_EPOCH);
    }
    List<ValidatorStake> signers = nextEpoch ? nextProducers : producers;
    if (signers == null) {
      return refuse(Refusal.PRODUCERS_UNKNOWN);
    }
    Refusal refusal = checkApprovals(block, signers);
    if (refusal == null && nextEpoch && block.nextBlockProducers() == null) {
      refusal = Refusal.NO_NEXT_PRODUCERS;
    }
    if (refusal == null && !producersMatch(block)) {
      refusal = Refusal.OTHER_NEXT_PRODUCERS;
    }
    if (refusal != null) {
      return refuse(refusal);
    }
    List<ValidatorStake> next =
        block.nextBlockProducers() != null ? block.nextBlockProducers() : nextProducers;
    return new Step(new LightClient(block.header(), signers, next), null);
  }

  private static Step refuse(Refusal refusal) {
    return new Step(null, refusal);
  }

  private static boolean producersMatch(LightBlock block) {
    CryptoHash named = block.header().innerLite().nextBpHash();
    return block.nextBlockProducers() == null
        || LightBlock.producersHash(block.nextBlockProducers()).equals(named);
  }

  private static Refusal checkApprovals(LightBlock block, List<ValidatorStake> signers) {
    List<Signature> approvals = block.approvalsAfterNext();
    // Behind the approvals of the epoch's producers may stand those of the next one's.
    byte[] message = block.approvalMessage();
    Balance signed = Balance.ZERO;
    Balance total = Balance.ZERO;
    for (int i = 0; i < signers.size(); i++) {
      ValidatorStake signer = signers.get(i);
      total = total.plusSaturating(signer.stake());
      Signature approval = i < approvals.size() ? approvals.get(i) : null;
      if (approval != null) {
        if (!isBy(signer, approval, message)) {
          return Refusal.WRONG_APPROVAL;
        }
        signed = signed.plusSaturating(signer.stake());
      }
    }
    // More than two thirds: 3 signed > 2 total. No real stake is so large that this overflows.
    Balance signedThrice = signed.timesChecked(3);
    Balance totalTwice = total.timesChecked(2);
    boolean enough =
        signedThrice != null && totalTwice != null && signedThrice.compareTo(totalTwice) > 0;
    return enough ? null : Refusal.NOT_ENOUGH_STAKE;
  }

  private static boolean isBy(ValidatorStake signer, Signature approval, byte[] message) {
    return signer.publicKey().type() == KeyType.ED25519
        && approval.type() == KeyType.ED25519
        && Ed25519.verify(signer.publicKey().unsafeBytes(), message, approval.unsafeBytes());
  }
}
