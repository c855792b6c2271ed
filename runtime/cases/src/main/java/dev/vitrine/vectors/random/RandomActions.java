package dev.vitrine.vectors.random;

import dev.vitrine.cases.Noise;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.DeleteKeyAction;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.DeployGlobalContractAction;
import dev.vitrine.runtime.action.DeterministicStateInitAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.StakeAction;
import dev.vitrine.runtime.action.StateInit;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.action.TransferToGasKeyAction;
import dev.vitrine.runtime.action.UseGlobalContractAction;
import dev.vitrine.runtime.action.WithdrawFromGasKeyAction;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** Actions of every kind, in batches that mostly fail somewhere. */
final class RandomActions {
  /** The keeper of a gas key that every account has from protocol 85 on. */
  static final AccountId GAS_KEY = AccountId.of("gas.key");

  /** The keeper of a limited key that every account has. */
  static final AccountId LIMITED_KEY = AccountId.of("limited.key");

  /** Keepers of keys that some account has, or may come to have. */
  static final List<AccountId> KEYS =
      List.of(GAS_KEY, LIMITED_KEY, AccountId.of("more0.key"), AccountId.of("more1.key"));

  /** Nonces of each gas key. */
  static final int GAS_KEY_NONCES = 3;

  private static final long TERA = 1_000_000_000_000L;

  /** A module that only has a memory, with bytes behind it that tell one from another. */
  private static final byte[] MODULE = {
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 0, 3, 1, 0x78, 0
  };

  private final Noise noise;
  private final List<String> accounts;
  private final RandomProgram programs;

  RandomActions(Noise noise, List<String> accounts, RandomProgram programs) {
    this.noise = noise;
    this.accounts = accounts;
    this.programs = programs;
  }

  /** One to four of any kind. */
  List<Action> batch() {
    List<Action> actions = new ArrayList<>();
    for (int i = noise.below(4); i >= 0; i--) {
      actions.add(any());
    }
    return actions;
  }

  private Action any() {
    return switch (noise.below(16)) {
      case 0 -> CreateAccountAction.INSTANCE;
      case 1 -> new DeployContractAction(code(noise));
      case 2 -> call();
      case 3 -> new StakeAction(amount(), LocalKeys.publicKey(account()));
      case 4 -> new AddKeyAction(LocalKeys.publicKey(account()), AccessKey.fullAccess(0));
      case 5 -> new AddKeyAction(key(), new AccessKey(0, limited()));
      case 6 -> new DeleteKeyAction(key());
      case 7 -> new DeleteAccountAction(account());
      case 8 -> deployGlobal();
      case 9 -> new UseGlobalContractAction(global());
      case 10 -> new DeterministicStateInitAction(stateInit(), amount());
      case 11 -> addGasKey();
      case 12 -> new TransferToGasKeyAction(key(), amount());
      case 13 -> new WithdrawFromGasKeyAction(key(), amount());
      default -> new TransferAction(amount());
    };
  }

  /** A call of any method. */
  FunctionCallAction call() {
    return new FunctionCallAction(
        noise.below(8) == 0 ? "missing" : "run",
        programs.next(1),
        (5 + noise.below(80)) * TERA,
        noise.below(3) == 0 ? amount() : Balance.ZERO);
  }

  /** A gas key, which has no balance at first. */
  Action addGasKey() {
    GasKeyInfo info = new GasKeyInfo(Balance.ZERO, GAS_KEY_NONCES);
    AccessKeyPermission may =
        noise.below(3) == 0
            ? new AccessKeyPermission.GasKeyFunctionCall(info, limits(null))
            : new AccessKeyPermission.GasKeyFullAccess(info);
    return new AddKeyAction(key(), new AccessKey(0, may));
  }

  /** Fills a gas key. */
  Action fillGasKey() {
    return new TransferToGasKeyAction(key(), RandomProgram.milliNear(200 + noise.below(1_500)));
  }

  /** Makes code known to all shards. */
  Action deployGlobal() {
    return new DeployGlobalContractAction(
        code(noise),
        noise.below(2) == 0
            ? DeployGlobalContractAction.Mode.CODE_HASH
            : DeployGlobalContractAction.Mode.ACCOUNT_ID);
  }

  /** What a deterministic account can be made of. */
  StateInit stateInit() {
    List<StateInit.Entry> data = new ArrayList<>();
    for (int i = noise.below(3); i > 0; i--) {
      data.add(new StateInit.Entry(new byte[] {(byte) (9 - i)}, new byte[noise.below(400)]));
    }
    return new StateInit(global(), data);
  }

  /** One of three modules. */
  static byte[] code(Noise noise) {
    byte[] code = MODULE.clone();
    code[code.length - 1] = (byte) noise.below(3);
    return code;
  }

  private GlobalContractIdentifier global() {
    return noise.below(2) == 0
        ? new GlobalContractIdentifier.CodeHash(CryptoHash.owning(Sha256.hash(code(noise))))
        : new GlobalContractIdentifier.ByAccount(account());
  }

  private AccessKeyPermission limited() {
    return new AccessKeyPermission.FunctionCall(limits(noise.below(2) == 0 ? null : amount()));
  }

  private FunctionCallPermission limits(Balance allowance) {
    return new FunctionCallPermission(
        allowance, account().toString(), noise.below(2) == 0 ? List.of() : List.of("run"));
  }

  private PublicKey key() {
    return LocalKeys.publicKey(KEYS.get(noise.below(KEYS.size())));
  }

  private Balance amount() {
    return RandomProgram.milliNear(noise.below(3_000));
  }

  private AccountId account() {
    return AccountId.of(accounts.get(noise.below(accounts.size())));
  }
}
