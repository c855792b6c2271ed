package dev.vitrine.proof;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/** What a block is applied to, in the order of application. */
public record BlockInputs(List<SignedTransaction> transactions, List<Receipt> receipts) {
  /** SHA-256 of both lists in borsh, one after the other. */
  public CryptoHash hash() {
    BorshWriter out = new BorshWriter(4096);
    out.list(transactions).list(receipts);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }
}
