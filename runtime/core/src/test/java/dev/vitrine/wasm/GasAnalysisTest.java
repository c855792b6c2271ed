package dev.vitrine.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GasAnalysisTest {
  /** The two worked examples of docs/spec/vm.md §5.2; offsets are operator numbers. */
  @Test
  void if_is_charged_apart_from_what_it_decides_about() {
    GasAnalysis gas = new GasAnalysis();
    gas.begin();
    gas.pure(0);
    gas.ifThen(1);
    gas.pure(2);
    gas.pure(3);
    gas.end(4);
    gas.end(5);
    assertThat(points(gas)).containsExactly("0:2", "2:2");
  }

  @Test
  void loop_that_is_branched_to_is_charged_on_every_iteration() {
    GasAnalysis gas = new GasAnalysis();
    gas.begin();
    gas.loop(0);
    gas.pure(1);
    gas.branch(2);
    gas.target(0);
    gas.end(3);
    gas.end(4);
    assertThat(points(gas)).containsExactly("1:3");
  }

  @Test
  void code_after_a_branch_costs_nothing() {
    GasAnalysis gas = new GasAnalysis();
    gas.begin();
    gas.block(0);
    gas.branch(1);
    gas.target(0);
    gas.neverContinues();
    gas.pure(2);
    gas.end(3);
    gas.pure(4);
    gas.end(5);
    assertThat(points(gas)).containsExactly("0:1", "4:1");
  }

  @Test
  void bulk_opcode_keeps_a_point_of_its_own() {
    GasAnalysis gas = new GasAnalysis();
    gas.begin();
    gas.pure(0);
    gas.bulk(1);
    gas.pure(2);
    gas.end(3);
    assertThat(points(gas)).containsExactly("0:1", "1:" + GasAnalysis.BULK_FEE, "2:1");
  }

  /** Merging at once gives what the protocol's two passes over all points give. */
  @Property(tries = 3000)
  void merging_at_once_equals_merging_in_two_passes(@ForAll long seed) {
    Random random = new Random(seed);
    GasAnalysis gas = new GasAnalysis();
    NaiveGasAnalysis naive = new NaiveGasAnalysis();
    gas.begin();
    int depth = 0;
    int at = 0;
    int length = 1 + random.nextInt(60);
    List<Character> kinds = new ArrayList<>();
    for (; at < length; at++) {
      naive.at(at);
      switch (random.nextInt(13)) {
        case 0, 1, 2 -> {
          gas.pure(at);
          naive.pure();
        }
        case 3, 4 -> {
          gas.sideEffect(at);
          naive.sideEffect();
        }
        case 5 -> {
          gas.bulk(at);
          naive.bulk();
        }
        case 6 -> {
          gas.unreachable(at);
          naive.unreachable();
        }
        case 7 -> {
          gas.block(at);
          naive.block();
          kinds.add('b');
          depth++;
        }
        case 8 -> {
          gas.loop(at);
          naive.loop();
          kinds.add('l');
          depth++;
        }
        case 9 -> {
          gas.ifThen(at);
          naive.ifThen();
          kinds.add('i');
          depth++;
        }
        case 10 -> {
          if (depth > 0 && kinds.get(depth - 1) == 'i' && random.nextBoolean()) {
            kinds.set(depth - 1, 'e');
            gas.otherwise(at);
            naive.otherwise();
          } else if (depth > 0) {
            gas.end(at);
            naive.end();
            kinds.remove(--depth);
          } else {
            gas.pure(at);
            naive.pure();
          }
        }
        default -> {
          int target = random.nextInt(depth + 1);
          boolean always = random.nextBoolean();
          gas.branch(at);
          gas.target(target);
          naive.branch(target);
          if (always) {
            gas.neverContinues();
            naive.neverContinues();
          }
        }
      }
    }
    for (; depth >= 0; depth--, at++) {
      naive.at(at);
      gas.end(at);
      naive.end();
    }
    assertThat(points(gas)).isEqualTo(naive.points());
  }

  private static List<String> points(GasAnalysis gas) {
    GasPoints points = new GasPoints();
    gas.finish(points);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      texts.add(points.offset(i) + ":" + points.fee(i));
    }
    return texts;
  }
}
