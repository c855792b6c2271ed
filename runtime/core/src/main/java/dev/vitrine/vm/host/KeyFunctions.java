package dev.vitrine.vm.host;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.Fee;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.error.HostErrorKind;
import java.util.ArrayList;
import java.util.List;

/** Actions of a batch: access keys and gas keys (docs/spec/vm.md §7.7). */
public final class KeyFunctions extends PromiseFamily {
  /** Bytes of borsh of what a gas key's access key adds: its balance and number of nonces. */
  private static final long GAS_KEY_INFO_BYTES = 18;

  /** Fewest bytes of borsh of an access key that is a gas key. */
  private static final long MIN_GAS_KEY_BYTES = 27;

  /** Bytes of a nonce's number in its trie key, and of the nonce. */
  private static final long NONCE_BYTES = 2 + 8;

  private static final long MAX_NONCES = 65_535;

  /** The functions on this call. */
  public KeyFunctions(CallState call) {
    super(call);
  }

  /** AddKey with full access. */
  public void promiseBatchActionAddKeyWithFullAccess(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long nonce) {
    base();
    notInView("promise_batch_action_add_key_with_full_access");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.ADD_FULL_ACCESS_KEY, isSir(receipt));
    PublicKey publicKey = decodePublicKey(key);
    call.external.addFullAccessKey(receipt, publicKey, nonce);
  }

  /** AddKey for calls only. */
  public void promiseBatchActionAddKeyWithFunctionCall(
      long promiseIndex,
      long publicKeyLength,
      long publicKeyPointer,
      long nonce,
      long allowancePointer,
      long receiverLength,
      long receiverPointer,
      long methodNamesLength,
      long methodNamesPointer) {
    base();
    notInView("promise_batch_action_add_key_with_function_call");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    Balance allowance = readBalance(allowancePointer);
    AccountId receiver = accountId(receiverLength, receiverPointer);
    List<byte[]> names = splitMethodNames(source(methodNamesLength, methodNamesPointer));
    int receipt = receipt(promiseIndex);
    payFunctionCallKey(names, isSir(receipt));
    PublicKey publicKey = decodePublicKey(key);
    call.external.addFunctionCallKey(
        receipt, publicKey, nonce, unlimitedIfZero(allowance), receiver, decode(names));
  }

  /** DeleteKey. */
  public void promiseBatchActionDeleteKey(
      long promiseIndex, long publicKeyLength, long publicKeyPointer) {
    base();
    notInView("promise_batch_action_delete_key");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.DELETE_KEY, isSir(receipt));
    PublicKey publicKey = decodePublicKey(key);
    call.external.deleteKey(receipt, publicKey);
  }

  /** TransferToGasKey. */
  public void promiseBatchActionTransferToGasKey(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long amountPointer) {
    base();
    notInView("promise_batch_action_transfer_to_gas_key");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    Balance amount = readBalance(amountPointer);
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    long length = chargedKeyLength(publicKeyLength, key);
    payAction(ActionCost.GAS_KEY_TRANSFER_BASE, sir);
    payGasKeyBytes(length, trieKeyBytes(receipt, length) + MIN_GAS_KEY_BYTES, sir);
    deduct(amount);
    PublicKey publicKey = decodePublicKey(key);
    call.external.transferToGasKey(receipt, publicKey, amount);
  }

  /** AddKey of a gas key with full access. */
  public void promiseBatchActionAddGasKeyWithFullAccess(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long numNonces) {
    base();
    notInView("promise_batch_action_add_gas_key_with_full_access");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    checkNonces(numNonces);
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    payAction(ActionCost.ADD_FULL_ACCESS_KEY, sir);
    payNewGasKey(receipt, chargedKeyLength(publicKeyLength, key), numNonces, sir);
    PublicKey publicKey = decodePublicKey(key);
    call.external.addFullAccessGasKey(receipt, publicKey, (int) numNonces);
  }

  /** AddKey of a gas key for calls only. */
  public void promiseBatchActionAddGasKeyWithFunctionCall(
      long promiseIndex,
      long publicKeyLength,
      long publicKeyPointer,
      long numNonces,
      long allowancePointer,
      long receiverLength,
      long receiverPointer,
      long methodNamesLength,
      long methodNamesPointer) {
    base();
    notInView("promise_batch_action_add_gas_key_with_function_call");
    byte[] key = source(publicKeyLength, publicKeyPointer);
    checkNonces(numNonces);
    Balance allowance = readBalance(allowancePointer);
    AccountId receiver = accountId(receiverLength, receiverPointer);
    List<byte[]> names = splitMethodNames(source(methodNamesLength, methodNamesPointer));
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    payFunctionCallKey(names, sir);
    payNewGasKey(receipt, chargedKeyLength(publicKeyLength, key), numNonces, sir);
    PublicKey publicKey = decodePublicKey(key);
    call.external.addFunctionCallGasKey(
        receipt, publicKey, (int) numNonces, unlimitedIfZero(allowance), receiver, decode(names));
  }

  private static void checkNonces(long numNonces) {
    if (Long.compareUnsigned(numNonces, MAX_NONCES) > 0) {
      throw fail(HostErrorKind.INTEGER_OVERFLOW);
    }
  }

  private static Balance unlimitedIfZero(Balance allowance) {
    return allowance.isZero() ? null : allowance;
  }

  private static List<String> decode(List<byte[]> names) {
    List<String> decoded = new ArrayList<>(names.size());
    for (byte[] name : names) {
      decoded.add(decodeMethodName(name));
    }
    return decoded;
  }

  /** Each name counts with a zero byte after it. */
  private void payFunctionCallKey(List<byte[]> names, boolean sir) {
    payAction(ActionCost.ADD_FUNCTION_CALL_KEY_BASE, sir);
    long bytes = 0;
    for (byte[] name : names) {
      bytes += name.length + 1L;
    }
    payActionBytes(ActionCost.ADD_FUNCTION_CALL_KEY_BYTE, bytes, sir);
  }

  /** GKA: what a gas key costs beyond an access key. Its nonces are paid where they are written. */
  private void payNewGasKey(int receipt, long keyLength, long numNonces, boolean sir) {
    Fee nonce = call.fees.fee(ActionCost.GAS_KEY_NONCE_WRITE_BASE);
    gas.payAction(ActionCost.GAS_KEY_NONCE_WRITE_BASE, 0, 0, nonce.execution() * numNonces);
    long written = (trieKeyBytes(receipt, keyLength) + NONCE_BYTES) * numNonces;
    payGasKeyBytes(GAS_KEY_INFO_BYTES, written, sir);
  }

  /** Where the reference node dies of an overflow, this is one. */
  private void payGasKeyBytes(long sent, long written, boolean sir) {
    Fee fee = call.fees.fee(ActionCost.GAS_KEY_BYTE);
    long burn = fee.send(sir) * sent;
    long compute = fee.sendCompute(sir) * sent;
    long most = Long.divideUnsigned(-1, fee.execution());
    long use = burn + fee.execution() * written;
    if (Long.compareUnsigned(written, most) > 0 || Long.compareUnsigned(use, burn) < 0) {
      throw fail(HostErrorKind.INTEGER_OVERFLOW);
    }
    gas.payAction(ActionCost.GAS_KEY_BYTE, burn, compute, use);
  }

  /** Bytes of the trie key under which the receiver keeps the access key. */
  private long trieKeyBytes(int receipt, long keyLength) {
    return 1 + call.external.receiptReceiver(receipt).length() + 1 + keyLength;
  }

  /**
   * L: the length that the contract named, be the key good or bad. With a key from a register the
   * reference node has none and dies; there it is the length of the key if it is one, else 0
   * (docs/spec/vm.md §7.7).
   */
  private static long chargedKeyLength(long named, byte[] key) {
    if (named != FROM_REGISTER) {
      return named;
    }
    return publicKeyOrNull(key) == null ? 0 : key.length;
  }
}
