package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** Calls a method of the receiver's contract. Gas is u64. */
public record FunctionCallAction(String methodName, byte[] args, long gas, Balance deposit)
    implements Action {
  /** Borsh number. */
  public static final int TAG = 2;

  static FunctionCallAction read(BorshReader in) {
    return new FunctionCallAction(in.string(), in.bytes(), in.u64(), Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "FunctionCall";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.string(methodName).bytes(args).u64(gas).value(deposit);
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    if (gas == 0) {
      return ActionsValidationError.FUNCTION_CALL_ZERO_ATTACHED_GAS;
    }
    int nameLength = Utf8Length.of(methodName);
    int nameLimit = rules.limits().maxLengthMethodName;
    if (nameLength > nameLimit) {
      return ActionsValidationError.functionCallMethodNameLengthExceeded(nameLength, nameLimit);
    }
    int argumentsLimit = rules.limits().maxArgumentsLength;
    return args.length > argumentsLimit
        ? ActionsValidationError.functionCallArgumentsLengthExceeded(args.length, argumentsLimit)
        : null;
  }

  /** Bytes that are paid for: method name and arguments. */
  private long byteCount() {
    return Utf8Length.of(methodName) + (long) args.length;
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.FUNCTION_CALL_BASE, sir)
        .plus(Cost.send(fees, ActionCost.FUNCTION_CALL_BYTE, sir).times(byteCount()));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.FUNCTION_CALL_BASE)
        .plus(Cost.exec(fees, ActionCost.FUNCTION_CALL_BYTE).times(byteCount()));
  }

  @Override
  public void apply(ActionExecution execution) {
    execution.contracts().call(this, execution);
  }
}
