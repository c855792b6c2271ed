package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/** How a global contract is named: by the hash of its code, or by the account that deployed it. */
public sealed interface GlobalContractIdentifier extends Borsh {
  /** The code with this hash; it never changes. */
  record CodeHash(CryptoHash hash) implements GlobalContractIdentifier {
    @Override
    public void write(BorshWriter out) {
      out.u8(0).value(hash);
    }

    @Override
    public int identifierLength() {
      return CryptoHash.LENGTH;
    }
  }

  /** What this account deployed last. */
  record ByAccount(AccountId account) implements GlobalContractIdentifier {
    @Override
    public void write(BorshWriter out) {
      out.u8(1).value(account);
    }

    @Override
    public int identifierLength() {
      return account.length();
    }
  }

  /** Bytes that a reference takes in an account's storage usage: 32, or those of the account id. */
  int identifierLength();

  /** Reads 0 and a hash, or 1 and an account id. */
  static GlobalContractIdentifier read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 1) {
      throw in.refuse("unknown kind of global contract identifier: " + tag);
    }
    in.u8();
    return tag == 0 ? new CodeHash(CryptoHash.read(in)) : new ByAccount(AccountId.read(in));
  }
}
