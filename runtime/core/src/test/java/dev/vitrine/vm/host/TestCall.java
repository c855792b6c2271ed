package dev.vitrine.vm.host;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitrine.config.ExtCost;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.External;
import dev.vitrine.vm.PromiseResult;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.StoredValue;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.CallFailure;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.gas.GasCounter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A call of alice's contract by bob with a page of memory and an External that takes notes. */
final class TestCall {
  static final AccountId ALICE = AccountId.of("alice.near");
  static final AccountId BOB = AccountId.of("bob.near");
  static final long FROM_REGISTER = -1;

  final FakeMemory memory = new FakeMemory();
  final RuntimeConfig config;
  final GasCounter gas;
  final VMLogic vm;

  /** What was asked of the External beside storage, as texts. */
  final List<String> asked = new ArrayList<>();

  final Map<String, byte[]> stored = new HashMap<>();
  final List<AccountId> receivers = new ArrayList<>();
  long recordedSize;

  private TestCall(int version, VMContext context) {
    config = RuntimeConfig.forProtocol(version);
    gas =
        new GasCounter(
            config.wasm.extCosts,
            context.isView() ? context.maxGasBurntView() : config.wasm.limits.maxGasBurnt,
            context.prepaidGas(),
            context.isView());
    vm = new VMLogic(context, external(), config, gas);
    vm.attach(memory);
    vm.gasLeft();
  }

  static TestCall ordinary() {
    return new TestCall(86, context(false, 100, List.of(), List.of()));
  }

  static TestCall view() {
    return new TestCall(86, context(true, 100, List.of(), List.of()));
  }

  static TestCall atVersion(int version) {
    return new TestCall(version, context(false, 100, List.of(), List.of()));
  }

  static TestCall withBalance(long yocto) {
    return new TestCall(86, context(false, yocto, List.of(), List.of()));
  }

  static TestCall returningTo(AccountId... receivers) {
    return new TestCall(86, context(false, 100, List.of(receivers), List.of()));
  }

  static TestCall withResults(PromiseResult... results) {
    return new TestCall(86, context(false, 100, List.of(), List.of(results)));
  }

  private static VMContext context(
      boolean view, long balance, List<AccountId> outputs, List<PromiseResult> results) {
    return new VMContext(
        ALICE,
        BOB,
        new byte[33],
        BOB,
        BOB,
        new byte[] {1, 2, 3},
        results,
        10,
        42,
        1,
        Balance.yocto(balance),
        Balance.yocto(50),
        1000,
        CurrentContract.NONE,
        Balance.ZERO,
        1_000_000_000_000_000L,
        new byte[32],
        view,
        1_000_000_000_000_000L,
        outputs);
  }

  /** The failure of what must fail. */
  CallFailure failure(Runnable function) {
    return catchThrowableOfType(HostAbort.class, function::run).failure();
  }

  /** The charges made, as cost → gas, from the profile. */
  Map<ExtCost, Long> charges() {
    Map<ExtCost, Long> charges = new HashMap<>();
    for (ExtCost cost : ExtCost.values()) {
      if (gas.profile().ext(cost) != 0) {
        charges.put(cost, gas.profile().ext(cost));
      }
    }
    return charges;
  }

  /** What these charges come to. */
  Map<ExtCost, Long> sum(Object... costsAndCounts) {
    Map<ExtCost, Long> sum = new HashMap<>();
    for (int i = 0; i < costsAndCounts.length; i += 2) {
      ExtCost cost = (ExtCost) costsAndCounts[i];
      long gasOfAll = config.wasm.extCosts.gas(cost) * (Integer) costsAndCounts[i + 1];
      sum.merge(cost, gasOfAll, Long::sum);
    }
    return sum;
  }

  byte[] register(long id) {
    int length = (int) vm.registers.registerLen(id);
    if (length < 0) {
      return null;
    }
    vm.registers.readRegister(id, FakeMemory.SIZE - length);
    return memory.get(FakeMemory.SIZE - length, length);
  }

  private External external() {
    return (External)
        Proxy.newProxyInstance(
            External.class.getClassLoader(),
            new Class<?>[] {External.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private Object answer(String name, Object[] a) {
    switch (name) {
      case "recordedStorageSize":
        return recordedSize;
      case "recordedStorageSizeAtReceiptStart":
        return 0L;
      case "storageSet":
        byte[] old = stored.put(text(a[1]), (byte[]) a[2]);
        if (old != null) {
          ((StorageCharges) a[0]).evictedBytes(old.length);
        }
        return old;
      case "storageGet":
        byte[] value = stored.get(text(a[1]));
        return value == null ? null : loaded(value);
      case "storageRemove":
        return stored.remove(text(a[1]));
      case "storageHasKey":
        return stored.containsKey(text(a[1]));
      case "createReceipt":
        receivers.add((AccountId) a[1]);
        return receivers.size() - 1;
      case "createYield":
        receivers.add(ALICE);
        return new External.YieldReceipt(receivers.size() - 1, dev.vitrine.types.CryptoHash.ZERO);
      case "receiptReceiver":
        return receivers.get((Integer) a[0]);
      default:
        asked.add(name);
        return name.startsWith("stateInit") ? (Object) External.DataEntryResult.SET : null;
    }
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.ISO_8859_1);
  }

  private static StoredValue loaded(byte[] value) {
    return new StoredValue() {
      @Override
      public int length() {
        return value.length;
      }

      @Override
      public byte[] load() {
        return value;
      }
    };
  }
}
