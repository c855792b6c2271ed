package dev.vitrine.jvm.proof;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What an attacker does who has a key of his own: after a change, every hash, every repeated field
 * and the chain of digests are made to fit, and all is signed anew. Only running it again can tell.
 */
final class Forger {
  private Forger() {}

  /** The bundle resealed by the attacker, or null if its parts do not even decode. */
  static Bundle reseal(Bundle bundle) {
    return reseal(bundle, Signer.ATTACKER);
  }

  static Bundle reseal(Bundle bundle, Signer signer) {
    List<BundleBlock> sealed = new ArrayList<>();
    List<byte[]> sent = List.of();
    CryptoHash previous = bundle.blocks().get(0).statement().previous();
    try {
      for (BundleBlock block : bundle.blocks()) {
        ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
        List<byte[]> incoming = new ArrayList<>(context.isNewChunk() ? sent : List.of());
        incoming.addAll(block.receipts());
        Statement statement = fit(block, context, incoming, signer, previous);
        sealed.add(
            new BundleBlock(
                statement,
                signer.sign(statement.digest()),
                block.context(),
                block.transactions(),
                block.receipts(),
                block.result()));
        previous = statement.digest();
        List<byte[]> next = new ArrayList<>(context.isNewChunk() ? List.of() : sent);
        next.addAll(toItself(context, block.result()));
        sent = next;
      }
    } catch (BorshException | InconsistentState e) {
      return null;
    }
    return Bundles.withBlocks(bundle, sealed);
  }

  private static List<byte[]> toItself(ApplyContext context, byte[] result) {
    List<byte[]> own = new ArrayList<>();
    for (Receipt receipt : BorshReader.readAll(result, BlockResult::read).outgoingReceipts()) {
      if (ReceiptSink.destination(context.shardLayout(), receipt) == context.shardId()) {
        own.add(receipt.toBorsh());
      }
    }
    return own;
  }

  private static Statement fit(
      BundleBlock block,
      ApplyContext context,
      List<byte[]> incoming,
      Signer signer,
      CryptoHash previous) {
    Statement said = block.statement();
    BorshWriter inputs = new BorshWriter();
    inputs.list(block.transactions(), BorshWriter::raw).list(incoming, BorshWriter::raw);
    return new Statement(
        context.protocolVersion(),
        context.chainId(),
        said.releaseId(),
        signer.key(),
        said.nonce(),
        previous,
        context.shardId(),
        context.blockHeight(),
        context.blockTimestamp(),
        context.blockHash(),
        context.gasPrice(),
        said.preStateRoot(),
        hash(block.context()),
        hash(inputs.toBytes()),
        said.postStateRoot(),
        said.outcomeRoot(),
        hash(block.result()),
        said.gasBurnt());
  }

  static CryptoHash hash(byte[] bytes) {
    return CryptoHash.owning(Sha256.hash(bytes));
  }
}
