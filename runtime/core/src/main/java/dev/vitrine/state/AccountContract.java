package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/** Which contract an account runs (docs/spec/runtime.md §2.1). */
public sealed interface AccountContract extends Borsh {
  /** The only {@link None}. */
  AccountContract NONE = new None();

  /** No contract. */
  record None() implements AccountContract {
    @Override
    public void write(BorshWriter out) {
      out.u8(0);
    }
  }

  /** Code of its own, in the row {@link Row#CONTRACT_CODE}. */
  record Local(CryptoHash hash) implements AccountContract {
    @Override
    public void write(BorshWriter out) {
      out.u8(1).value(hash);
    }
  }

  /** The global contract with this code hash. */
  record Global(CryptoHash hash) implements AccountContract {
    @Override
    public void write(BorshWriter out) {
      out.u8(2).value(hash);
    }
  }

  /** The global contract that this account deployed last. */
  record GlobalByAccount(AccountId account) implements AccountContract {
    @Override
    public void write(BorshWriter out) {
      out.u8(3).value(account);
    }
  }

  /** Nothing for 32 zero bytes (how version 1 says it), else code of its own. */
  static AccountContract ofLocalHash(CryptoHash hash) {
    return hash.equals(CryptoHash.ZERO) ? NONE : new Local(hash);
  }

  /** A reference to this global contract. */
  static AccountContract ofGlobal(GlobalContractIdentifier id) {
    if (id instanceof GlobalContractIdentifier.CodeHash code) {
      return new Global(code.hash());
    }
    return new GlobalByAccount(((GlobalContractIdentifier.ByAccount) id).account());
  }

  /** Reads the number and what belongs to it. */
  static AccountContract read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 3) {
      throw in.refuse("unknown kind of account contract: " + tag);
    }
    in.u8();
    return switch (tag) {
      case 0 -> NONE;
      case 1 -> new Local(CryptoHash.read(in));
      case 2 -> new Global(CryptoHash.read(in));
      default -> new GlobalByAccount(AccountId.read(in));
    };
  }

  /** Whether there is no contract. */
  default boolean isNone() {
    return this instanceof None;
  }

  /** The hash of the account's own code, or null. */
  default CryptoHash localHash() {
    return this instanceof Local local ? local.hash() : null;
  }

  /** The name of the global contract that the account uses, or null. */
  default GlobalContractIdentifier globalIdentifier() {
    if (this instanceof Global global) {
      return new GlobalContractIdentifier.CodeHash(global.hash());
    }
    if (this instanceof GlobalByAccount global) {
      return new GlobalContractIdentifier.ByAccount(global.account());
    }
    return null;
  }

  /** Bytes that the reference to a global contract takes in storage usage; 0 without one. */
  default long identifierStorageUsage() {
    GlobalContractIdentifier id = globalIdentifier();
    return id == null ? 0 : id.identifierLength();
  }
}
