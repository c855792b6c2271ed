package dev.vitrine.config;

/**
 * What one action costs (docs/spec/vm.md §11), in gas and in compute. "Sir" (sender is receiver)
 * means that it goes to the account that sends it.
 *
 * @param sendSir gas burnt by the sender, to itself
 * @param sendNotSir gas burnt by the sender, to another account
 * @param execution gas burnt where it is executed
 * @param sendSirCompute compute of {@code sendSir}
 * @param sendNotSirCompute compute of {@code sendNotSir}
 * @param executionCompute compute of {@code execution}
 */
public record Fee(
    long sendSir,
    long sendNotSir,
    long execution,
    long sendSirCompute,
    long sendNotSirCompute,
    long executionCompute) {

  /** Gas for sending. */
  public long send(boolean sir) {
    return sir ? sendSir : sendNotSir;
  }

  /** Compute for sending. */
  public long sendCompute(boolean sir) {
    return sir ? sendSirCompute : sendNotSirCompute;
  }
}
