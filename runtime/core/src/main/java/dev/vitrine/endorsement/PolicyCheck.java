package dev.vitrine.endorsement;

import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Applies a policy. What the statements claim is held against its lists; of the endorsements, for
 * each section of the policy, one must meet all its rules. When none does, the rules of the nearest
 * one are reported.
 */
public final class PolicyCheck {
  private final Policy policy;
  private final Long at;
  private final Set<CryptoHash> statedRoots;

  /**
   * @param policy the rules
   * @param at time of judgement in Unix seconds, or null
   * @param statedRoots state roots that the statements name
   */
  public PolicyCheck(Policy policy, Long at, Set<CryptoHash> statedRoots) {
    this.policy = policy;
    this.at = at;
    this.statedRoots = statedRoots;
  }

  /**
   * How each rule ends.
   *
   * @param session what the statements name
   * @param lastTimestamp nanoseconds (unsigned) of the last statement
   * @param vouchers who vouches, by endorsements that nothing contradicts
   */
  public List<RuleResult> apply(
      EndorsedSession session, long lastTimestamp, List<Voucher> vouchers) {
    List<RuleResult> results = new ArrayList<>();
    claimed(
        results,
        "release_ids",
        policy.releaseIds(),
        session.releaseId(),
        "the signer claims release " + Hex.encode(session.releaseId().unsafeBytes()));
    claimed(
        results,
        "chain_ids",
        policy.chainIds(),
        session.chainId(),
        "the statements are of chain " + session.chainId());
    if (policy.maxAge() != null) {
      results.add(age(Long.divideUnsigned(lastTimestamp, 1_000_000_000L)));
    }
    if (policy.tdx() != null) {
      QuoteRules rules = new QuoteRules(policy.tdx(), at);
      section(
          results,
          "tdx",
          "no quote that was judged endorses the session key",
          vouchers,
          voucher -> voucher instanceof Voucher.TrustDomain td ? rules.apply(td.facts()) : null);
    }
    if (policy.wallet() != null) {
      section(results, "wallet", "no wallet endorses the session key", vouchers, this::wallet);
    }
    if (policy.keys() != null) {
      section(results, "keys", "no chain of keys endorses the session key", vouchers, this::keys);
    }
    return results;
  }

  private static <T> void claimed(
      List<RuleResult> results, String rule, List<T> accepted, T found, String detail) {
    if (accepted != null) {
      results.add(
          new RuleResult(
              rule,
              accepted.contains(found) ? RuleResult.State.MET : RuleResult.State.BROKEN,
              detail));
    }
  }

  /** A statement from after the time of judgement is as wrong as an old one. */
  private RuleResult age(long statedSeconds) {
    if (at == null) {
      return RuleResult.of("max_age", false, "no time of judgement was given");
    }
    long age = at - statedSeconds;
    boolean met = age >= 0 && age <= policy.maxAge();
    return new RuleResult(
        "max_age",
        met ? RuleResult.State.MET : RuleResult.State.BROKEN,
        age < 0
            ? "the last statement is dated " + -age + " seconds after the time of judgement"
            : "the last statement is dated " + age + " seconds before the time of judgement");
  }

  /** The rules of the endorsement that leaves the fewest unmet; {@code apply} skips others. */
  private static void section(
      List<RuleResult> results,
      String name,
      String absent,
      List<Voucher> vouchers,
      Function<Voucher, List<RuleResult>> apply) {
    List<RuleResult> nearest = null;
    long fewest = Long.MAX_VALUE;
    for (Voucher voucher : vouchers) {
      List<RuleResult> found = apply.apply(voucher);
      if (found != null) {
        long unmet = found.stream().filter(result -> !result.isMet()).count();
        if (unmet < fewest) {
          fewest = unmet;
          nearest = found;
        }
      }
    }
    results.addAll(nearest == null ? List.of(RuleResult.of(name, false, absent)) : nearest);
  }

  private List<RuleResult> wallet(Voucher voucher) {
    if (!(voucher instanceof Voucher.Wallet wallet)) {
      return null;
    }
    List<RuleResult> results = new ArrayList<>();
    Policy.Wallet rules = policy.wallet();
    results.add(
        RuleResult.of(
            "wallet.accounts",
            rules.accounts() == null || rules.accounts().contains(wallet.account()),
            "the account is " + wallet.account()));
    if (rules.keyProven()) {
      CryptoHash root = wallet.provenUnder();
      boolean met =
          root != null
              && (rules.stateRoots() == null
                  ? statedRoots.contains(root)
                  : rules.stateRoots().contains(root));
      results.add(
          RuleResult.of(
              "wallet.key_proven_under",
              met,
              root == null
                  ? "nothing shows that the key is the account's"
                  : "the key is in the state with root " + root));
    }
    return results;
  }

  private List<RuleResult> keys(Voucher voucher) {
    if (!(voucher instanceof Voucher.Keys keys)) {
      return null;
    }
    return List.of(
        RuleResult.of(
            "keys.first_keys",
            policy.keys().firstKeys().contains(keys.first()),
            "the chain begins at " + keys.first()),
        RuleResult.of(
            "keys.max_links",
            keys.links().size() <= policy.keys().maxLinks(),
            "the chain has "
                + keys.links().size()
                + (keys.links().size() == 1 ? " link" : " links")),
        RuleResult.of(
            "keys",
            !keys.expired(),
            keys.expired() ? "a link does not hold at this time" : "no link has expired"));
  }

  /** Whether the list, where null accepts anything, has these bytes. */
  static boolean accepts(List<byte[]> accepted, byte[] found) {
    if (accepted == null) {
      return true;
    }
    for (byte[] one : accepted) {
      if (Arrays.equals(one, found)) {
        return true;
      }
    }
    return false;
  }
}
