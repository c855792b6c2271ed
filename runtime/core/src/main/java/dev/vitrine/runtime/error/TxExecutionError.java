package dev.vitrine.runtime.error;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;

/** How a transaction or a receipt failed; exactly one of the two parts is there. */
public record TxExecutionError(ActionError actionError, InvalidTxError invalidTxError)
    implements Borsh {
  /** A receipt failed. */
  public static TxExecutionError of(ActionError error) {
    return new TxExecutionError(error, null);
  }

  /** A transaction is not valid. */
  public static TxExecutionError of(InvalidTxError error) {
    return new TxExecutionError(null, error);
  }

  @Override
  public void write(BorshWriter out) {
    if (actionError != null) {
      out.u8(0).value(actionError);
    } else {
      out.u8(1).value(invalidTxError);
    }
  }

  /** {@code {"ActionError": …}} or {@code {"InvalidTxError": …}}. */
  public JsonValue toJson() {
    return actionError != null
        ? new JsonObject().add("ActionError", actionError.toJson())
        : new JsonObject().add("InvalidTxError", invalidTxError.toJson());
  }
}
