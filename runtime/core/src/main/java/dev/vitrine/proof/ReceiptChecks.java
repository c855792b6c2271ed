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

  /** Most heights that one sentence names. */
  private static final int MAX_NAMED = 8;

  private final Findings findings;
  private final CryptoHash trusted;

  /** Numbers of the blocks whose receipts a trusted block brings. */
  private final Set<Integer> brought = new TreeSet<>();

  /** Numbers of the blocks whose receipts a block brings that is not trusted, with that block. */
  private final Map<Integer, CryptoHash> perhaps = new TreeMap<>();

  /** By the hash of its block, whether a statement applied a chunk there. */
  private final Map<CryptoHash, Boolean> chunks = new TreeMap<>();

  /** Checks by a verifier who trusts this NEAR block, or none when it is null. */
  ReceiptChecks(Findings findings, CryptoHash trusted) {
    this.findings = findings;
    this.trusted = trusted;
  }

  void check(ArrivalProofs arrivals, List<DecodedBlock> blocks) {
    for (DecodedBlock block : blocks) {
      chunks.putIfAbsent(block.context().blockHash(), block.context().isNewChunk());
    }
    for (ArrivalProofs.Entry entry : arrivals.entries()) {
      check(entry, blocks);
    }
    Flaw nowhere = fromNowhere(blocks);
    if (nowhere == null) {
      findings.holds(Step.RECEIPTS, "Every receipt came from a block", "None came from nowhere");
    } else {
      findings.missing(Step.RECEIPTS, "A receipt came from nowhere", nowhere);
    }
    sayWhatMayBeLeftOut(blocks);
  }

  /**
   * With one shard, a block takes in what the block before sent, and no more. Of other shards only
   * NEAR receipts under a trusted block tell that they sent nothing else.
   */
  private void sayWhatMayBeLeftOut(List<DecodedBlock> blocks) {
    StringBuilder heights = new StringBuilder();
    int count = 0;
    for (int i = 0; i < blocks.size(); i++) {
      ApplyContext context = blocks.get(i).context();
      if (context.isNewChunk() && context.shardLayout().size() > 1 && !brought.contains(i)) {
        count++;
        if (count <= MAX_NAMED) {
          heights.append(count == 1 ? "" : ", ");
          heights.append(Long.toUnsignedString(context.blockHeight()));
        }
      }
    }
    if (count == 0) {
      return;
    }
    String which =
        (count == 1 ? "block " : "blocks ")
            + heights
            + (count > MAX_NAMED ? " and " + (count - MAX_NAMED) + " more" : "");
    findings.notChecked(
        Step.RECEIPTS,
        "That other shards sent nothing else is the signer's word",
        which + ": no NEAR receipts under a block that you trust show all that came");
    findings.notProven(
        "That no receipt of another shard was left out: for "
            + which
            + " the signer's word is all there is.");
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
    BlockHeader other = entry.proof().otherLayout(block.context().shardLayout().size());
    if (other != null) {
      findings.missing(
          Step.RECEIPTS,
          "The shard layout changed while receipts were on their way",
          new Flaw(
              entry.path(),
              "block "
                  + other.hash()
                  + ", of another epoch than block "
                  + entry.block()
                  + ", has "
                  + other.innerRest().chunkMask().size()
                  + " shards, not "
                  + block.context().shardLayout().size()
                  + ": what came over such a change is not followed"));
      return;
    }
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

  private String contradiction(NearReceipts proof, DecodedBlock block) {
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
    if (shard < 0) {
      return "the layout lacks the shard";
    }
    int shards = context.shardLayout().size();
    if (proof.otherLayout(shards) != null) {
      return proof.chain().contradiction(header.hash());
    }
    CryptoHash otherMask = proof.otherMask(shard, chunks);
    return otherMask == null
        ? proof.contradiction(shards, shard, context.shardId(), block.inputs().receipts())
        : "the statement of block "
            + otherMask
            + " says otherwise than its header whether the shard has a chunk there";
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
