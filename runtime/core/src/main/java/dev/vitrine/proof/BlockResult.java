package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What an application hands on to the next block, beside the state (docs/proof-format.md).
 *
 * @param outgoingReceipts in the order of forwarding
 * @param congestionInfo for the next chunk header
 * @param bandwidthRequests for the next chunk header
 * @param validatorProposals in the order of the apply result
 */
public record BlockResult(
    List<Receipt> outgoingReceipts,
    CongestionInfo congestionInfo,
    BandwidthRequests bandwidthRequests,
    List<ValidatorStake> validatorProposals)
    implements Borsh {
  /** The part of an apply result that a statement's {@code result} stands for. */
  public static BlockResult of(ApplyResult applied) {
    return new BlockResult(
        applied.outgoingReceipts(),
        applied.congestionInfo(),
        applied.bandwidthRequests(),
        applied.validatorProposals());
  }

  /** Reads the borsh form. */
  public static BlockResult read(BorshReader in) {
    return new BlockResult(
        in.list(Receipt::read),
        CongestionInfo.read(in),
        BandwidthRequests.read(in),
        in.list(ValidatorStake::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.list(outgoingReceipts)
        .value(congestionInfo)
        .value(bandwidthRequests)
        .list(validatorProposals);
  }

  /** SHA-256 of the borsh form. */
  public CryptoHash hash() {
    return CryptoHash.owning(Sha256.hash(toBorsh()));
  }
}
