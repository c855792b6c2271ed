package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.AccessKey;
import dev.vitrine.types.PublicKey;

/** Adds an access key to the receiver's account. */
public record AddKeyAction(PublicKey publicKey, AccessKey accessKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 5;

  static AddKeyAction read(BorshReader in) {
    return new AddKeyAction(PublicKey.read(in), AccessKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "AddKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey).value(accessKey);
  }
}
