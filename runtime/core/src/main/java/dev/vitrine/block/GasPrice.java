package dev.vitrine.block;

import dev.vitrine.types.Balance;
import java.math.BigInteger;

/**
 * How the gas price follows from block to block (docs/spec/runtime.md §3.5), with mainnet's rates.
 */
public final class GasPrice {
  /** The least price of mainnet, yoctoNEAR per gas. */
  public static final Balance MIN = Balance.yocto(100_000_000L);

  /** The greatest price: twenty times the least. */
  public static final Balance MAX = Balance.yocto(2_000_000_000L);

  /** Adjustment rate of mainnet: one in a hundred. */
  private static final long RATE_DENOMINATOR = 100;

  private GasPrice() {}

  /**
   * The price of the block after one with this price, whose chunks together had this gas limit and
   * burnt this much of it.
   */
  public static Balance next(Balance price, long gasLimit, long gasBurnt) {
    if (gasLimit == 0) {
      return price;
    }
    BigInteger limit = Balance.yocto(gasLimit).toBigInteger();
    BigInteger burnt = Balance.yocto(gasBurnt).toBigInteger();
    BigInteger twiceDenominator = BigInteger.valueOf(2 * RATE_DENOMINATOR);
    BigInteger factor =
        twiceDenominator.multiply(limit).add(BigInteger.TWO.multiply(burnt)).subtract(limit);
    BigInteger next =
        price.toBigInteger().multiply(factor).divide(twiceDenominator.multiply(limit));
    return next.bitLength() > 127 ? MAX : Balance.parse(next.toString()).max(MIN).min(MAX);
  }
}
