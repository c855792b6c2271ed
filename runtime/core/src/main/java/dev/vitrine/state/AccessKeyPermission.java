package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * What an access key may do (docs/spec/runtime.md §2.2). The gas key kinds came with protocol 85.
 */
public sealed interface AccessKeyPermission extends Borsh {
  /** The only {@link FullAccess}. */
  AccessKeyPermission FULL_ACCESS = new FullAccess();

  /** Calls of one contract. */
  record FunctionCall(FunctionCallPermission permission) implements AccessKeyPermission {
    @Override
    public void write(BorshWriter out) {
      out.u8(0).value(permission);
    }
  }

  /** Everything. */
  record FullAccess() implements AccessKeyPermission {
    @Override
    public void write(BorshWriter out) {
      out.u8(1);
    }
  }

  /** Calls of one contract, gas paid by the key. */
  record GasKeyFunctionCall(GasKeyInfo info, FunctionCallPermission permission)
      implements AccessKeyPermission {
    @Override
    public void write(BorshWriter out) {
      out.u8(2).value(info).value(permission);
    }
  }

  /** Everything, gas paid by the key. */
  record GasKeyFullAccess(GasKeyInfo info) implements AccessKeyPermission {
    @Override
    public void write(BorshWriter out) {
      out.u8(3).value(info);
    }
  }

  /** Reads the number and what belongs to it. */
  static AccessKeyPermission read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 3) {
      throw in.refuse("unknown kind of access key permission: " + tag);
    }
    in.u8();
    return switch (tag) {
      case 0 -> new FunctionCall(FunctionCallPermission.read(in));
      case 1 -> FULL_ACCESS;
      case 2 -> new GasKeyFunctionCall(GasKeyInfo.read(in), FunctionCallPermission.read(in));
      default -> new GasKeyFullAccess(GasKeyInfo.read(in));
    };
  }

  /** Balance and nonces of a gas key, or null for other keys. */
  default GasKeyInfo gasKeyInfo() {
    if (this instanceof GasKeyFunctionCall key) {
      return key.info();
    }
    return this instanceof GasKeyFullAccess key ? key.info() : null;
  }

  /** The limits of a limited key, or null for full access. */
  default FunctionCallPermission functionCall() {
    if (this instanceof FunctionCall key) {
      return key.permission();
    }
    return this instanceof GasKeyFunctionCall key ? key.permission() : null;
  }

  /** This permission with another allowance; only for limited keys. */
  default AccessKeyPermission withFunctionCall(FunctionCallPermission limits) {
    if (this instanceof FunctionCall) {
      return new FunctionCall(limits);
    }
    if (this instanceof GasKeyFunctionCall key) {
      return new GasKeyFunctionCall(key.info(), limits);
    }
    throw new IllegalStateException("full access has no limits");
  }

  /** This permission with another balance or number of nonces; only for gas keys. */
  default AccessKeyPermission withGasKeyInfo(GasKeyInfo info) {
    if (this instanceof GasKeyFunctionCall key) {
      return new GasKeyFunctionCall(info, key.permission());
    }
    if (this instanceof GasKeyFullAccess) {
      return new GasKeyFullAccess(info);
    }
    throw new IllegalStateException("not a gas key");
  }
}
