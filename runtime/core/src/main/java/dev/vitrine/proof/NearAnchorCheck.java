package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.lightclient.BlockHeaderInnerLite;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.types.CryptoHash;

/** Looks for a NEAR anchor among the endorsements of a bundle, and judges it. */
final class NearAnchorCheck {
  private final Findings findings;
  private final CryptoHash trusted;

  /** A check by a verifier who trusts this block, or none when it is null. */
  NearAnchorCheck(Findings findings, CryptoHash trusted) {
    this.findings = findings;
    this.trusted = trusted;
  }

  /** Whether a block that is trusted anchors the first block's state; reports what was found. */
  boolean holds(Bundle bundle, DecodedBlock first) {
    boolean holds = false;
    for (int i = 0; i < bundle.endorsements().size(); i++) {
      Endorsement endorsement = bundle.endorsements().get(i);
      if (endorsement.kind().equals(NearAnchor.KIND)) {
        holds |= holds("endorsements[" + i + "]", endorsement.bytes(), first);
      }
    }
    return holds;
  }

  private boolean holds(String path, byte[] bytes, DecodedBlock first) {
    NearAnchor anchor;
    try {
      anchor = BorshReader.readAll(bytes, NearAnchor::read);
    } catch (BorshException e) {
      findings.contradicted(
          Step.ANCHOR, "The NEAR anchor does not hold", new Flaw(path, e.getMessage()));
      return false;
    }
    String contradiction = anchor.contradiction(first.statement().preStateRoot());
    if (contradiction == null) {
      contradiction = otherBlock(anchor, first.context());
    }
    if (contradiction != null) {
      findings.contradicted(
          Step.ANCHOR, "The NEAR anchor does not hold", new Flaw(path, contradiction));
      return false;
    }
    CryptoHash block = anchor.chain().trusted().hash();
    String where =
        "the first state root stands in NEAR block "
            + anchor.header().hash()
            + ", height "
            + Long.toUnsignedString(anchor.header().innerLite().height())
            + ", if block "
            + block
            + " is of the chain";
    if (!block.equals(trusted)) {
      findings.notChecked(
          Step.ANCHOR,
          trusted == null
              ? "A NEAR block anchors it, if you trust that block"
              : "A NEAR block that you did not name anchors it",
          where);
      return false;
    }
    findings.holds(Step.ANCHOR, "The anchor is a NEAR block that you trust", where);
    return true;
  }

  /**
   * A chunk of the real chain is applied in the very block whose header names the state before it.
   * A local chain may go on from such a state with blocks of its own.
   */
  private static String otherBlock(NearAnchor anchor, ApplyContext context) {
    if (context.chainId().equals(LocalBlocks.CHAIN_ID)) {
      return null;
    }
    if (!anchor.isOfShard(
        context.shardLayout().indexOf(context.shardId()), context.shardLayout().size())) {
      return "the path from the state root is not that of the context's shard in its layout";
    }
    BlockHeaderInnerLite inner = anchor.header().innerLite();
    boolean same =
        context.isNewChunk()
            && context.blockHash().equals(anchor.header().hash())
            && context.prevBlockHash().equals(anchor.header().prevBlockHash())
            && context.blockHeight() == inner.height()
            && context.blockTimestamp() == inner.timestamp()
            && context.epochId().equals(inner.epochId());
    return same ? null : "the first statement's context is not that of the anchor's block";
  }
}
