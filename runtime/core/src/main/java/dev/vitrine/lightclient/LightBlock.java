package dev.vitrine.lightclient;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A step of a light client: the answer of {@code next_light_client_block} (docs/spec/runtime.md
 * §8.6).
 *
 * @param header of the block
 * @param nextBlockInnerHash of the block after it, which the approvals are for
 * @param nextBlockProducers of the epoch after the block's, or null where the answer has none
 * @param approvalsAfterNext signatures of the block's epoch's producers, in their order; null where
 *     one did not sign
 */
public record LightBlock(
    LightHeader header,
    CryptoHash nextBlockInnerHash,
    List<ValidatorStake> nextBlockProducers,
    List<Signature> approvalsAfterNext)
    implements Borsh {
  private static final int MAX_PRODUCERS = 1_000;

  /** Keeps unmodifiable copies. */
  public LightBlock {
    nextBlockProducers = nextBlockProducers == null ? null : List.copyOf(nextBlockProducers);
    approvalsAfterNext = Collections.unmodifiableList(new ArrayList<>(approvalsAfterNext));
  }

  /** Reads header, inner hash, option of producers, and a list of options of signatures. */
  public static LightBlock read(BorshReader in) {
    return new LightBlock(
        LightHeader.read(in),
        CryptoHash.read(in),
        in.option(reader -> reader.list(MAX_PRODUCERS, ValidatorStake::read)),
        in.list(2 * MAX_PRODUCERS, reader -> reader.option(Signature::read)));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(header)
        .value(nextBlockInnerHash)
        .option(nextBlockProducers, BorshWriter::list)
        .list(approvalsAfterNext, BorshWriter::option);
  }

  /** Reads the RPC's {@code result}. */
  public static LightBlock of(RpcValue result) {
    RpcValue producers = result.memberOrNull("next_bps");
    return new LightBlock(
        LightHeader.of(result),
        result.member("next_block_inner_hash").hash(),
        producers == null ? null : producers.validators(),
        result
            .member("approvals_after_next")
            .list(approval -> approval.orNull(RpcValue::signature)));
  }

  /** The block's hash. */
  public CryptoHash hash() {
    return header.hash();
  }

  /** What {@code next_bp_hash} in the header must be. */
  public static CryptoHash producersHash(List<ValidatorStake> producers) {
    return CryptoHash.owning(
        Sha256.hash(new BorshWriter(64 * producers.size()).list(producers).toBytes()));
  }

  /** What the approvals sign: an endorsement of the next block, at the height after that. */
  public byte[] approvalMessage() {
    return new BorshWriter(41)
        .u8(0)
        .value(Merkle.combine(nextBlockInnerHash, hash()))
        .u64(header.innerLite().height() + 2)
        .toBytes();
  }
}
