package dev.vitrine.vm;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/**
 * Which contract the current account has, as {@code current_contract_code} tells it.
 *
 * @param kind 0 none, 1 of its own, 2 global by hash, 3 global by account
 * @param id hash or account id; empty for none; never written to
 */
public record CurrentContract(int kind, byte[] id) {
  /** No contract. */
  public static final CurrentContract NONE = new CurrentContract(0, new byte[0]);

  /** The account's own code. */
  public static CurrentContract local(CryptoHash codeHash) {
    return new CurrentContract(1, codeHash.unsafeBytes());
  }

  /** A global contract by its hash. */
  public static CurrentContract global(CryptoHash codeHash) {
    return new CurrentContract(2, codeHash.unsafeBytes());
  }

  /** A global contract by the account that deployed it. */
  public static CurrentContract globalByAccount(AccountId account) {
    return new CurrentContract(3, account.unsafeBytes());
  }
}
