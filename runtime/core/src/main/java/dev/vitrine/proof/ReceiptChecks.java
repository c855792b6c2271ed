package dev.vitrine.proof;

import dev.vitrine.lightclient.BlockHeader;
import dev.vitrine.lightclient.BlockHeaderInnerRest;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.types.CryptoHash;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where incoming receipts come from (docs/proof-format.md, "Checking", 7): a statement of the
 * bundle, a NEAR block that the verifier trusts, or nowhere.
 */
final class ReceiptChecks {
  private static final int FIRST_WITH_V6 = 85;

  private final Findings findings;
  private final CryptoHash trusted;

  /** Numbers of the blocks whose receipts a trusted block brings. */
  private final Set<Integer> brought = new TreeSet<>();

  /** Numbers of the blocks whose receipts a block brings that is not trusted, with that block. */
  private final Map<Integer, CryptoHash> perhaps = new TreeMap<>();

  /** Checks by a verifier who trusts this NEAR block, or none when it is null. */
  ReceiptChecks(Findings findings, CryptoHash trusted) {
    this.findings = findings;
    this.trusted = trusted;
  }

  void check(ArrivalProofs arrivals, List<DecodedBlock> blocks) {
    for (ArrivalProofs.Entry entry : arrivals.entries()) {
      check(entry, blocks);
    }
    Flaw nowhere = fromNowhere(blocks);
    if (nowhere == null) {
      findings.holds(Step.RECEIPTS, "Every receipt came from a block", "None came from nowhere");
    } else {
      findings.missing(Step.RECEIPTS, "A receipt came from nowhere", nowhere);
    }
  }

  private void check(ArrivalProofs.Entry entry, List<DecodedBlock> blocks) {
    String contradiction = entry.malformed();
    int index = contradiction == null ? indexOf(entry.block(), blocks) : -1;
    if (contradiction == null) {
      contradiction =
          index < 0
              ? "block " + entry.block() + " is the block of no statement"
              : contradiction(entry.proof(), blocks.get(index));
    }
    if (contradiction != null) {
      findings.contradicted(
          Step.RECEIPTS,
          "The proof of incoming receipts does not hold",
          new Flaw(entry.path(), contradiction));
      return;
    }
    DecodedBlock block = blocks.get(index);
    CryptoHash top = entry.proof().chain().trusted().hash();
    String height = Long.toUnsignedString(block.statement().height());
    String where =
        block.inputs().receipts().size()
            + " receipts, all that came to the shard, hang on NEAR block "
            + entry.block()
            + ", if block "
            + top
            + " is of the chain";
    if (top.equals(trusted)) {
      brought.add(index);
      findings.holds(
          Step.RECEIPTS,
          "A NEAR block that you trust brings what block " + height + " takes in",
          where);
    } else {
      perhaps.put(index, top);
      findings.notChecked(
          Step.RECEIPTS,
          trusted == null
              ? "A NEAR block brings what block " + height + " takes in, if you trust it"
              : "A NEAR block that you did not name brings what block " + height + " takes in",
          where);
    }
  }

  private static int indexOf(CryptoHash hash, List<DecodedBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).context().blockHash().equals(hash)) {
        return i;
      }
    }
    return -1;
  }

  private static String contradiction(NearReceipts proof, DecodedBlock block) {
    ApplyContext context = block.context();
    BlockHeader header = proof.header();
    int version =
        context.protocolVersion() < FIRST_WITH_V6
            ? BlockHeaderInnerRest.V5
            : BlockHeaderInnerRest.V6;
    boolean same =
        context.isNewChunk()
            && header.version() == version
            && context.prevBlockHash().equals(header.prevBlockHash())
            && context.blockHeight() == header.innerLite().height()
            && context.blockTimestamp() == header.innerLite().timestamp()
            && context.epochId().equals(header.innerLite().epochId())
            && context.randomSeed().equals(header.innerRest().randomValue())
            && context.gasPrice().equals(proof.parent().innerRest().nextGasPrice());
    if (!same) {
      return "the context of block "
          + Long.toUnsignedString(context.blockHeight())
          + " is not that of the headers";
    }
    int shard = context.shardLayout().indexOf(context.shardId());
    return shard < 0
        ? "the layout lacks the shard"
        : proof.contradiction(
            context.shardLayout().size(), shard, context.shardId(), block.inputs().receipts());
  }

  /** The first incoming receipt that neither a statement of the bundle sent nor a trusted block. */
  private Flaw fromNowhere(List<DecodedBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      DecodedBlock block = blocks.get(i);
      if (!block.given().isEmpty() && !brought.contains(i)) {
        CryptoHash top = perhaps.get(i);
        return Flaw.ofBlock(
            i,
            "receipts[0]",
            "receipt "
                + block.given().get(0).id()
                + " of block "
                + Long.toUnsignedString(block.statement().height())
                + " was sent by no statement of the bundle"
                + (top == null ? "" : "; it came if NEAR block " + top + " is of the chain"));
      }
    }
    return null;
  }
}
