package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;

/**
 * An account's record (docs/spec/runtime.md §2.1): balances in yoctoNEAR, storage usage in bytes
 * (unsigned), contract. Immutable. An account is of version 1 until it takes a global contract, and
 * of version 2 from then on, whatever contract it has later.
 */
public final class Account implements Borsh {
  /** Bytes of state, without code, over which an account cannot be deleted. */
  public static final long MAX_DELETION_STORAGE_USAGE = 10_000;

  private static final Balance VERSIONED_MARK = Balance.MAX;
  private static final int VERSION_2_TAG = 0;

  private final boolean version2;
  private final Balance amount;
  private final Balance locked;
  private final AccountContract contract;
  private final long storageUsage;

  private Account(
      boolean version2,
      Balance amount,
      Balance locked,
      AccountContract contract,
      long storageUsage) {
    this.version2 = version2 || contract.globalIdentifier() != null;
    this.amount = amount;
    this.locked = locked;
    this.contract = contract;
    this.storageUsage = storageUsage;
  }

  /** A new account: of version 1 unless the contract is a global one. */
  public static Account of(
      Balance amount, Balance locked, AccountContract contract, long storageUsage) {
    return new Account(false, amount, locked, contract, storageUsage);
  }

  /** An account of version 2 whatever its contract. */
  public static Account ofVersion2(
      Balance amount, Balance locked, AccountContract contract, long storageUsage) {
    return new Account(true, amount, locked, contract, storageUsage);
  }

  /** Reads either version. */
  public static Account read(BorshReader in) {
    Balance first = Balance.read(in);
    if (!first.equals(VERSIONED_MARK)) {
      Balance locked = Balance.read(in);
      AccountContract contract = AccountContract.ofLocalHash(CryptoHash.read(in));
      return new Account(false, first, locked, contract, in.u64());
    }
    if (in.peekU8() != VERSION_2_TAG) {
      throw in.refuse("unknown version of an account: " + in.peekU8());
    }
    in.u8();
    Balance amount = Balance.read(in);
    Balance locked = Balance.read(in);
    long storageUsage = in.u64();
    return new Account(true, amount, locked, AccountContract.read(in), storageUsage);
  }

  @Override
  public void write(BorshWriter out) {
    if (version2) {
      out.value(VERSIONED_MARK).u8(VERSION_2_TAG).value(amount).value(locked).u64(storageUsage);
      out.value(contract);
    } else {
      CryptoHash hash = contract.localHash();
      out.value(amount).value(locked).value(hash == null ? CryptoHash.ZERO : hash);
      out.u64(storageUsage);
    }
  }

  /** Whether the record is of version 2. */
  public boolean isVersion2() {
    return version2;
  }

  /** What can be spent. */
  public Balance amount() {
    return amount;
  }

  /** What is staked. */
  public Balance locked() {
    return locked;
  }

  /** Which contract the account runs. */
  public AccountContract contract() {
    return contract;
  }

  /** Bytes of state that the account answers for, unsigned. */
  public long storageUsage() {
    return storageUsage;
  }

  /** This account with another amount. */
  public Account withAmount(Balance newAmount) {
    return new Account(version2, newAmount, locked, contract, storageUsage);
  }

  /** This account with another stake. */
  public Account withLocked(Balance newLocked) {
    return new Account(version2, amount, newLocked, contract, storageUsage);
  }

  /** This account with another contract; a global one makes it version 2. */
  public Account withContract(AccountContract newContract) {
    return new Account(version2, amount, locked, newContract, storageUsage);
  }

  /** This account with another storage usage. */
  public Account withStorageUsage(long newStorageUsage) {
    return new Account(version2, amount, locked, contract, newStorageUsage);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account that
        && version2 == that.version2
        && amount.equals(that.amount)
        && locked.equals(that.locked)
        && contract.equals(that.contract)
        && storageUsage == that.storageUsage;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * amount.hashCode() + locked.hashCode()) + Long.hashCode(storageUsage);
  }

  @Override
  public String toString() {
    return "account " + amount + ", locked " + locked + ", " + contract + ", uses " + storageUsage;
  }
}
