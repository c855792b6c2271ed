package dev.vitrine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.bandwidth.BandwidthRequest;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardSplit;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.Balance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement names all that decides an application; what its bytes leave out is not bound. */
class ApplyContextTest {
  private static final AccountBalance STAKE = new AccountBalance(Samples.ALICE, Balance.ONE);

  /** Each argument with another value than in {@link #some}. */
  private static Map<String, Object> others() {
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("protocolVersion", 86);
    others.put("chainId", "mainnet");
    others.put("shardId", 2L);
    others.put(
        "shardLayout",
        new ShardLayout(
            List.of(Samples.BOB), List.of(1L, 2L), List.of(new ShardSplit(0, List.of(1L), true))));
    others.put("blockHeight", -1L);
    others.put("blockTimestamp", 1L);
    others.put("blockHash", Samples.hash(11));
    others.put("prevBlockHash", Samples.hash(12));
    others.put("epochId", Samples.hash(13));
    others.put("epochHeight", 9L);
    others.put("randomSeed", Samples.hash(14));
    others.put("gasPrice", Balance.MAX);
    others.put("gasLimit", 7L);
    others.put("isNewChunk", false);
    others.put("congestion", List.of(new ShardCongestion(1, CongestionInfo.ZERO, 1)));
    others.put(
        "bandwidthRequests",
        List.of(
            new ShardBandwidthRequests(
                1, new BandwidthRequests(List.of(new BandwidthRequest(2, 3))))));
    others.put("validators", List.of(STAKE));
    others.put("minimumStake", Balance.ONE);
    others.put(
        "validatorAccountsUpdate",
        new ValidatorAccountsUpdate(List.of(STAKE), List.of(), List.of(), null));
    others.put("expiredTransactions", List.of(0, 5));
    return others;
  }

  private static ApplyContext some() {
    return new ApplyContext(
        85,
        "localnet",
        1,
        new ShardLayout(List.of(Samples.BOB), List.of(1L, 2L)),
        100,
        200,
        Samples.hash(1),
        Samples.hash(2),
        Samples.hash(3),
        4,
        Samples.hash(5),
        Balance.yocto(100_000_000),
        1_000_000_000_000_000L,
        true,
        List.of(
            new ShardCongestion(1, CongestionInfo.ZERO, 0),
            new ShardCongestion(2, CongestionInfo.ZERO, 0)),
        List.of(),
        List.of(),
        Balance.ZERO,
        null,
        List.of());
  }

  private static ApplyContext with(String name, Object value) throws Exception {
    List<Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : ApplyContext.class.getRecordComponents()) {
      types.add(component.getType());
      values.add(component.getName().equals(name) ? value : component.getAccessor().invoke(some()));
    }
    try {
      return ApplyContext.class
          .getDeclaredConstructor(types.toArray(new Class<?>[0]))
          .newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @Test
  void every_argument_is_in_the_bytes() throws Exception {
    Map<String, Object> others = others();
    Set<String> seen = new HashSet<>();
    seen.add(Arrays.toString(some().toBorsh()));
    for (RecordComponent component : ApplyContext.class.getRecordComponents()) {
      Object value = others.remove(component.getName());
      assertThat(value).as("another value of " + component.getName()).isNotNull();
      ApplyContext other = with(component.getName(), value);
      byte[] bytes = other.toBorsh();
      assertThat(seen.add(Arrays.toString(bytes))).as(component.getName()).isTrue();
      ApplyContext read = BorshReader.readAll(bytes, ApplyContext::read);
      assertThat(read).isEqualTo(other);
      assertThat(read.toBorsh()).isEqualTo(bytes);
    }
    assertThat(others).isEmpty();
  }

  @Test
  void lists_out_of_order_are_refused() throws Exception {
    ShardCongestion one = new ShardCongestion(1, CongestionInfo.ZERO, 0);
    refused("congestion", List.of(one, one));
    ShardBandwidthRequests requests = new ShardBandwidthRequests(2, BandwidthRequests.EMPTY);
    refused("bandwidthRequests", List.of(requests, requests));
    refused("validators", List.of(new AccountBalance(Samples.BOB, Balance.ONE), STAKE));
    refused("expiredTransactions", List.of(3, 3));
  }

  private static void refused(String name, List<?> list) {
    assertThatThrownBy(() -> with(name, list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not in ascending order");
  }

  @Test
  void bytes_out_of_order_are_malformed() {
    byte[] bytes = some().toBorsh();
    // Both congestion infos are of shard 2 when the first one's id becomes that of the second.
    byte[] first = new byte[] {1, 0, 0, 0, 0, 0, 0, 0};
    int at = -1;
    for (int i = 0; i + 8 < bytes.length; i++) {
      if (bytes[i] == 2 && Arrays.equals(Arrays.copyOfRange(bytes, i + 4, i + 12), first)) {
        at = i + 4;
      }
    }
    assertThat(at).isPositive();
    bytes[at] = 2;
    assertThatThrownBy(() -> BorshReader.readAll(bytes, ApplyContext::read))
        .isInstanceOf(BorshException.class)
        .hasMessageContaining("congestion infos are not in ascending order");
  }
}
