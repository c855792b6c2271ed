package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/**
 * What makes an access key a gas key (protocol 85).
 *
 * @param balance yoctoNEAR that the key pays gas from
 * @param numNonces how many rows {@link Row#GAS_KEY_NONCE} belong to it, 1 to 1024
 */
public record GasKeyInfo(Balance balance, int numNonces) implements Borsh {
  /** Bytes of the borsh form. */
  public static final int BORSH_LENGTH = 18;

  /** Reads balance and number of nonces. */
  public static GasKeyInfo read(BorshReader in) {
    return new GasKeyInfo(Balance.read(in), in.u16());
  }

  @Override
  public void write(BorshWriter out) {
    out.value(balance).u16(numNonces);
  }
}
