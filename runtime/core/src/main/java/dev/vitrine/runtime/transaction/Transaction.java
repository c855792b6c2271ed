package dev.vitrine.runtime.transaction;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * What a signer wants done (docs/spec/runtime.md §3.1).
 *
 * @param version 0, or 1 (protocol 85) with nonces of gas keys and a nonce mode
 * @param blockHash a block not too far back, which bounds the transaction's life
 * @param nonceMode {@link NonceMode#MONOTONIC} in version 0
 */
public record Transaction(
    int version,
    AccountId signerId,
    PublicKey publicKey,
    TransactionNonce nonce,
    AccountId receiverId,
    CryptoHash blockHash,
    List<Action> actions,
    NonceMode nonceMode)
    implements Borsh {

  /** Refuses what a version cannot say. */
  public Transaction {
    actions = List.copyOf(actions);
    if (version != 0 && version != 1) {
      throw new IllegalArgumentException("transaction of version " + version);
    }
    if (version == 0 && (nonce.hasIndex() || nonceMode != NonceMode.MONOTONIC)) {
      throw new IllegalArgumentException(
          "a transaction of version 0 has neither nonce index nor mode");
    }
  }

  /** A transaction of version 0. */
  public static Transaction v0(
      AccountId signerId,
      PublicKey publicKey,
      long nonce,
      AccountId receiverId,
      CryptoHash blockHash,
      List<Action> actions) {
    return new Transaction(
        0,
        signerId,
        publicKey,
        TransactionNonce.of(nonce),
        receiverId,
        blockHash,
        actions,
        NonceMode.MONOTONIC);
  }

  /**
   * Reads either version. Version 0 begins with the length of an account id, whose second byte is
   * 0; version 1 with a 1 and then such a length.
   */
  public static Transaction read(BorshReader in) {
    if (in.peekU8(1) == 0) {
      return readFields(in, 0);
    }
    if (in.peekU8() == 1) {
      in.u8();
      return readFields(in, 1);
    }
    throw in.refuse("unknown version of a transaction: " + in.peekU8());
  }

  private static Transaction readFields(BorshReader in, int version) {
    AccountId signerId = AccountId.read(in);
    PublicKey publicKey = PublicKey.read(in);
    TransactionNonce nonce =
        version == 0 ? TransactionNonce.of(in.u64()) : TransactionNonce.read(in);
    AccountId receiverId = AccountId.read(in);
    CryptoHash blockHash = CryptoHash.read(in);
    List<Action> actions = in.list(Action::read);
    NonceMode mode = NonceMode.MONOTONIC;
    if (version == 1) {
      int tag = in.peekU8();
      if (tag > 1) {
        throw in.refuse("unknown nonce mode: " + tag);
      }
      in.u8();
      mode = tag == 0 ? NonceMode.MONOTONIC : NonceMode.STRICT;
    }
    return new Transaction(
        version, signerId, publicKey, nonce, receiverId, blockHash, actions, mode);
  }

  @Override
  public void write(BorshWriter out) {
    if (version == 1) {
      out.u8(1);
    }
    out.value(signerId).value(publicKey);
    if (version == 0) {
      out.u64(nonce.nonce());
    } else {
      out.value(nonce);
    }
    out.value(receiverId).value(blockHash).list(actions);
    if (version == 1) {
      out.u8(nonceMode.ordinal());
    }
  }
}
