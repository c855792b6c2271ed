package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * Actions to carry out once all inputs are there: variants Action, ActionV2, PromiseYield and
 * PromiseYieldV2.
 *
 * @param version 1, or 2 with a place for {@code refundTo} (what contracts make)
 * @param promiseYield whether its one input comes by {@code promise_yield_resume} or never
 * @param refundTo who gets deposits back, or null for the predecessor; null in version 1
 * @param gasPrice yoctoNEAR a unit of gas that the signer paid
 */
public record ActionReceipt(
    int version,
    boolean promiseYield,
    AccountId signerId,
    AccountId refundTo,
    PublicKey signerPublicKey,
    Balance gasPrice,
    List<DataReceiver> outputDataReceivers,
    List<CryptoHash> inputDataIds,
    List<Action> actions)
    implements ReceiptBody {
  static final int TAG = 0;
  static final int TAG_YIELD = 2;
  static final int TAG_V2 = 5;
  static final int TAG_YIELD_V2 = 6;

  /** Refuses what version 1 cannot say. */
  public ActionReceipt {
    outputDataReceivers = List.copyOf(outputDataReceivers);
    inputDataIds = List.copyOf(inputDataIds);
    actions = List.copyOf(actions);
    if (version != 1 && version != 2) {
      throw new IllegalArgumentException("action receipt of version " + version);
    }
    if (version == 1 && refundTo != null) {
      throw new IllegalArgumentException("an action receipt of version 1 has no refund_to");
    }
  }

  static ActionReceipt read(BorshReader in, int tag) {
    int version = tag == TAG_V2 || tag == TAG_YIELD_V2 ? 2 : 1;
    AccountId signerId = AccountId.read(in);
    AccountId refundTo = version == 2 ? in.option(AccountId::read) : null;
    return new ActionReceipt(
        version,
        tag == TAG_YIELD || tag == TAG_YIELD_V2,
        signerId,
        refundTo,
        PublicKey.read(in),
        Balance.read(in),
        in.list(DataReceiver::read),
        in.list(CryptoHash::read),
        in.list(Action::read));
  }

  @Override
  public int tag() {
    if (version == 1) {
      return promiseYield ? TAG_YIELD : TAG;
    }
    return promiseYield ? TAG_YIELD_V2 : TAG_V2;
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(signerId);
    if (version == 2) {
      out.option(refundTo);
    }
    out.value(signerPublicKey)
        .value(gasPrice)
        .list(outputDataReceivers)
        .list(inputDataIds)
        .list(actions);
  }

  /** The same receipt with more waiting for its result. */
  public ActionReceipt withOutputDataReceivers(List<DataReceiver> receivers) {
    return new ActionReceipt(
        version,
        promiseYield,
        signerId,
        refundTo,
        signerPublicKey,
        gasPrice,
        receivers,
        inputDataIds,
        actions);
  }
}
