package dev.vitrine.runtime.outcome;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.error.TxExecutionError;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.CryptoHash;

/** How a transaction or receipt ended. */
public sealed interface ExecutionStatus extends Borsh {
  /** It failed. */
  record Failure(TxExecutionError error) implements ExecutionStatus {
    @Override
    public void write(BorshWriter out) {
      out.u8(1).value(error);
    }

    @Override
    public void writePartial(BorshWriter out) {
      out.u8(1);
    }

    @Override
    public JsonValue toJson() {
      return new JsonObject().add("Failure", error.toJson());
    }
  }

  /** It returned a value, or nothing: no bytes. */
  record SuccessValue(byte[] value) implements ExecutionStatus {
    @Override
    public void write(BorshWriter out) {
      out.u8(2).bytes(value);
    }

    @Override
    public JsonValue toJson() {
      return new JsonObject().add("SuccessValue", Base64Text.encode(value));
    }
  }

  /** Its result is that of this receipt. */
  record SuccessReceiptId(CryptoHash receiptId) implements ExecutionStatus {
    @Override
    public void write(BorshWriter out) {
      out.u8(3).value(receiptId);
    }

    @Override
    public JsonValue toJson() {
      return new JsonObject().add("SuccessReceiptId", receiptId.toString());
    }
  }

  /** The form that is hashed: a failure has no reason there. */
  default void writePartial(BorshWriter out) {
    write(out);
  }

  /** The form in RPC answers. */
  JsonValue toJson();
}
