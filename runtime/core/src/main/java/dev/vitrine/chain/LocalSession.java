package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.GenesisRow;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.DeployGlobalContractAction;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A local chain with the statements about its blocks: what one load of a frame, or one run on a
 * JVM, is. Signatures are given later, by whoever holds the key.
 */
public final class LocalSession {
  private final LocalChain chain;
  private final Session session;
  private final List<GenesisRow> genesis;
  private final int callsBefore;
  private final List<BlockRecord> records = new ArrayList<>();
  private final Map<CryptoHash, byte[]> signatures = new HashMap<>();
  private final Map<CryptoHash, byte[]> codes = new HashMap<>();

  /** A session at genesis. */
  public LocalSession(Applier applier, int protocolVersion, Session session) {
    this.genesis = LocalGenesis.rows();
    this.chain = new LocalChain(applier, protocolVersion, genesis);
    this.session = session;
    this.callsBefore = 0;
  }

  /** A session of its own on a copy of the chain, for calls that are to leave no trace. */
  LocalSession copy(Session other) {
    LocalSession copy = new LocalSession(new LocalChain(chain), genesis, other, lastCall());
    copy.codes.putAll(codes);
    return copy;
  }

  private LocalSession(
      LocalChain chain, List<GenesisRow> genesis, Session session, int callsBefore) {
    this.chain = chain;
    this.genesis = genesis;
    this.session = session;
    this.callsBefore = callsBefore;
  }

  /** The chain. */
  public LocalChain chain() {
    return chain;
  }

  /** Makes the next block as part of call number {@code call}, and states it. */
  public Made make(int call, List<SignedTransaction> transactions) {
    AppliedBlock block = chain.produce(transactions);
    for (SignedTransaction transaction : transactions) {
      keepCodes(transaction.transaction().actions());
    }
    for (Receipt receipt : block.inputs().receipts()) {
      if (receipt.body() instanceof ActionReceipt actions) {
        keepCodes(actions.actions());
      }
    }
    Statement statement = session.state(block);
    BlockRecord record = BlockRecord.of(call, statement, block, chain.head());
    records.add(record);
    return new Made(block, statement, record);
  }

  /**
   * A block that was made, the statement about it, and the record for whoever keeps the session.
   */
  public record Made(AppliedBlock block, Statement statement, BlockRecord record) {}

  private void keepCodes(List<Action> actions) {
    for (Action action : actions) {
      if (action instanceof DeployContractAction deploy) {
        keepCode(deploy.code());
      } else if (action instanceof DeployGlobalContractAction deploy) {
        keepCode(deploy.code());
      }
    }
  }

  private void keepCode(byte[] code) {
    codes.put(CryptoHash.owning(Sha256.hash(code)), code);
  }

  /** The number of the last call, 0 before the first. */
  public int lastCall() {
    return records.isEmpty() ? callsBefore : records.get(records.size() - 1).call();
  }

  /** Takes the signature of a statement by its digest. */
  public void sign(CryptoHash digest, Signature signature) {
    signatures.put(digest, signature.unsafeBytes());
  }

  /** Statements that have no signature yet, in order. */
  public List<Statement> unsigned() {
    List<Statement> unsigned = new ArrayList<>();
    for (BlockRecord record : records) {
      if (!signatures.containsKey(record.statement().digest())) {
        unsigned.add(record.statement());
      }
    }
    return unsigned;
  }

  /** Borsh forms of the block records from number {@code from} on, for {@link #restore}. */
  List<byte[]> records(int from) {
    List<byte[]> list = new ArrayList<>();
    for (int i = from; i < records.size(); i++) {
      list.add(records.get(i).toBorsh());
    }
    return list;
  }

  int recordCount() {
    return records.size();
  }

  /** The signatures given so far, in the order of their statements. */
  JsonArray signatures() {
    JsonArray list = new JsonArray();
    for (BlockRecord record : records) {
      CryptoHash digest = record.statement().digest();
      byte[] signature = signatures.get(digest);
      if (signature != null) {
        list.add(
            Json.object()
                .add("digest", Hex.encode(digest.unsafeBytes()))
                .add("signature", Base64Text.encode(signature)));
      }
    }
    return list;
  }

  /**
   * Goes on where another object of the same session stood: after the block of the last record.
   *
   * @param made borsh forms of block records from the first block on, without a gap
   */
  public void restore(List<byte[]> made) {
    for (byte[] bytes : made) {
      BlockRecord record = BorshReader.readAll(bytes, BlockRecord::read);
      for (byte[] transaction : record.transactions()) {
        keepCodes(
            BorshReader.readAll(transaction, SignedTransaction::read).transaction().actions());
      }
      for (Receipt receipt : chain.head().receipts()) {
        if (receipt.body() instanceof ActionReceipt actions) {
          keepCodes(actions.actions());
        }
      }
      chain.adopt(record.rows(), record.head());
      session.resumeAfter(record.statement().digest());
      records.add(record);
    }
  }

  /**
   * The bundle of the blocks of one call, or of all from genesis.
   *
   * @param call number of the call, or 0 for all blocks
   * @param withoutCode whether to leave out the code of called contracts
   */
  public Bundle bundle(int call, boolean withoutCode) {
    List<BundleBlock> blocks = new ArrayList<>();
    Map<CryptoHash, byte[]> witness = new TreeMap<>();
    Map<CryptoHash, byte[]> called = new TreeMap<>();
    Set<CryptoHash> brought = new HashSet<>();
    for (BlockRecord record : records) {
      if (call != 0 && record.call() != call) {
        continue;
      }
      byte[] signature = signatures.get(record.statement().digest());
      if (signature == null) {
        throw Refusal.at("block " + record.statement().height(), "The statement is not signed yet");
      }
      blocks.add(
          new BundleBlock(
              record.statement(),
              signature,
              record.context(),
              record.transactions(),
              List.of(),
              record.result()));
      for (byte[] item : record.witness()) {
        witness.put(CryptoHash.owning(Sha256.hash(item)), item);
      }
      for (CryptoHash code : record.codes()) {
        called.put(code, codes.get(code));
      }
      for (byte[] transaction : record.transactions()) {
        brought.addAll(deployedBy(transaction));
      }
    }
    if (blocks.isEmpty()) {
      throw Refusal.of("There is no block yet that a bundle could hold").todo("Run a call first");
    }
    called.keySet().removeAll(brought);
    return new Bundle(
        call == 0 ? genesis : null,
        blocks,
        List.copyOf(witness.values()),
        withoutCode ? List.of() : List.copyOf(called.values()),
        List.of());
  }

  private static List<CryptoHash> deployedBy(byte[] transaction) {
    List<CryptoHash> hashes = new ArrayList<>();
    for (Action action :
        BorshReader.readAll(transaction, SignedTransaction::read).transaction().actions()) {
      if (action instanceof DeployContractAction deploy) {
        hashes.add(CryptoHash.owning(Sha256.hash(deploy.code())));
      }
    }
    return hashes;
  }
}
