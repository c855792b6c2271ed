package dev.vitrine.vectors.random;

import dev.vitrine.cases.Noise;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.DelegateAction;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.DeleteKeyAction;
import dev.vitrine.runtime.action.DeterministicStateInitAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.StakeAction;
import dev.vitrine.runtime.action.StateInit;
import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.transaction.NonceMode;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.state.AccessKey;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signed transactions of random actions; many fail, as an account may be gone or too poor. */
final class RandomTransactions {
  private static final long TERA = 1_000_000_000_000L;
  private static final int CALL_DEPTH = 3;

  private final Noise noise;
  private final List<String> accounts;
  private final List<String> contracts;
  private final CryptoHash blockHash;
  private final RandomProgram programs;
  private final RandomActions any;
  private final Map<AccountId, Long> nonces = new HashMap<>();
  private final Map<AccountId, Long> limitedKeyNonces = new HashMap<>();
  private long gasKeyNonce = 1;

  RandomTransactions(
      Noise noise,
      List<String> accounts,
      List<String> contracts,
      CryptoHash blockHash,
      int protocolVersion) {
    this.noise = noise;
    this.accounts = accounts;
    this.contracts = contracts;
    this.blockHash = blockHash;
    this.programs = new RandomProgram(noise, accounts, protocolVersion);
    this.any = new RandomActions(noise, accounts, programs);
  }

  /** The borsh form of one more, for a block of this height. */
  byte[] next(long height) {
    AccountId signer = one(accounts);
    List<Action> actions = new ArrayList<>();
    AccountId receiver;
    switch (noise.below(16)) {
      case 0, 1, 2, 3 -> {
        receiver = one(contracts);
        actions.add(call());
        if (noise.below(4) == 0) {
          actions.add(call());
        }
      }
      case 4 -> {
        receiver = anybody();
        actions.add(transfer());
      }
      case 5 -> {
        receiver = AccountId.of("sub" + noise.below(3) + "." + signer);
        actions.add(CreateAccountAction.INSTANCE);
        actions.add(transfer());
        actions.add(addKey(receiver));
      }
      case 6 -> {
        receiver = signer;
        actions.add(addKey(one(accounts)));
        actions.add(new DeleteKeyAction(LocalKeys.publicKey(one(accounts))));
      }
      case 7 -> {
        receiver = signer;
        actions.add(
            new StakeAction(
                RandomProgram.milliNear(noise.below(9_000)), LocalKeys.publicKey(signer)));
      }
      case 8 -> {
        receiver = one(accounts);
        actions.add(delegate(receiver, height));
      }
      case 9 -> {
        receiver = signer;
        actions.add(any.addGasKey());
        actions.add(any.fillGasKey());
      }
      case 10, 11 -> {
        receiver = noise.below(2) == 0 ? signer : one(contracts);
        actions.add(noise.below(2) == 0 ? any.call() : transfer());
        return noise.below(3) == 0
            ? byLimitedKey(signer, receiver, actions)
            : byGasKey(signer, receiver, actions, height);
      }
      case 12, 13 -> {
        receiver = noise.below(2) == 0 ? signer : anybody();
        actions.addAll(any.batch());
      }
      case 14 -> {
        if (noise.below(2) == 0) {
          receiver = signer;
          actions.add(any.deployGlobal());
        } else {
          StateInit init = any.stateInit();
          receiver = init.accountId();
          actions.add(
              new DeterministicStateInitAction(init, RandomProgram.milliNear(noise.below(12))));
          actions.add(transfer());
        }
      }
      default -> {
        receiver = signer;
        actions.add(transfer());
        if (noise.below(3) == 0) {
          actions.add(new DeleteAccountAction(one(accounts)));
        }
      }
    }
    return sign(signer, receiver, actions);
  }

  private AccountId one(List<String> ids) {
    return AccountId.of(ids.get(noise.below(ids.size())));
  }

  /** Somebody who may not be there: named, or of an implicit kind. */
  private AccountId anybody() {
    return switch (noise.below(5)) {
      case 0 -> AccountId.of(Hex.encode(LocalKeys.publicKey(one(accounts)).unsafeBytes()));
      case 1 -> AccountId.of("nobody.test");
      case 2 -> AccountId.of("0s" + "7".repeat(39) + noise.below(10));
      default -> one(accounts);
    };
  }

  private Action transfer() {
    return new TransferAction(RandomProgram.milliNear(noise.below(4_000)));
  }

  private Action addKey(AccountId whose) {
    return new AddKeyAction(LocalKeys.publicKey(whose), AccessKey.fullAccess(0));
  }

  private Action call() {
    return new FunctionCallAction(
        "run",
        programs.next(CALL_DEPTH),
        (30 + noise.below(200)) * TERA,
        noise.below(3) == 0 ? RandomProgram.milliNear(noise.below(3_000)) : Balance.ZERO);
  }

  /** One signed by a key for calls only. */
  private byte[] byLimitedKey(AccountId signer, AccountId receiver, List<Action> actions) {
    AccountId keeper = RandomActions.LIMITED_KEY;
    return sign(
        keeper,
        Transaction.v0(
            signer,
            LocalKeys.publicKey(keeper),
            limitedKeyNonces.merge(signer, 1L, Long::sum),
            receiver,
            blockHash,
            actions));
  }

  /** One that a gas key of the signer pays, if the signer has it. */
  private byte[] byGasKey(AccountId signer, AccountId receiver, List<Action> actions, long height) {
    AccountId keeper =
        noise.below(6) == 0
            ? RandomActions.KEYS.get(noise.below(RandomActions.KEYS.size()))
            : RandomActions.GAS_KEY;
    // Above what a key that was added before begins with, below what is too large.
    long nonce = (height - 1) * AccessKey.NONCE_RANGE_MULTIPLIER + gasKeyNonce++;
    Transaction transaction =
        new Transaction(
            1,
            signer,
            LocalKeys.publicKey(keeper),
            new TransactionNonce(nonce, noise.below(RandomActions.GAS_KEY_NONCES + 1)),
            receiver,
            blockHash,
            actions,
            noise.below(8) == 0 ? NonceMode.STRICT : NonceMode.MONOTONIC);
    return sign(keeper, transaction);
  }

  /** What {@code sender} wants done, signed by it and sent by somebody else. */
  private Action delegate(AccountId sender, long height) {
    AccountId receiver = one(contracts);
    List<Action> inner = List.of(noise.below(2) == 0 ? call() : transfer());
    if (noise.below(4) == 0) {
      return delegateByGasKey(sender, receiver, inner, height);
    }
    DelegateAction unsigned = delegate(sender, receiver, inner, nonce(sender), height, null);
    Signature signature = LocalKeys.sign(sender, unsigned.signedHash());
    return delegate(
        sender,
        receiver,
        inner,
        unsigned.nonce().nonce(),
        height,
        noise.below(8) == 0 ? null : signature);
  }

  private Action delegateByGasKey(
      AccountId sender, AccountId receiver, List<Action> inner, long height) {
    long nonce = (height - 1) * AccessKey.NONCE_RANGE_MULTIPLIER + gasKeyNonce++;
    DelegateAction unsigned =
        new DelegateAction(
            2,
            sender,
            receiver,
            inner,
            new TransactionNonce(nonce, noise.below(RandomActions.GAS_KEY_NONCES + 1)),
            height + 3,
            LocalKeys.publicKey(RandomActions.GAS_KEY),
            noSignature());
    return new DelegateAction(
        2,
        sender,
        receiver,
        inner,
        unsigned.nonce(),
        unsigned.maxBlockHeight(),
        unsigned.publicKey(),
        LocalKeys.sign(RandomActions.GAS_KEY, unsigned.signedHash()));
  }

  private static DelegateAction delegate(
      AccountId sender,
      AccountId receiver,
      List<Action> inner,
      long nonce,
      long height,
      Signature signature) {
    return new DelegateAction(
        1,
        sender,
        receiver,
        inner,
        TransactionNonce.of(nonce),
        height + 3,
        LocalKeys.publicKey(sender),
        signature == null ? noSignature() : signature);
  }

  private static Signature noSignature() {
    return Signature.of(KeyType.ED25519, new byte[KeyType.ED25519.signatureLength()]);
  }

  private long nonce(AccountId account) {
    return nonces.merge(account, 1L, Long::sum);
  }

  private byte[] sign(AccountId signer, AccountId receiver, List<Action> actions) {
    return sign(
        signer,
        Transaction.v0(
            signer, LocalKeys.publicKey(signer), nonce(signer), receiver, blockHash, actions));
  }

  private static byte[] sign(AccountId keeper, Transaction transaction) {
    CryptoHash hash = new SignedTransaction(transaction, noSignature()).hash();
    return new SignedTransaction(transaction, LocalKeys.sign(keeper, hash)).toBorsh();
  }
}
