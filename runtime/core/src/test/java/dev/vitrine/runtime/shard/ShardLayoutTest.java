package dev.vitrine.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.types.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardLayoutTest {
  private static final ShardLayout THREE =
      new ShardLayout(List.of(AccountId.of("bob"), AccountId.of("m.near")), List.of(7L, 3L, 9L));

  private static long of(String id) {
    return THREE.shardOf(AccountId.of(id));
  }

  @Test
  void a_boundary_belongs_to_the_shard_after_it() {
    assertThat(of("alice.near")).isEqualTo(7);
    assertThat(of("boa")).isEqualTo(7);
    assertThat(of("bob")).isEqualTo(3);
    assertThat(of("bob.near")).isEqualTo(3);
    assertThat(of("m.nea")).isEqualTo(3);
    assertThat(of("m.near")).isEqualTo(9);
    assertThat(of("zz")).isEqualTo(9);
    assertThat(ShardLayout.SINGLE.shardOf(AccountId.of("zz"))).isZero();
  }

  @Test
  void order_is_that_of_bytes() {
    // '-' and '.' come before digits, digits before '_', '_' before letters.
    ShardLayout layout = new ShardLayout(List.of(AccountId.of("a0")), List.of(0L, 1L));
    assertThat(layout.shardOf(AccountId.of("a-b"))).isZero();
    assertThat(layout.shardOf(AccountId.of("a.b"))).isZero();
    assertThat(layout.shardOf(AccountId.of("a_b"))).isEqualTo(1);
    assertThat(layout.shardOf(AccountId.of("ab"))).isEqualTo(1);
  }

  @Test
  void places_and_ids() {
    assertThat(THREE.indexOf(3)).isEqualTo(1);
    assertThat(THREE.indexOf(1)).isEqualTo(-1);
    assertThat(THREE.shardId(2)).isEqualTo(9);
    assertThat(THREE.size()).isEqualTo(3);
  }

  @Test
  void older_shards_lead_to_their_first_child() {
    ShardLayout layout =
        new ShardLayout(
            List.of(AccountId.of("bob"), AccountId.of("m.near")),
            List.of(5L, 6L, 4L),
            List.of(
                new ShardSplit(0, List.of(3L, 4L), false),
                new ShardSplit(3, List.of(5L, 6L), true)));
    assertThat(layout.current(0)).isEqualTo(5);
    assertThat(layout.current(3)).isEqualTo(5);
    assertThat(layout.current(6)).isEqualTo(6);
    assertThat(layout.current(77)).isEqualTo(-1);
    assertThat(layout.parentOf(6)).isEqualTo(3);
    assertThat(layout.parentOf(4)).isEqualTo(4);
    assertThat(THREE.parentOf(3)).isEqualTo(-1);
    assertThat(BorshReader.readAll(layout.toBorsh(), ShardLayout::read)).isEqualTo(layout);
  }

  @Test
  void what_is_no_layout_is_refused() {
    AccountId a = AccountId.of("aa");
    AccountId b = AccountId.of("bb");
    refused(() -> new ShardLayout(List.of(a), List.of(0L)));
    refused(() -> new ShardLayout(List.of(b, a), List.of(0L, 1L, 2L)));
    refused(() -> new ShardLayout(List.of(a), List.of(1L, 1L)));
    refused(() -> new ShardLayout(List.of(a), List.of(-1L, 1L)));
    // core/primitives/src/trie_key.rs: "Shard ID too big."
    refused(() -> new ShardLayout(List.of(a), List.of(65_536L, 1L)));
    assertThat(new ShardLayout(List.of(a), List.of(65_535L, 1L)).size()).isEqualTo(2);
    refused(
        () ->
            new ShardLayout(
                List.of(a), List.of(0L, 1L), List.of(new ShardSplit(0, List.of(1L), true))));
    // Without an end: a shard that became itself.
    refused(
        () ->
            new ShardLayout(
                List.of(a), List.of(1L, 2L), List.of(new ShardSplit(3, List.of(3L), true))));
  }

  private static void refused(Runnable layout) {
    assertThatThrownBy(layout::run).isInstanceOf(IllegalArgumentException.class);
  }
}
