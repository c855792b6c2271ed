package dev.vitrine.chain;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.Trie;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A call on its way: its transactions one block each, then blocks until nothing is in flight
 * (yields and receipts that wait stay). One {@link #step} is one block, so that whoever keeps the
 * session can keep every finished block and cancel between them.
 */
public final class Call {
  /** Blocks after which a call is given up as endless: the yield timeout and much more. */
  private static final int MAX_BLOCKS = 10_000;

  private final LocalSession session;
  private final CallRequest request;
  private final int number;
  private final CryptoHash rootBefore;
  private final List<AccountId> accountsToMake = new ArrayList<>();
  private final List<LocalSession.Made> blocks = new ArrayList<>();
  private CryptoHash transactionHash;
  private int setupBlocks;

  /**
   * Begins a call; nothing is applied yet.
   *
   * @throws Refusal if an account is not there and cannot be made
   */
  public Call(LocalSession session, CallRequest request) {
    this.session = session;
    this.request = request;
    this.number = session.lastCall() + 1;
    this.rootBefore = session.chain().head().stateRoot();
    wantAccount(request.signer());
    wantAccount(request.receiver());
  }

  private void wantAccount(AccountId account) {
    if (exists(account) || accountsToMake.contains(account)) {
      return;
    }
    if (!account.isSubAccountOf(LocalGenesis.PARENT)) {
      throw Refusal.at(account.toString(), "The account " + account + " is not on this chain")
          .todo("Use a name of the form NAME.test: such accounts are made on demand");
    }
    accountsToMake.add(account);
  }

  private boolean exists(AccountId account) {
    return session.chain().state().contains(TrieKey.account(account).unsafeBytes());
  }

  /** Whether everything ran. */
  public boolean done() {
    return accountsToMake.isEmpty()
        && transactionHash != null
        && !session.chain().head().inFlight();
  }

  /** Makes the next block. */
  public LocalSession.Made step() {
    if (blocks.size() >= MAX_BLOCKS) {
      throw Refusal.of("The call did not come to an end in " + MAX_BLOCKS + " blocks");
    }
    LocalSession.Made made = session.make(number, nextTransactions());
    blocks.add(made);
    return made;
  }

  private List<SignedTransaction> nextTransactions() {
    if (session.chain().head().inFlight()) {
      return List.of();
    }
    if (!accountsToMake.isEmpty()) {
      AccountId account = accountsToMake.remove(0);
      return List.of(
          sign(
              LocalGenesis.PARENT,
              account,
              List.of(
                  CreateAccountAction.INSTANCE,
                  new TransferAction(LocalGenesis.ACCOUNT_BALANCE),
                  new AddKeyAction(LocalKeys.publicKey(account), AccessKey.fullAccess(0)))));
    }
    if (transactionHash != null) {
      return List.of();
    }
    setupBlocks = blocks.size();
    SignedTransaction transaction =
        sign(request.signer(), request.receiver(), List.of(request.action()));
    transactionHash = transaction.hash();
    return List.of(transaction);
  }

  private SignedTransaction sign(AccountId signer, AccountId receiver, List<Action> actions) {
    PublicKey key = LocalKeys.publicKey(signer);
    byte[] row = session.chain().state().get(TrieKey.accessKey(signer, key).unsafeBytes());
    if (row == null) {
      throw Refusal.at(
              signer.toString(), "The account " + signer + " has no key of this chain any more")
          .todo("Act as another account");
    }
    long nonce = BorshReader.readAll(row, AccessKey::read).nonce() + 1;
    Transaction transaction =
        Transaction.v0(
            signer, key, nonce, receiver, session.chain().transactionBlockHash(), actions);
    CryptoHash hash = new SignedTransaction(transaction, LocalKeys.noSignature()).hash();
    return new SignedTransaction(transaction, LocalKeys.sign(signer, hash));
  }

  /** What was asked. */
  public CallRequest request() {
    return request;
  }

  /** The call's number in the session, from 1. */
  public int number() {
    return number;
  }

  /** The hash of the call's own transaction, null until its block was made. */
  public CryptoHash transactionHash() {
    return transactionHash;
  }

  /** The state root before the call. */
  public CryptoHash rootBefore() {
    return rootBefore;
  }

  /** The state before the call, for reading. */
  public Trie stateBefore() {
    return session.chain().stateAt(rootBefore);
  }

  /** The blocks made so far, those that make accounts first. */
  public List<LocalSession.Made> blocks() {
    return List.copyOf(blocks);
  }

  /** How many of the blocks only make accounts. */
  public int setupBlocks() {
    return setupBlocks;
  }
}
