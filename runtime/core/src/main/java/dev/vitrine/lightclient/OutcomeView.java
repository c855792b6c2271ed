package dev.vitrine.lightclient;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.merkle.OutcomeLeaf;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.CryptoHash;

/** The leaf of an outcome as the RPC shows it; why a failure failed is not hashed. */
final class OutcomeView {
  private OutcomeView() {}

  static CryptoHash leaf(CryptoHash id, RpcValue outcome) {
    BorshWriter partial =
        new BorshWriter()
            .list(outcome.member("receipt_ids").list(RpcValue::hash))
            .u64(outcome.member("gas_burnt").u64())
            .value(outcome.member("tokens_burnt").balance())
            .value(outcome.member("executor_id").account());
    writeStatus(partial, outcome.member("status"));
    return OutcomeLeaf.hash(id, partial.toBytes(), outcome.member("logs").list(RpcValue::text));
  }

  private static void writeStatus(BorshWriter out, RpcValue status) {
    if (status.json().isString() && status.text().equals("Unknown")) {
      out.u8(0);
    } else if (status.has("Failure")) {
      out.u8(1);
    } else if (status.has("SuccessValue")) {
      RpcValue value = status.member("SuccessValue");
      try {
        out.u8(2).bytes(Base64Text.decode(value.text()));
      } catch (TextFormatException e) {
        throw value.refuse("is no base64: " + e.getMessage());
      }
    } else if (status.has("SuccessReceiptId")) {
      out.u8(3).value(status.member("SuccessReceiptId").hash());
    } else {
      throw status.refuse("is no status of an outcome");
    }
  }
}
