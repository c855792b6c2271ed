package dev.vitrine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonObject.Member;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.types.Balance;
import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter texts against the specification and the reference's own snapshots. */
class RuntimeConfigTest {
  private static final Path SPEC = Path.of("../../docs/spec/parameters.json");

  private static JsonObject json(Path path) throws IOException {
    return Json.parse(Files.readString(path)).asObject();
  }

  @ParameterizedTest
  @ValueSource(ints = {85, 86})
  void costs_are_those_of_the_specification(int version) throws IOException {
    RuntimeConfig config = RuntimeConfig.forProtocol(version);
    JsonObject spec = json(SPEC);
    JsonObject ext = spec.get("ext_costs").asObject();
    assertThat(ext.size()).isEqualTo(ExtCost.count());
    for (ExtCost cost : ExtCost.values()) {
      JsonObject expected = ext.get(cost.key()).asObject();
      assertThat(cost.ordinal()).as(cost.key()).isEqualTo(expected.getInt("index", -1));
      assertThat(config.wasm.extCosts.gas(cost)).isEqualTo(expected.getLong("gas", -1));
      assertThat(config.wasm.extCosts.compute(cost)).isEqualTo(expected.getLong("compute", -1));
    }
    JsonObject actions = spec.get("action_costs").asObject();
    assertThat(actions.size()).isEqualTo(ActionCost.count());
    for (ActionCost cost : ActionCost.values()) {
      JsonObject expected = actions.get(cost.key()).asObject();
      Fee fee = config.fees.fee(cost);
      assertThat(cost.ordinal()).as(cost.key()).isEqualTo(expected.getInt("index", -1));
      assertThat(
              new long[] {
                fee.sendSir(),
                fee.sendNotSir(),
                fee.execution(),
                fee.sendSirCompute(),
                fee.sendNotSirCompute(),
                fee.executionCompute()
              })
          .as(cost.key())
          .containsExactly(
              part(expected, "send_sir", "gas"),
              part(expected, "send_not_sir", "gas"),
              part(expected, "execution", "gas"),
              part(expected, "send_sir", "compute"),
              part(expected, "send_not_sir", "compute"),
              part(expected, "execution", "compute"));
    }
  }

  private static long part(JsonObject fee, String part, String unit) {
    return fee.get(part).asObject().getLong(unit, -1);
  }

  /** The reference's snapshot of each version. It has no compute. */
  @ParameterizedTest
  @ValueSource(ints = {84, 85, 86})
  void version_is_the_reference_snapshot(int version) throws IOException {
    JsonObject snapshot =
        Shared.json(Shared.need("fixtures/near/config/mainnet-pv" + version + ".json"));
    RuntimeConfig config = RuntimeConfig.forProtocol(version);

    JsonObject wasm = snapshot.get("wasm_config").asObject();
    for (Member member : wasm.get("ext_costs").asObject()) {
      if (!member.getName().startsWith("contract_compile_")) {
        ExtCost cost = ExtCost.valueOf(member.getName().toUpperCase(Locale.ROOT));
        assertThat(config.wasm.extCosts.gas(cost)).as(member.getName()).isEqualTo(number(member));
      }
    }
    for (Member member : wasm.get("limit_config").asObject()) {
      assertField(config.wasm.limits, member);
    }
    for (Member member : wasm) {
      if (member.getValue().isBoolean() && !member.getName().equals("implicit_account_creation")) {
        assertField(config.wasm.flags, member);
      } else if (member.getName().matches("(regular|linear)_op.*")) {
        assertField(config.wasm, member);
      }
    }
    for (Member member : snapshot.get("congestion_control_config").asObject()) {
      if (member.getName().equals("reject_tx_congestion_threshold")) {
        Ratio ratio = config.congestion.rejectTxCongestionThreshold;
        assertThat((double) ratio.numerator() / ratio.denominator())
            .isEqualTo(member.getValue().asDouble());
      } else {
        assertField(config.congestion, member);
      }
    }
    for (Member member : snapshot.get("witness_config").asObject()) {
      assertField(config.witness, member);
    }
    assertFees(snapshot.get("transaction_costs").asObject(), config.fees);
    FeesConfig fees = config.fees;
    assertThat(fees.storageAmountPerByte).isEqualTo(balance(snapshot, "storage_amount_per_byte"));
    assertThat(fees.minGasPurchasePrice).isEqualTo(balance(snapshot, "min_gas_purchase_price"));
    assertThat(fees.accountCreationCharge).isEqualTo(balance(snapshot, "account_creation_charge"));
  }

  private static Balance balance(JsonObject snapshot, String name) {
    return Balance.parse(snapshot.getString(name, null));
  }

  private static void assertFees(JsonObject costs, FeesConfig fees) {
    JsonObject create = costs.get("action_creation_config").asObject();
    JsonObject addKey = create.get("add_key_cost").asObject();
    JsonObject data = costs.get("data_receipt_creation_config").asObject();
    Map<ActionCost, JsonValue> named =
        Map.<ActionCost, JsonValue>ofEntries(
            Map.entry(ActionCost.CREATE_ACCOUNT, create.get("create_account_cost")),
            Map.entry(ActionCost.DEPLOY_CONTRACT_BASE, create.get("deploy_contract_cost")),
            Map.entry(ActionCost.DEPLOY_CONTRACT_BYTE, create.get("deploy_contract_cost_per_byte")),
            Map.entry(ActionCost.FUNCTION_CALL_BASE, create.get("function_call_cost")),
            Map.entry(ActionCost.FUNCTION_CALL_BYTE, create.get("function_call_cost_per_byte")),
            Map.entry(ActionCost.TRANSFER, create.get("transfer_cost")),
            Map.entry(ActionCost.STAKE, create.get("stake_cost")),
            Map.entry(ActionCost.ADD_FULL_ACCESS_KEY, addKey.get("full_access_cost")),
            Map.entry(ActionCost.ADD_FUNCTION_CALL_KEY_BASE, addKey.get("function_call_cost")),
            Map.entry(
                ActionCost.ADD_FUNCTION_CALL_KEY_BYTE, addKey.get("function_call_cost_per_byte")),
            Map.entry(ActionCost.DELETE_KEY, create.get("delete_key_cost")),
            Map.entry(ActionCost.DELETE_ACCOUNT, create.get("delete_account_cost")),
            Map.entry(ActionCost.DELEGATE, create.get("delegate_cost")),
            Map.entry(ActionCost.NEW_ACTION_RECEIPT, costs.get("action_receipt_creation_config")),
            Map.entry(ActionCost.NEW_DATA_RECEIPT_BASE, data.get("base_cost")),
            Map.entry(ActionCost.NEW_DATA_RECEIPT_BYTE, data.get("cost_per_byte")));
    named.forEach(
        (cost, value) -> {
          Fee fee = fees.fee(cost);
          assertThat(new long[] {fee.sendSir(), fee.sendNotSir(), fee.execution()})
              .as(cost.key())
              .containsExactly(
                  value.asObject().getLong("send_sir", -1),
                  value.asObject().getLong("send_not_sir", -1),
                  value.asObject().getLong("execution", -1));
        });
    assertThat(fees.mlDsa65VerificationCost)
        .isEqualTo(costs.getLong("ml_dsa_65_verification_cost", -1));
    JsonObject storage = costs.get("storage_usage_config").asObject();
    assertThat(fees.numBytesAccount).isEqualTo(storage.getLong("num_bytes_account", -1));
    assertThat(fees.numExtraBytesRecord).isEqualTo(storage.getLong("num_extra_bytes_record", -1));
    assertRatio(fees.burntGasReward, costs.get("burnt_gas_reward"));
    assertRatio(
        fees.pessimisticGasPriceInflation, costs.get("pessimistic_gas_price_inflation_ratio"));
  }

  private static void assertRatio(Ratio ratio, JsonValue value) {
    assertThat(ratio)
        .isEqualTo(new Ratio(value.asArray().get(0).asLong(), value.asArray().get(1).asLong()));
  }

  private static long number(Member member) {
    return new BigDecimal(member.getValue().toString()).longValueExact();
  }

  /** The field whose camel-case name is the member's. */
  private static void assertField(Object config, Member member) {
    StringBuilder name = new StringBuilder();
    for (String word : member.getName().split("_", -1)) {
      name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(name.length() == word.length() ? "" : word.substring(1));
    }
    try {
      Field field = config.getClass().getField(name.toString());
      String value = member.getValue().toString();
      assertThat(field.get(config).toString()).as(member.getName()).isEqualTo(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no field " + name + " for " + member.getName(), e);
    }
  }

  @Test
  void version_84_differs_where_the_specification_says() {
    RuntimeConfig before = RuntimeConfig.forProtocol(84);
    RuntimeConfig after = RuntimeConfig.forProtocol(85);
    assertThat(before.fees.fee(ActionCost.CREATE_ACCOUNT).execution()).isEqualTo(3850000000000L);
    assertThat(after.fees.fee(ActionCost.CREATE_ACCOUNT).execution()).isEqualTo(7200000000000L);
    assertThat(before.fees.fee(ActionCost.DETERMINISTIC_STATE_INIT_BASE).execution())
        .isEqualTo(4080000000000L);
    assertThat(before.wasm.flags.gasKeyHostFns).isFalse();
    assertThat(after.wasm.flags.gasKeyHostFns).isTrue();
    assertThat(after.wasm.flags.storageProofLimitPerReceipt).isFalse();
    assertThat(RuntimeConfig.forProtocol(86).wasm.flags.storageProofLimitPerReceipt).isTrue();
  }

  @Test
  void unknown_version_is_refused() {
    assertThatThrownBy(() -> RuntimeConfig.forProtocol(83))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("protocol version 83 is not one of 84 to 86");
  }

  @Test
  void diff_cannot_bring_a_new_name() {
    assertThatThrownBy(() -> new ParameterText(java.util.List.of("a 1\n", "b 2\n")))
        .hasMessageContaining("parameter b");
  }
}
