package dev.vitrine.runtime.chunk;

import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.runtime.error.InvalidAccessKeyError;
import dev.vitrine.runtime.error.InvalidTxError;
import dev.vitrine.runtime.error.TxExecutionError;
import dev.vitrine.runtime.outcome.ExecutionMetadata;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.outcome.ExecutionStatus;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.runtime.transaction.TransactionCharge;
import dev.vitrine.runtime.transaction.TransactionCost;
import dev.vitrine.runtime.transaction.TransactionValidation;
import dev.vitrine.runtime.transaction.TransactionVerdict;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a chunk's transactions into receipts (docs/spec/runtime.md §3.4). What is not valid leaves
 * a failed outcome. Signers and their keys are read before the first transaction is looked at, as
 * the reference does, so that the proof holds them whatever becomes of the transactions.
 */
final class ChunkTransactions {
  private record SignerKey(AccountId account, PublicKey key) {}

  private record SignerNonce(AccountId account, PublicKey key, int index) {}

  private final Chunk chunk;
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<SignerKey, AccessKey> keys = new HashMap<>();
  private final Map<SignerNonce, Long> nonces = new HashMap<>();

  ChunkTransactions(Chunk chunk) {
    this.chunk = chunk;
  }

  void process(List<SignedTransaction> transactions) {
    Set<Integer> expired = new HashSet<>(chunk.context.expiredTransactions());
    for (int i = 0; i < transactions.size(); i++) {
      if (!expired.contains(i)) {
        load(transactions.get(i).transaction());
      }
    }
    boolean unique = chunk.has(ProtocolFeature.UNIQUE_CHUNK_TRANSACTIONS);
    Set<CryptoHash> seen = new HashSet<>();
    for (int i = 0; i < transactions.size(); i++) {
      SignedTransaction signed = transactions.get(i);
      if (unique && !seen.add(signed.hash())) {
        continue;
      }
      InvalidTxError refusal =
          expired.contains(i)
              ? InvalidTxError.EXPIRED
              : TransactionValidation.check(chunk.config, signed);
      if (refusal == null) {
        refusal = charge(signed);
      }
      if (refusal != null) {
        chunk.add(failed(signed, refusal, 0, Balance.ZERO));
      }
    }
  }

  private void load(Transaction transaction) {
    AccountId signer = transaction.signerId();
    PublicKey key = transaction.publicKey();
    if (!accounts.containsKey(signer)) {
      accounts.put(signer, chunk.state.account(signer));
    }
    SignerKey signerKey = new SignerKey(signer, key);
    if (!keys.containsKey(signerKey)) {
      keys.put(signerKey, chunk.state.accessKey(signer, key));
    }
    TransactionNonce nonce = transaction.nonce();
    if (nonce.hasIndex()) {
      SignerNonce signerNonce = new SignerNonce(signer, key, nonce.index());
      if (!nonces.containsKey(signerNonce)) {
        nonces.put(
            signerNonce, chunk.state.gasKeyNonce(signer, PublicKeyHandle.of(key), nonce.index()));
      }
    }
  }

  /** Charges the signer and makes the receipt; gives the reason where nobody is charged. */
  private InvalidTxError charge(SignedTransaction signed) {
    Transaction transaction = signed.transaction();
    TransactionCost cost =
        TransactionCost.of(chunk.config.fees, transaction, chunk.context.gasPrice());
    if (cost == null) {
      return InvalidTxError.COST_OVERFLOW;
    }
    AccountId signer = transaction.signerId();
    Account account = accounts.get(signer);
    if (account == null) {
      return InvalidTxError.invalidSignerId(signer.toString());
    }
    AccessKey key = keys.get(new SignerKey(signer, transaction.publicKey()));
    if (key == null) {
      return InvalidTxError.invalidAccessKeyError(
          InvalidAccessKeyError.accessKeyNotFound(signer, transaction.publicKey()));
    }
    TransactionNonce nonce = transaction.nonce();
    TransactionCharge charge =
        new TransactionCharge(chunk.config, transaction, cost, chunk.height());
    TransactionVerdict verdict;
    if (nonce.hasIndex()) {
      Long current = nonces.get(new SignerNonce(signer, transaction.publicKey(), nonce.index()));
      if (current == null) {
        int count = key.isGasKey() ? key.gasKeyInfo().numNonces() : 0;
        return InvalidTxError.invalidNonceIndex(nonce.index(), count);
      }
      verdict = charge.byGasKey(account, key, current);
    } else {
      verdict = charge.byAccount(account, key);
    }
    if (!verdict.paid()) {
      return verdict.error();
    }
    if (verdict.error() == null) {
      send(signed, cost);
    } else {
      chunk.add(failed(signed, verdict.error(), cost.burnt().gas(), cost.burntAmount()));
    }
    chunk.stats.addTxBurnt(cost.burntAmount());
    write(signed, account.withAmount(verdict.amount()), verdict.key());
    return null;
  }

  private void send(SignedTransaction signed, TransactionCost cost) {
    Transaction transaction = signed.transaction();
    CryptoHash receiptId = ReceiptIds.ofTransaction(signed.hash(), chunk.height());
    Receipt receipt =
        new Receipt(
            transaction.signerId(),
            transaction.receiverId(),
            receiptId,
            new ActionReceipt(
                1,
                false,
                transaction.signerId(),
                null,
                transaction.publicKey(),
                cost.receiptGasPrice(),
                List.of(),
                List.of(),
                transaction.actions()));
    if (transaction.receiverId().equals(transaction.signerId())) {
      chunk.local.add(receipt);
    } else {
      chunk.sink.send(receipt);
    }
    chunk.add(
        new ExecutionOutcome(
            signed.hash(),
            List.of(),
            List.of(receiptId),
            cost.burnt().gas(),
            cost.burnt().compute(),
            cost.burntAmount(),
            transaction.signerId(),
            new ExecutionStatus.SuccessReceiptId(receiptId),
            ExecutionMetadata.NONE));
  }

  private void write(SignedTransaction signed, Account account, AccessKey key) {
    Transaction transaction = signed.transaction();
    AccountId signer = transaction.signerId();
    PublicKey publicKey = transaction.publicKey();
    accounts.put(signer, account);
    keys.put(new SignerKey(signer, publicKey), key);
    chunk.state.setAccount(signer, account);
    TransactionNonce nonce = transaction.nonce();
    if (nonce.hasIndex()) {
      nonces.put(new SignerNonce(signer, publicKey, nonce.index()), nonce.nonce());
      chunk.state.setGasKeyNonce(
          signer, PublicKeyHandle.of(publicKey), nonce.index(), nonce.nonce());
    }
    chunk.state.setAccessKey(signer, publicKey, key);
    chunk.commit(StateChangeCause.Kind.TRANSACTION_PROCESSING, signed.hash());
  }

  private static ExecutionOutcome failed(
      SignedTransaction signed, InvalidTxError error, long gas, Balance tokens) {
    return new ExecutionOutcome(
        signed.hash(),
        List.of(),
        List.of(),
        gas,
        gas,
        tokens,
        signed.transaction().signerId(),
        new ExecutionStatus.Failure(TxExecutionError.of(error)),
        ExecutionMetadata.NONE);
  }
}
