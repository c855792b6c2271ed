package dev.vitrine.runtime.error;

/** Why an account cannot pay the deposits of a gas key's transaction, in borsh order. */
public enum DepositFailureReason {
  /** It has less. */
  NOT_ENOUGH_BALANCE("NotEnoughBalance"),
  /** It has enough, but not for its storage besides. */
  LACK_BALANCE_FOR_STATE("LackBalanceForState");

  private final String text;

  DepositFailureReason(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
