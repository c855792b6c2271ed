package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.List;

/**
 * Actions that the sender has signed and somebody else pays for (NEP-366); version 2 can be signed
 * by a gas key (NEP-611, protocol 85).
 *
 * @param version 1 or 2
 * @param nonce without index in version 1
 * @param maxBlockHeight the last height (u64) at which it may run
 */
public record DelegateAction(
    int version,
    AccountId senderId,
    AccountId receiverId,
    List<Action> actions,
    TransactionNonce nonce,
    long maxBlockHeight,
    PublicKey publicKey,
    Signature signature)
    implements Action {
  /** Borsh number of version 1. */
  public static final int TAG = 8;

  /** Borsh number of version 2. */
  public static final int TAG_V2 = 14;

  /** What is signed begins with 2^30 + NEP number (NEP-461), so that it is no other message. */
  private static final int SIGNED_PREFIX = (1 << 30) + 366;

  private static final int SIGNED_PREFIX_V2 = (1 << 30) + 611;

  /** Version 1 or 2; the only thing that is signed with a byte for its own version is version 2. */
  public DelegateAction {
    actions = List.copyOf(actions);
    if (version != 1 && version != 2) {
      throw new IllegalArgumentException("delegate action of version " + version);
    }
    if (version == 1 && nonce.hasIndex()) {
      throw new IllegalArgumentException("a delegate action of version 1 has no nonce index");
    }
  }

  static DelegateAction read(BorshReader in, int version) {
    if (version == 2) {
      int payload = in.peekU8();
      if (payload != 0) {
        throw in.refuse("unknown version of a delegate action: " + payload);
      }
      in.u8();
    }
    return new DelegateAction(
        version,
        AccountId.read(in),
        AccountId.read(in),
        in.list(Action::readNonDelegate),
        version == 1 ? TransactionNonce.of(in.u64()) : TransactionNonce.read(in),
        in.u64(),
        PublicKey.read(in),
        Signature.read(in));
  }

  @Override
  public int tag() {
    return version == 1 ? TAG : TAG_V2;
  }

  @Override
  public String kind() {
    return version == 1 ? "Delegate" : "DelegateV2";
  }

  @Override
  public boolean isDelegate() {
    return true;
  }

  @Override
  public void writeFields(BorshWriter out) {
    writeSigned(out);
    out.value(signature);
  }

  private void writeSigned(BorshWriter out) {
    if (version == 2) {
      out.u8(0);
    }
    out.value(senderId).value(receiverId).list(actions);
    if (version == 1) {
      out.u64(nonce.nonce());
    } else {
      out.value(nonce);
    }
    out.u64(maxBlockHeight).value(publicKey);
  }

  /** The hash over which the sender signs. */
  public CryptoHash signedHash() {
    BorshWriter out = new BorshWriter(512);
    out.u32(version == 1 ? SIGNED_PREFIX : SIGNED_PREFIX_V2);
    writeSigned(out);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId outerReceiverId) {
    if (version == 2) {
      ActionsValidationError error = rules.require(ProtocolFeature.DELEGATE_V2, "DelegateV2");
      if (error != null) {
        return error;
      }
    }
    boolean fixed =
        ProtocolFeature.FIX_DELEGATED_DETERMINISTIC_STATE_INIT.enabled(rules.protocolVersion());
    return ActionsValidation.check(rules, actions, fixed ? receiverId : outerReceiverId);
  }

  @Override
  public boolean usesPostQuantumKeys() {
    return publicKey.type() == KeyType.ML_DSA_65
        || signature.type() == KeyType.ML_DSA_65
        || ActionsValidation.usesPostQuantumKeys(actions);
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId outerReceiverId) {
    // Whether the outer transaction stays at home decides the price of the inner actions, too.
    return Cost.send(fees, ActionCost.DELEGATE, sir)
        .plus(ActionTotals.send(fees, sir, actions, receiverId));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId outerReceiverId) {
    return Cost.exec(fees, ActionCost.DELEGATE);
  }

  @Override
  public void apply(ActionExecution execution) {
    ActionErrorKind refusal = DelegateAuthorization.check(this, execution);
    if (refusal != null) {
      execution.fail(refusal);
      return;
    }
    ActionReceipt outer = execution.body();
    Receipt inner =
        new Receipt(
            execution.receiverId(),
            receiverId,
            CryptoHash.ZERO,
            new ActionReceipt(
                1,
                false,
                outer.signerId(),
                null,
                outer.signerPublicKey(),
                outer.gasPrice(),
                List.of(),
                List.of(),
                actions));
    // Whoever sent the transaction has paid for all of this. What the new receipt will burn is
    // only set aside; sending it is burnt now.
    FeesConfig fees = execution.config().fees;
    execution.gas().reserve(ActionTotals.prepaidExec(fees, actions, receiverId).gas());
    execution.gas().reserve(ActionTotals.prepaidGas(actions));
    execution.gas().reserve(Cost.exec(fees, ActionCost.NEW_ACTION_RECEIPT).gas());
    execution.gas().burn(ActionTotals.prepaidSend(fees, outer.actions()));
    execution.send(inner);
  }
}
