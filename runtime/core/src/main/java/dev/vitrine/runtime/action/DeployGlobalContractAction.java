package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * Makes contract code available to every account of every shard, under its hash or under the
 * deploying account.
 */
public record DeployGlobalContractAction(byte[] code, Mode mode) implements Action {
  /** Borsh number. */
  public static final int TAG = 9;

  /** What the code is found under, in the order of borsh numbers. */
  public enum Mode {
    /** Under its hash: it never changes. */
    CODE_HASH,
    /** Under the account that deploys it, which can replace it. */
    ACCOUNT_ID
  }

  static DeployGlobalContractAction read(BorshReader in) {
    byte[] code = in.bytes();
    int mode = in.peekU8();
    if (mode > 1) {
      throw in.refuse("unknown way to deploy a global contract: " + mode);
    }
    in.u8();
    return new DeployGlobalContractAction(code, mode == 0 ? Mode.CODE_HASH : Mode.ACCOUNT_ID);
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeployGlobalContract";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.bytes(code).u8(mode.ordinal());
  }
}
