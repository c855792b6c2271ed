package dev.vitrine.vm.host;

import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The promises of a call by number (docs/spec/vm.md §7.7): each is one receipt or several joined.
 */
final class PromiseList {
  /**
   * A promise.
   *
   * @param receipts the receipts' numbers; one unless {@code joint}
   */
  record Promise(int[] receipts, boolean joint) {}

  private final long limit;
  private final List<Promise> promises = new ArrayList<>();

  PromiseList(long limit) {
    this.limit = limit;
  }

  /** PUSHP: adds a promise. Returns its number. */
  long push(Promise promise) {
    promises.add(promise);
    if (promises.size() > limit) {
      throw HostError.of(HostErrorKind.NUMBER_PROMISES_EXCEEDED, promises.size(), limit).abort();
    }
    return promises.size() - 1L;
  }

  /** Adds a promise of one receipt. Returns its number. */
  long pushReceipt(int receipt) {
    return push(new Promise(new int[] {receipt}, false));
  }

  /** The promise with this number from the contract. */
  Promise get(long index) {
    if (index < 0 || index >= promises.size()) {
      throw HostError.of(HostErrorKind.INVALID_PROMISE_INDEX, index).abort();
    }
    return promises.get((int) index);
  }
}
