package dev.vitrine.runtime;

import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.DelegateAction;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.DeleteKeyAction;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.DeployGlobalContractAction;
import dev.vitrine.runtime.action.DeterministicStateInitAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.StakeAction;
import dev.vitrine.runtime.action.StateInit;
import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.action.TransferToGasKeyAction;
import dev.vitrine.runtime.action.UseGlobalContractAction;
import dev.vitrine.runtime.action.WithdrawFromGasKeyAction;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.Arrays;
import java.util.List;

/** Values for tests, most of them those of docs/spec/runtime.md, Appendix A. */
public final class Samples {
  public static final AccountId ALICE = AccountId.of("alice.near");
  public static final AccountId BOB = AccountId.of("bob.near");

  /** Bytes 0 to 31. */
  public static final PublicKey KEY = key(0);

  public static final CryptoHash BLOCK = hash(0x22);

  private Samples() {}

  /** A key of ascending bytes. */
  public static PublicKey key(int first) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = (byte) (first + i);
    }
    return PublicKey.of(KeyType.ED25519, bytes);
  }

  /** A hash of 32 times the same byte. */
  public static CryptoHash hash(int each) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) each);
    return CryptoHash.owning(bytes);
  }

  /** A signature of 64 zeros. */
  public static Signature noSignature() {
    return Signature.of(KeyType.ED25519, new byte[64]);
  }

  /** The actions of nearcore's {@code create_transaction_v0}, in its order. */
  public static List<Action> classic(PublicKey key) {
    return List.of(
        CreateAccountAction.INSTANCE,
        new DeployContractAction(new byte[] {1, 2, 3}),
        new FunctionCallAction("qqq", new byte[] {1, 2, 3}, 1_000, Balance.yocto(1_000_000)),
        new TransferAction(Balance.yocto(123)),
        new StakeAction(Balance.yocto(1_000_000), key),
        new AddKeyAction(
            key,
            new AccessKey(
                0,
                new AccessKeyPermission.FunctionCall(
                    new FunctionCallPermission(null, "zzz", List.of("www"))))),
        new DeleteKeyAction(key),
        new DeleteAccountAction(AccountId.of("123")));
  }

  /** One action of each kind, in the order of their borsh numbers. */
  public static List<Action> everyKind() {
    GlobalContractIdentifier code = new GlobalContractIdentifier.CodeHash(hash(7));
    List<Action> old = classic(KEY);
    return List.of(
        old.get(0),
        old.get(1),
        old.get(2),
        old.get(3),
        old.get(4),
        old.get(5),
        old.get(6),
        old.get(7),
        delegate(TransactionNonce.of(8), 1),
        new DeployGlobalContractAction(new byte[] {9}, DeployGlobalContractAction.Mode.ACCOUNT_ID),
        new UseGlobalContractAction(new GlobalContractIdentifier.ByAccount(BOB)),
        new DeterministicStateInitAction(
            new StateInit(code, List.of(new StateInit.Entry(new byte[] {1}, new byte[] {2}))),
            Balance.ONE),
        new TransferToGasKeyAction(KEY, Balance.ONE),
        new WithdrawFromGasKeyAction(KEY, Balance.ONE),
        delegate(TransactionNonce.of(9), 2));
  }

  private static Action delegate(TransactionNonce nonce, int version) {
    return new DelegateAction(
        version,
        ALICE,
        BOB,
        List.of(new TransferAction(Balance.ONE)),
        nonce,
        100,
        KEY,
        noSignature());
  }
}
