package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * An access key's record (docs/spec/runtime.md §2.2).
 *
 * @param nonce the last nonce used, unsigned; always 0 for gas keys, whose nonces are rows
 * @param permission what the key may do
 */
public record AccessKey(long nonce, AccessKeyPermission permission) implements Borsh {
  /** A nonce stays under the block height times this; a new key starts at (height − 1) times it. */
  public static final long NONCE_RANGE_MULTIPLIER = 1_000_000;

  /** Most nonces that a gas key may have. */
  public static final int MAX_GAS_KEY_NONCES = 1024;

  /** Fewest bytes of a gas key's borsh form: nonce, kind, {@link GasKeyInfo}. */
  public static final int MIN_GAS_KEY_BORSH_LENGTH = 8 + 1 + GasKeyInfo.BORSH_LENGTH;

  /** A key that may do everything. */
  public static AccessKey fullAccess(long nonce) {
    return new AccessKey(nonce, AccessKeyPermission.FULL_ACCESS);
  }

  /** Reads nonce and permission. */
  public static AccessKey read(BorshReader in) {
    long nonce = in.u64();
    return new AccessKey(nonce, AccessKeyPermission.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(nonce).value(permission);
  }

  /** Balance and nonces of a gas key, or null for other keys. */
  public GasKeyInfo gasKeyInfo() {
    return permission.gasKeyInfo();
  }

  /** Whether the key pays gas itself. */
  public boolean isGasKey() {
    return gasKeyInfo() != null;
  }

  /** This key with another nonce. */
  public AccessKey withNonce(long newNonce) {
    return new AccessKey(newNonce, permission);
  }

  /** This key with another permission. */
  public AccessKey withPermission(AccessKeyPermission newPermission) {
    return new AccessKey(nonce, newPermission);
  }
}
