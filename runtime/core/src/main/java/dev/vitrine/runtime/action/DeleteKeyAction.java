package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.PublicKey;

/** Removes an access key of the receiver's account. */
public record DeleteKeyAction(PublicKey publicKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 6;

  static DeleteKeyAction read(BorshReader in) {
    return new DeleteKeyAction(PublicKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeleteKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey);
  }
}
