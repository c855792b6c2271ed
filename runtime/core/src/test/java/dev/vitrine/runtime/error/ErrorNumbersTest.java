package dev.vitrine.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.runtime.Samples;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every error that can be made has the number that docs/spec/runtime.md §6 gives its name. */
class ErrorNumbersTest {
  /** Nothing makes these any more. */
  private static final String OLD = "-";

  @Test
  void invalid_transactions() throws Exception {
    check(
        InvalidTxError.class,
        "InvalidAccessKeyError InvalidSignerId SignerDoesNotExist InvalidNonce NonceTooLarge"
            + " InvalidReceiverId InvalidSignature NotEnoughBalance LackBalanceForState"
            + " CostOverflow InvalidChain Expired ActionsValidation TransactionSizeExceeded"
            + " InvalidTransactionVersion - ShardCongested ShardStuck InvalidNonceIndex"
            + " NotEnoughGasKeyBalance NotEnoughBalanceForDeposit");
  }

  @Test
  void access_keys() throws Exception {
    check(
        InvalidAccessKeyError.class,
        "AccessKeyNotFound ReceiverMismatch MethodNameMismatch RequiresFullAccess"
            + " NotEnoughAllowance DepositWithFunctionCall DelegateActionRequiresNonGasKey"
            + " DelegateActionRequiresGasKey");
  }

  @Test
  void actions_that_break_rules() throws Exception {
    check(
        ActionsValidationError.class,
        "DeleteActionMustBeFinal TotalPrepaidGasExceeded TotalNumberOfActionsExceeded"
            + " AddKeyMethodNamesNumberOfBytesExceeded AddKeyMethodNameLengthExceeded"
            + " IntegerOverflow InvalidAccountId ContractSizeExceeded"
            + " FunctionCallMethodNameLengthExceeded FunctionCallArgumentsLengthExceeded"
            + " UnsuitableStakingKey FunctionCallZeroAttachedGas DelegateActionMustBeOnlyOne"
            + " UnsupportedProtocolFeature InvalidDeterministicStateInitReceiver"
            + " DeterministicStateInitKeyLengthExceeded DeterministicStateInitValueLengthExceeded"
            + " GasKeyInvalidNumNonces AddGasKeyWithNonZeroBalance"
            + " GasKeyFunctionCallAllowanceNotAllowed TotalNumberOfDeployActionsExceeded");
  }

  @Test
  void receipts() throws Exception {
    check(
        ReceiptValidationError.class,
        "InvalidPredecessorId InvalidReceiverId InvalidSignerId InvalidDataReceiverId"
            + " ReturnedValueLengthExceeded NumberInputDataDependenciesExceeded"
            + " ActionsValidation ReceiptSizeExceeded InvalidRefundTo");
  }

  @Test
  void actions() throws Exception {
    check(
        ActionErrorKind.class,
        "AccountAlreadyExists AccountDoesNotExist CreateAccountOnlyByRegistrar"
            + " CreateAccountNotAllowed ActorNoPermission DeleteKeyDoesNotExist"
            + " AddKeyAlreadyExists DeleteAccountStaking LackBalanceForState TriesToUnstake"
            + " TriesToStake InsufficientStake FunctionCallError NewReceiptValidationError"
            + " OnlyImplicitAccountCreationAllowed DeleteAccountWithLargeState"
            + " DelegateActionInvalidSignature DelegateActionSenderDoesNotMatchTxReceiver"
            + " DelegateActionExpired DelegateActionAccessKeyError DelegateActionInvalidNonce"
            + " DelegateActionNonceTooLarge GlobalContractDoesNotExist GasKeyDoesNotExist"
            + " InsufficientGasKeyBalance GasKeyBalanceTooHigh DelegateActionInvalidNonceIndex");
  }

  @Test
  void calls() throws Exception {
    check(FunctionCallError.class, "CompilationError - MethodResolveError - - - - ExecutionError");
    check(CompilationError.class, "CodeDoesNotExist PrepareError WasmerCompileError");
    check(MethodResolveError.class, "MethodEmptyName MethodNotFound MethodInvalidSignature");
  }

  private static void check(Class<? extends ProtocolError> kind, String names) throws Exception {
    List<String> expected = Arrays.asList(names.split(" "));
    TreeMap<Integer, String> found = new TreeMap<>();
    for (Method method : kind.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == kind) {
        Object[] arguments =
            Arrays.stream(method.getParameterTypes()).map(ErrorNumbersTest::sample).toArray();
        add(found, (ProtocolError) method.invoke(null, arguments));
      }
    }
    for (Field field : kind.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == kind) {
        add(found, (ProtocolError) field.get(null));
      }
    }
    for (int tag = 0; tag < expected.size(); tag++) {
      String name = found.remove(tag);
      assertThat(name == null ? OLD : name)
          .as(kind.getSimpleName() + " " + tag)
          .isEqualTo(expected.get(tag));
    }
    assertThat(found).isEmpty();
  }

  private static void add(TreeMap<Integer, String> found, ProtocolError error) {
    assertThat(found.put(error.tag(), error.name())).as(error.name()).isNull();
    assertThat(error.toBorsh()[0]).isEqualTo((byte) error.tag());
    assertThat(error.toJson().toString()).contains("\"" + error.name() + "\"");
  }

  private static Object sample(Class<?> type) {
    if (type == long.class) {
      return 5L;
    }
    if (type == int.class) {
      return 6;
    }
    if (type == double.class) {
      return 0.5;
    }
    if (type == String.class) {
      return "text";
    }
    if (type == AccountId.class) {
      return Samples.ALICE;
    }
    if (type == Balance.class) {
      return Balance.ONE;
    }
    if (type == PublicKey.class) {
      return Samples.KEY;
    }
    if (type == GlobalContractIdentifier.class) {
      return new GlobalContractIdentifier.ByAccount(Samples.BOB);
    }
    if (type == InvalidAccessKeyError.class) {
      return InvalidAccessKeyError.REQUIRES_FULL_ACCESS;
    }
    if (type == ActionsValidationError.class) {
      return ActionsValidationError.INTEGER_OVERFLOW;
    }
    if (type == ReceiptValidationError.class) {
      return ReceiptValidationError.invalidRefundTo("x");
    }
    if (type == FunctionCallError.class) {
      return FunctionCallError.executionError("x");
    }
    if (type == CompilationError.class) {
      return CompilationError.codeDoesNotExist(Samples.BOB);
    }
    if (type == MethodResolveError.class) {
      return MethodResolveError.METHOD_NOT_FOUND;
    }
    if (type == PrepareError.class) {
      return new PrepareError(1, "Deserialization");
    }
    if (type == DepositFailureReason.class) {
      return DepositFailureReason.LACK_BALANCE_FOR_STATE;
    }
    throw new IllegalArgumentException("no sample of " + type);
  }
}
