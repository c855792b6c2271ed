package dev.vitrine.vm.host;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.config.WasmConfig;
import dev.vitrine.types.Balance;
import dev.vitrine.vm.External;
import dev.vitrine.vm.GuestMemory;
import dev.vitrine.vm.ReturnData;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.gas.GasCounter;
import java.util.ArrayList;
import java.util.List;

/** What changes during one call, shared by all host functions (docs/spec/vm.md §1.3). */
public final class CallState {
  final VMContext context;
  final External external;
  final WasmConfig config;
  final FeesConfig fees;
  final GasCounter gas;
  final Registers registers;
  final PromiseList promises;
  final List<String> logs = new ArrayList<>();

  private final long recordedStorageBaseline;
  private GuestMemory memory;
  private Balance balance;
  private Balance subsidized = Balance.ZERO;
  private long storageUsage;
  private ReturnData returnData = ReturnData.NONE;
  long totalLogLength;

  /** The state at the start of a call. */
  public CallState(VMContext context, External external, RuntimeConfig config, GasCounter gas) {
    this.context = context;
    this.external = external;
    this.config = config.wasm;
    this.fees = config.fees;
    this.gas = gas;
    registers = new Registers(gas, config.wasm.limits);
    promises = new PromiseList(config.wasm.limits.maxPromisesPerFunctionCallAction);
    balance = context.accountBalance().plus(context.attachedDeposit());
    storageUsage = context.storageUsage();
    recordedStorageBaseline =
        config.wasm.flags.storageProofLimitPerReceipt
            ? external.recordedStorageSizeAtReceiptStart()
            : external.recordedStorageSize();
  }

  /** Gives the call its memory. */
  public void attach(GuestMemory guestMemory) {
    this.memory = guestMemory;
  }

  GuestMemory memory() {
    return memory;
  }

  /** Bytes by which the storage proof has grown. */
  long recordedStorageGrowth() {
    return external.recordedStorageSize() - recordedStorageBaseline;
  }

  /** The account's balance: with the deposit, without what went into receipts. */
  public Balance balance() {
    return balance;
  }

  void setBalance(Balance newBalance) {
    this.balance = newBalance;
  }

  /** YoctoNEAR granted to calls. */
  public Balance subsidized() {
    return subsidized;
  }

  void subsidize(Balance amount) {
    subsidized = subsidized.plus(amount);
  }

  /** Bytes that the account takes. */
  public long storageUsage() {
    return storageUsage;
  }

  /** Adds bytes to the account. */
  void growStorage(long bytes) {
    long grown = storageUsage + bytes;
    if (Long.compareUnsigned(grown, storageUsage) < 0) {
      throw HostAbort.inconsistentState();
    }
    storageUsage = grown;
  }

  /** Takes bytes from the account. */
  void shrinkStorage(long bytes) {
    if (Long.compareUnsigned(storageUsage, bytes) < 0) {
      throw HostAbort.inconsistentState();
    }
    storageUsage -= bytes;
  }

  /** What the call returns. */
  public ReturnData returnData() {
    return returnData;
  }

  void setReturnData(ReturnData data) {
    this.returnData = data;
  }

  /** Log entries so far. */
  public List<String> logs() {
    return logs;
  }
}
