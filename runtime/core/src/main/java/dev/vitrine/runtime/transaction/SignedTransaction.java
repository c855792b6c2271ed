package dev.vitrine.runtime.transaction;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;

/**
 * A transaction with its signature. Its hash, over which the signature is, and its size are
 * computed once.
 */
public final class SignedTransaction implements Borsh {
  private final Transaction transaction;
  private final Signature signature;
  private final byte[] unsigned;
  private final CryptoHash hash;

  /** The transaction with a signature, which is not verified here. */
  public SignedTransaction(Transaction transaction, Signature signature) {
    this.transaction = transaction;
    this.signature = signature;
    this.unsigned = transaction.toBorsh();
    this.hash = CryptoHash.owning(Sha256.hash(unsigned));
  }

  /** Reads the borsh form. */
  public static SignedTransaction read(BorshReader in) {
    return new SignedTransaction(Transaction.read(in), Signature.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.raw(unsigned).value(signature);
  }

  /** What was signed. */
  public Transaction transaction() {
    return transaction;
  }

  /** The signature over {@link #hash()}. */
  public Signature signature() {
    return signature;
  }

  /** SHA-256 of the transaction's borsh form, without the signature. */
  public CryptoHash hash() {
    return hash;
  }

  /** Bytes of the transaction without the signature. */
  public int size() {
    return unsigned.length;
  }

  /** Bytes of the transaction with the signature. */
  public int wireSize() {
    return unsigned.length + 1 + signature.type().signatureLength();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedTransaction that
        && hash.equals(that.hash)
        && signature.equals(that.signature);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
