package dev.vitrine.vm.host;

import dev.vitrine.vm.CurrentContract;
import java.nio.charset.StandardCharsets;

/** What a call knows about itself and its block (docs/spec/vm.md §7.2). */
public final class ContextFunctions extends HostFamily {
  /** The functions on this call. */
  public ContextFunctions(CallState call) {
    super(call);
  }

  /** The account whose contract runs. */
  public void currentAccountId(long registerId) {
    base();
    writeRegister(registerId, call.context.currentAccountId().unsafeBytes());
  }

  /** The chain's id. */
  public void chainId(long registerId) {
    base();
    writeRegister(registerId, call.external.chainId().getBytes(StandardCharsets.UTF_8));
  }

  /** Who signed the transaction. */
  public void signerAccountId(long registerId) {
    base();
    notInView("signer_account_id");
    writeRegister(registerId, call.context.signerAccountId().unsafeBytes());
  }

  /** The key that signed it, in borsh. */
  public void signerAccountPk(long registerId) {
    base();
    notInView("signer_account_pk");
    writeRegister(registerId, call.context.signerAccountPk());
  }

  /** Who sent the receipt. */
  public void predecessorAccountId(long registerId) {
    base();
    notInView("predecessor_account_id");
    writeRegister(registerId, call.context.predecessorAccountId().unsafeBytes());
  }

  /** Where refunds go. */
  public void refundToAccountId(long registerId) {
    base();
    notInView("refund_to_account_id");
    writeRegister(registerId, call.context.refundToAccountId().unsafeBytes());
  }

  /** The arguments, at no price per byte. */
  public void input(long registerId) {
    base();
    call.registers.writeSharing(registerId, call.context.input());
  }

  /** Height of the block. */
  public long blockIndex() {
    base();
    return call.context.blockHeight();
  }

  /** Nanoseconds since 1970. */
  public long blockTimestamp() {
    base();
    return call.context.blockTimestamp();
  }

  /** Number of the epoch. */
  public long epochHeight() {
    base();
    return call.context.epochHeight();
  }

  /** Bytes that the account takes, with what this call changed. */
  public long storageUsage() {
    base();
    return call.storageUsage();
  }

  /** Which contract the account has: 0 none, 1 own, 2 global by hash, 3 global by account. */
  public long currentContractCode(long registerId) {
    base();
    CurrentContract contract = call.context.accountContract();
    if (contract.kind() != 0) {
      writeRegister(registerId, contract.id());
    }
    return contract.kind();
  }
}
