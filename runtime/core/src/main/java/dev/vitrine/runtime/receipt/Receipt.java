package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.Arrays;

/**
 * A message from one account to another (docs/spec/runtime.md §4.1). Immutable; its borsh form,
 * which is wanted for its size, its storage and its hash, is made once.
 */
public final class Receipt implements Borsh {
  private final AccountId predecessorId;
  private final AccountId receiverId;
  private final CryptoHash id;
  private final ReceiptBody body;
  private byte[] encoded;

  /** A receipt. */
  public Receipt(AccountId predecessorId, AccountId receiverId, CryptoHash id, ReceiptBody body) {
    this.predecessorId = predecessorId;
    this.receiverId = receiverId;
    this.id = id;
    this.body = body;
  }

  /** Reads the borsh form. */
  public static Receipt read(BorshReader in) {
    return new Receipt(
        AccountId.read(in), AccountId.read(in), CryptoHash.read(in), ReceiptBody.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.raw(unsafeBorsh());
  }

  /** The borsh form, shared: never written to. */
  public byte[] unsafeBorsh() {
    if (encoded == null) {
      BorshWriter out = new BorshWriter(512);
      out.value(predecessorId).value(receiverId).value(id).u8(body.tag());
      body.writeFields(out);
      encoded = out.toBytes();
    }
    return encoded;
  }

  /** Bytes of the borsh form. */
  public int size() {
    return unsafeBorsh().length;
  }

  /** Who sent it; {@code system} for refunds. */
  public AccountId predecessorId() {
    return predecessorId;
  }

  /** On whose account it acts. */
  public AccountId receiverId() {
    return receiverId;
  }

  /** Its id. */
  public CryptoHash id() {
    return id;
  }

  /** What it brings. */
  public ReceiptBody body() {
    return body;
  }

  /** The same receipt under another id. */
  public Receipt withId(CryptoHash newId) {
    Receipt renamed = new Receipt(predecessorId, receiverId, newId, body);
    if (encoded != null) {
      byte[] bytes = encoded.clone();
      int at = 4 + predecessorId.length() + 4 + receiverId.length();
      System.arraycopy(newId.unsafeBytes(), 0, bytes, at, CryptoHash.LENGTH);
      renamed.encoded = bytes;
    }
    return renamed;
  }

  /** The same receipt with another body. */
  public Receipt withBody(ReceiptBody newBody) {
    return new Receipt(predecessorId, receiverId, id, newBody);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipt that
        && id.equals(that.id)
        && Arrays.equals(unsafeBorsh(), that.unsafeBorsh());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "receipt " + id + " from " + predecessorId + " to " + receiverId;
  }
}
