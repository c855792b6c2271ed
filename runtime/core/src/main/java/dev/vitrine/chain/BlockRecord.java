package dev.vitrine.chain;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.StateChange;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session keeps of a block that it made: enough to put it into a bundle, and for a fresh
 * worker to stand after it without applying it again.
 *
 * @param call number of the call that it belongs to
 * @param statement about it, not signed yet
 * @param context borsh form of the apply context
 * @param transactions borsh forms
 * @param result borsh form of the {@link BlockResult}
 * @param witness nodes and values that it read
 * @param codes hashes of the codes that it called
 * @param rows rows that it changed; a null value is a removed row
 * @param head where the chain stands after it
 */
record BlockRecord(
    int call,
    Statement statement,
    byte[] context,
    List<byte[]> transactions,
    byte[] result,
    List<byte[]> witness,
    List<CryptoHash> codes,
    List<TrieEntry> rows,
    LocalChain.Head head)
    implements Borsh {

  static BlockRecord of(int call, Statement statement, AppliedBlock block, LocalChain.Head head) {
    List<byte[]> transactions = new ArrayList<>();
    for (SignedTransaction transaction : block.inputs().transactions()) {
      transactions.add(transaction.toBorsh());
    }
    List<TrieEntry> rows = new ArrayList<>();
    for (StateChange change : block.result().stateChanges()) {
      rows.add(new TrieEntry(change.key().unsafeBytes(), change.lastValue()));
    }
    return new BlockRecord(
        call,
        statement,
        block.context().toBorsh(),
        transactions,
        BlockResult.of(block.result()).toBorsh(),
        block.result().proof(),
        block.result().contractAccesses(),
        rows,
        head);
  }

  @Override
  public void write(BorshWriter out) {
    out.u32(call)
        .value(statement)
        .bytes(context)
        .list(transactions, BorshWriter::bytes)
        .bytes(result)
        .list(witness, BorshWriter::bytes)
        .list(codes)
        .list(rows, (to, row) -> to.bytes(row.key()).option(row.value(), BorshWriter::bytes));
    out.u64(head.height())
        .value(head.stateRoot())
        .value(head.nextGasPrice())
        .value(head.congestion())
        .value(head.bandwidth())
        .list(head.receipts())
        .u64(head.delayed());
  }

  static BlockRecord read(BorshReader in) {
    return new BlockRecord(
        in.u32(),
        Statement.read(in),
        in.bytes(),
        in.list(BorshReader::bytes),
        in.bytes(),
        in.list(BorshReader::bytes),
        in.list(CryptoHash::read),
        in.list(reader -> new TrieEntry(reader.bytes(), reader.option(BorshReader::bytes))),
        new LocalChain.Head(
            in.u64(),
            CryptoHash.read(in),
            Balance.read(in),
            CongestionInfo.read(in),
            BandwidthRequests.read(in),
            in.list(Receipt::read),
            in.u64()));
  }
}
