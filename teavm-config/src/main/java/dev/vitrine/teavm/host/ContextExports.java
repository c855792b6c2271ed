package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** The call and its block: {@link dev.vitrine.vm.VMLogic#context} as exports. */
public final class ContextExports {
  private ContextExports() {}

  @Export(name = "env.current_account_id")
  public static void currentAccountId(long registerId, long left) {
    enter(left).context.currentAccountId(registerId);
  }

  @Export(name = "env.chain_id")
  public static void chainId(long registerId, long left) {
    enter(left).context.chainId(registerId);
  }

  @Export(name = "env.signer_account_id")
  public static void signerAccountId(long registerId, long left) {
    enter(left).context.signerAccountId(registerId);
  }

  @Export(name = "env.signer_account_pk")
  public static void signerAccountPk(long registerId, long left) {
    enter(left).context.signerAccountPk(registerId);
  }

  @Export(name = "env.predecessor_account_id")
  public static void predecessorAccountId(long registerId, long left) {
    enter(left).context.predecessorAccountId(registerId);
  }

  @Export(name = "env.refund_to_account_id")
  public static void refundToAccountId(long registerId, long left) {
    enter(left).context.refundToAccountId(registerId);
  }

  @Export(name = "env.input")
  public static void input(long registerId, long left) {
    enter(left).context.input(registerId);
  }

  @Export(name = "env.block_index")
  public static long blockIndex(long left) {
    return enter(left).context.blockIndex();
  }

  @Export(name = "env.block_timestamp")
  public static long blockTimestamp(long left) {
    return enter(left).context.blockTimestamp();
  }

  @Export(name = "env.epoch_height")
  public static long epochHeight(long left) {
    return enter(left).context.epochHeight();
  }

  @Export(name = "env.storage_usage")
  public static long storageUsage(long left) {
    return enter(left).context.storageUsage();
  }

  @Export(name = "env.current_contract_code")
  public static long currentContractCode(long registerId, long left) {
    return enter(left).context.currentContractCode(registerId);
  }
}
