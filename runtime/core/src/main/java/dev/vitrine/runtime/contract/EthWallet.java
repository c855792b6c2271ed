package dev.vitrine.runtime.contract;

import dev.vitrine.types.CryptoHash;
import java.util.Set;

/**
 * The wallet contract of accounts whose id is an Ethereum address (docs/spec/runtime.md §2.6). Its
 * code is a global contract that every chain has under a hash of its own.
 */
public final class EthWallet {
  private static final CryptoHash MAINNET =
      CryptoHash.parse("2zodJZK2e4nnv5AqwCRnenNSmkikXhEd7PPY6BmfTmW4");
  private static final CryptoHash TESTNET =
      CryptoHash.parse("3PpYvRxBfC5BkZxTw8ZFG3D52w1ZRhvDDWirKoxphMDn");

  /** The wallet that the reference node brings along for chains of one's own. */
  private static final CryptoHash LOCALNET =
      CryptoHash.parse("FAq9tQRbwJPTV3PQLn2F7AUD3FW2Fw1V8ZeZuazfeu1v");

  /**
   * What accounts made before protocol 83 have for code: SHA-256 of "near" and the hash of one of
   * the four wallets there were (mainnet, testnet, testnet of protocol 70, localnet).
   */
  private static final Set<CryptoHash> OLD_CODE_HASHES =
      Set.of(
          CryptoHash.parse("77CJrGB4MNcG2fJXr87m3HCZngUMxZQYwhqGqcHSd7BB"),
          CryptoHash.parse("DBV2KeAR8iaEy6aGpmvAm5HAh1WiZRQ6Tsira4UM83S9"),
          CryptoHash.parse("4reLvkAWfqk5fsqio1KLudk46cqRz9erQdaHkWZKMJDZ"),
          CryptoHash.parse("5Ch7WN9GVGHY6rneCsHDHwiC6RPSXjRkXo3sA3c6TT1B"));

  private EthWallet() {}

  /** Hash of the global contract that the chain's new ETH accounts run. */
  public static CryptoHash globalContract(String chainId) {
    return switch (chainId) {
      case "mainnet", "mocknet" -> MAINNET;
      case "testnet" -> TESTNET;
      default -> LOCALNET;
    };
  }

  /** Whether an account with this code hash was made for the wallet before protocol 83. */
  static boolean isOldCodeHash(CryptoHash codeHash) {
    return OLD_CODE_HASHES.contains(codeHash);
  }
}
