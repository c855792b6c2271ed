package dev.vitrine.endorsement;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * What a verifier accepts (docs/attestation.md, "Policies"). A list that is null accepts anything;
 * a section that is null asks for no such endorsement.
 *
 * @param releaseIds releases that the signer may claim
 * @param chainIds chains
 * @param maxAge most seconds from the last statement's time to the time of judgement, or null
 * @param tdx what a quote must say
 * @param wallet what a wallet must be
 * @param keys what a chain of keys must be
 */
public record Policy(
    List<CryptoHash> releaseIds,
    List<String> chainIds,
    Long maxAge,
    Tdx tdx,
    Wallet wallet,
    Keys keys) {
  /** Name and version of the format. */
  public static final String FORMAT = "vitrine/policy/v1";

  /**
   * One quote of the bundle must meet all of these.
   *
   * @param mrTd measurements of what a TD starts from, 48 bytes each
   * @param rtmrs for each of the four registers, the values accepted; a null accepts any
   * @param composeHashes of dstack, 32 bytes each
   * @param tcbStatuses Intel's words
   * @param advisories those that may hang on the status
   * @param minEvaluationNumber of TCB info and QE identity
   * @param maxCollateralAge most seconds since these were issued, or null
   * @param ownCollateral whether the bundle's collateral does not count
   * @param debug whether the TD's host may look into it
   */
  public record Tdx(
      List<byte[]> mrTd,
      List<List<byte[]>> rtmrs,
      List<byte[]> composeHashes,
      List<String> tcbStatuses,
      List<String> advisories,
      int minEvaluationNumber,
      Long maxCollateralAge,
      boolean ownCollateral,
      boolean debug) {}

  /**
   * One wallet of the bundle must meet all of these.
   *
   * @param accounts accounts accepted
   * @param keyProven whether the state must be shown to have the account's key
   * @param stateRoots states that may show it; null for those that the statements name
   */
  public record Wallet(List<AccountId> accounts, boolean keyProven, List<CryptoHash> stateRoots) {}

  /**
   * One chain of keys must meet all of these.
   *
   * @param firstKeys keys at which it may begin
   * @param maxLinks most links
   */
  public record Keys(List<PublicKey> firstKeys, int maxLinks) {}

  /** Whether a TD whose host can look into it may pass. */
  public boolean allowsDebug() {
    return tdx != null && tdx.debug();
  }
}
