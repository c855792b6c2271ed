package dev.vitrine.vm.host;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.Fee;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.error.HostErrorKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What families share that make receipts and actions: the notation of action fees (docs/spec/vm.md
 * §1.2, §7.7). "Sir" (sender is receiver) says that the receipt goes to the current account.
 */
abstract class PromiseFamily extends HostFamily {
  PromiseFamily(CallState call) {
    super(call);
  }

  final boolean isCurrent(AccountId account) {
    return account.equals(call.context.currentAccountId());
  }

  /** RCPT: the receipt behind a promise, to which an action is to be added. */
  final int receipt(long promiseIndex) {
    PromiseList.Promise promise = call.promises.get(promiseIndex);
    if (promise.joint()) {
      throw fail(HostErrorKind.CANNOT_APPEND_ACTION_TO_JOINT_PROMISE);
    }
    return promise.receipts()[0];
  }

  final boolean isSir(int receipt) {
    return isCurrent(call.external.receiptReceiver(receipt));
  }

  /** NEWR: a receipt, and the data receipts that it waits for; those are burnt in full here. */
  final void payNewReceipt(boolean sir, boolean... dependenciesToSelf) {
    Fee receipt = call.fees.fee(ActionCost.NEW_ACTION_RECEIPT);
    Fee data = call.fees.fee(ActionCost.NEW_DATA_RECEIPT_BASE);
    long burn = receipt.send(sir);
    long compute = receipt.sendCompute(sir);
    for (boolean toSelf : dependenciesToSelf) {
      burn += data.send(toSelf) + data.execution();
      compute += data.sendCompute(toSelf) + data.executionCompute();
    }
    gas.payAction(ActionCost.NEW_ACTION_RECEIPT, burn, compute, burn + receipt.execution());
  }

  /** ACT: an action. */
  final void payAction(ActionCost cost, boolean sir) {
    Fee fee = call.fees.fee(cost);
    long burn = fee.send(sir);
    gas.payAction(cost, burn, fee.sendCompute(sir), burn + fee.execution());
  }

  /**
   * ACTB: bytes of an action. They come out of memory or registers, so that no product with today's
   * fees overflows.
   */
  final void payActionBytes(ActionCost cost, long bytes, boolean sir) {
    Fee fee = call.fees.fee(cost);
    long burn = fee.send(sir) * bytes;
    gas.payAction(cost, burn, fee.sendCompute(sir) * bytes, burn + fee.execution() * bytes);
  }

  /** BAL: takes tokens from the account. */
  final void deduct(Balance amount) {
    Balance left = call.balance().minusChecked(amount);
    if (left == null) {
      throw fail(HostErrorKind.BALANCE_EXCEEDED);
    }
    call.setBalance(left);
  }

  /** BALF: the same for a call's deposit; one yoctoNEAR is granted to an account that has none. */
  final void deductForCall(Balance amount) {
    if (call.config.flags.oneYoctoOnPromise
        && amount.equals(Balance.ONE)
        && call.balance().isZero()) {
      call.subsidize(amount);
    } else {
      deduct(amount);
    }
  }

  /** A method name, which must not be empty; whether it is UTF-8 comes later. */
  final byte[] methodName(long length, long pointer) {
    byte[] name = source(length, pointer);
    if (name.length == 0) {
      throw fail(HostErrorKind.EMPTY_METHOD_NAME);
    }
    return name;
  }

  /** The text of a method name. */
  static String decodeMethodName(byte[] name) {
    String text = Utf.decodeUtf8(name);
    if (text == null) {
      throw fail(HostErrorKind.INVALID_METHOD_NAME);
    }
    return text;
  }

  /** Names between commas; none if nothing is there. */
  static List<byte[]> splitMethodNames(byte[] names) {
    List<byte[]> split = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= names.length && names.length > 0; i++) {
      if (i == names.length || names[i] == ',') {
        if (i == start) {
          throw fail(HostErrorKind.EMPTY_METHOD_NAME);
        }
        split.add(java.util.Arrays.copyOfRange(names, start, i));
        start = i + 1;
      }
    }
    return split;
  }

  /** A public key, judged after the charges. */
  static PublicKey decodePublicKey(byte[] key) {
    PublicKey decoded = publicKeyOrNull(key);
    if (decoded == null) {
      throw fail(HostErrorKind.INVALID_PUBLIC_KEY);
    }
    return decoded;
  }

  static PublicKey publicKeyOrNull(byte[] key) {
    try {
      return BorshReader.readAll(key, PublicKey::read);
    } catch (BorshException e) {
      return null;
    }
  }

  /** 32 bytes, or an error of this kind. */
  final CryptoHash hash(long length, long pointer, HostErrorKind malformed) {
    return hash(source(length, pointer), malformed);
  }

  static CryptoHash hash(byte[] bytes, HostErrorKind malformed) {
    if (bytes.length != CryptoHash.LENGTH) {
      throw fail(malformed);
    }
    return CryptoHash.owning(bytes);
  }
}
