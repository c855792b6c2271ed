package dev.vitrine.lightclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.Shared;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.lightclient.ExecutionProof.Verdict;
import dev.vitrine.lightclient.LightClient.Refusal;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and proofs of mainnet and testnet (fixtures/near/light-client). */
class LightClientTest {
  private static JsonObject file(String name) {
    return Shared.json(Shared.need("fixtures/near/light-client/" + name));
  }

  private static JsonObject expected(String name) {
    return file("expected.json").get(name).asObject();
  }

  private static ExecutionProof proof(String name) {
    JsonObject json = file(name);
    return ExecutionProof.of(RpcValue.answer(json.toString()));
  }

  private static LightBlock block(String name) {
    JsonObject json = file(name);
    return LightBlock.of(
        json.get("body") == null
            ? RpcValue.answer(json.toString())
            : new RpcValue("body", json.get("body")));
  }

  // ---- execution proofs ----

  @ParameterizedTest
  @ValueSource(strings = {"proof_example.json", "lc_old.json", "lc_new.json"})
  void good_proofs_hold(String name) {
    ExecutionProof proof = proof(name);
    JsonObject expected = expected(name);
    assertThat(proof.verifyInBlock()).isEqualTo(Verdict.VALID);
    assertThat(proof.header().hash()).hasToString(expected.getString("block_hash", ""));
    String root = expected.getString("block_merkle_root_from_proof", "");
    assertThat(proof.blockMerkleRoot()).hasToString(root);
    assertThat(proof.verify(CryptoHash.ZERO, CryptoHash.parse(root))).isEqualTo(Verdict.VALID);
    assertThat(proof.verify(CryptoHash.ZERO, CryptoHash.ZERO))
        .isEqualTo(Verdict.BLOCK_NOT_IN_CHAIN);
  }

  @Test
  void the_proof_of_another_shards_outcome_is_refused() {
    ExecutionProof proof = proof("invalid_proof.json");
    assertThat(proof.verifyInBlock()).isEqualTo(Verdict.OUTCOME_ROOT_DIFFERS);
    assertThat(proof.outcomeRoot())
        .hasToString(expected("invalid_proof.json").getString("outcome_root_computed", ""));
  }

  @Test
  void the_head_itself_needs_no_path_and_may_have_none() {
    ExecutionProof proof = proof("proof_example.json");
    CryptoHash head = proof.header().hash();
    assertThat(proof.verify(head, CryptoHash.ZERO)).isEqualTo(Verdict.BLOCK_NOT_IN_CHAIN);
    ExecutionProof bare =
        new ExecutionProof(
            proof.outcomeId(),
            proof.outcomeLeaf(),
            proof.outcomeBlockHash(),
            proof.outcomePath(),
            proof.outcomeRootPath(),
            proof.header(),
            MerklePath.EMPTY);
    assertThat(bare.verify(head, CryptoHash.ZERO)).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_proof_that_names_another_block_is_refused() {
    ExecutionProof proof = proof("lc_new.json");
    ExecutionProof other =
        new ExecutionProof(
            proof.outcomeId(),
            proof.outcomeLeaf(),
            CryptoHash.ZERO,
            proof.outcomePath(),
            proof.outcomeRootPath(),
            proof.header(),
            proof.blockPath());
    assertThat(other.verifyInBlock()).isEqualTo(Verdict.BLOCK_HASH_DIFFERS);
  }

  @Test
  void a_log_a_gas_unit_a_status_all_count() {
    JsonObject json = file("lc_new.json");
    JsonObject outcome = json.get("outcome_proof").asObject().get("outcome").asObject();
    for (String member : List.of("gas_burnt", "tokens_burnt", "executor_id", "status")) {
      JsonObject changed = JsonObject.unmodifiableObject(outcome);
      JsonObject copy = new JsonObject(changed);
      switch (member) {
        case "gas_burnt" -> copy.set(member, 1);
        case "tokens_burnt" -> copy.set(member, "1");
        case "executor_id" -> copy.set(member, "other.near");
        default -> copy.set(member, new JsonObject().add("Failure", new JsonObject()));
      }
      JsonObject outer = new JsonObject(json.get("outcome_proof").asObject()).set("outcome", copy);
      ExecutionProof proof =
          ExecutionProof.of(
              new RpcValue("result", new JsonObject(json).set("outcome_proof", outer)));
      assertThat(proof.verifyInBlock()).as(member).isEqualTo(Verdict.OUTCOME_ROOT_DIFFERS);
    }
  }

  // ---- sequences of blocks ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lc_main_0.json",
        "lc_main_1.json",
        "lc_main_2.json",
        "lc_test_0.json",
        "lc_test_1.json",
        "lc_test_2.json",
        "lc_rpc_result.json"
      })
  void hashes_of_blocks_and_producers(String name) {
    LightBlock block = block(name);
    JsonObject expected = expected(name);
    assertThat(block.hash()).hasToString(expected.getString("block_hash", ""));
    assertThat(block.header().innerLite().height()).isEqualTo(expected.get("height").asLong());
    assertThat(LightBlock.producersHash(block.nextBlockProducers()))
        .isEqualTo(block.header().innerLite().nextBpHash());
    assertThat(BorshReader.readAll(block.toBorsh(), LightBlock::read)).isEqualTo(block);
    byte[] lite = block.header().innerLite().toBorsh();
    assertThat(lite).hasSize(208);
  }

  @Test
  void mainnet_is_followed_over_two_epochs() {
    LightBlock first = block("lc_main_0.json");
    LightClient client = LightClient.trusting(first.header(), null, first.nextBlockProducers());
    client = taken(client.step(block("lc_main_1.json")));
    client = taken(client.step(block("lc_main_2.json")));
    assertThat(client.head().hash()).isEqualTo(block("lc_main_2.json").hash());
  }

  @Test
  void testnet_is_followed_over_two_epochs() {
    LightBlock first = block("lc_test_0.json");
    LightClient client = LightClient.trusting(first.header(), null, first.nextBlockProducers());
    client = taken(client.step(block("lc_test_1.json")));
    taken(client.step(block("lc_test_2.json")));
  }

  private static LightClient taken(LightClient.Step step) {
    assertThat(step.refusal()).isNull();
    return step.client();
  }

  private static LightClient mainnet() {
    LightBlock first = block("lc_main_0.json");
    return LightClient.trusting(first.header(), null, first.nextBlockProducers());
  }

  @Test
  void blocks_that_do_not_follow_are_refused() {
    LightClient client = mainnet();
    assertThat(client.step(block("lc_main_0.json")).refusal()).isEqualTo(Refusal.NOT_NEWER);
    assertThat(client.step(block("lc_main_2.json")).refusal()).isEqualTo(Refusal.OTHER_EPOCH);
    assertThat(client.step(block("lc_test_1.json")).refusal()).isEqualTo(Refusal.OTHER_EPOCH);
    LightBlock first = block("lc_main_0.json");
    LightClient blind = LightClient.trusting(first.header(), null, null);
    assertThat(blind.step(block("lc_main_1.json")).refusal()).isEqualTo(Refusal.PRODUCERS_UNKNOWN);
  }

  @Test
  void an_approval_of_something_else_is_refused() {
    LightBlock good = block("lc_main_1.json");
    List<Signature> approvals = new ArrayList<>(good.approvalsAfterNext());
    int signed = 0;
    while (approvals.get(signed) == null) {
      signed++;
    }
    int other = signed + 1;
    while (approvals.get(other) == null) {
      other++;
    }
    approvals.set(signed, approvals.get(other));
    assertThat(mainnet().step(with(good, approvals)).refusal()).isEqualTo(Refusal.WRONG_APPROVAL);
    LightBlock changed =
        new LightBlock(
            good.header(), CryptoHash.ZERO, good.nextBlockProducers(), good.approvalsAfterNext());
    assertThat(mainnet().step(changed).refusal()).isEqualTo(Refusal.WRONG_APPROVAL);
  }

  @Test
  void two_thirds_of_the_stake_must_sign() {
    LightBlock good = block("lc_main_1.json");
    List<Signature> approvals = new ArrayList<>(good.approvalsAfterNext());
    int dropped = 0;
    // 345 of 513 parts of the stake signed: without the larger producers it is not enough.
    for (int i = 0; i < approvals.size() && dropped < 10; i++) {
      if (approvals.get(i) != null) {
        approvals.set(i, null);
        dropped++;
      }
    }
    assertThat(mainnet().step(with(good, approvals)).refusal()).isEqualTo(Refusal.NOT_ENOUGH_STAKE);
  }

  @Test
  void the_next_producers_must_be_those_of_the_header() {
    LightBlock good = block("lc_main_1.json");
    LightBlock fewer =
        new LightBlock(
            good.header(),
            good.nextBlockInnerHash(),
            good.nextBlockProducers().subList(1, good.nextBlockProducers().size()),
            good.approvalsAfterNext());
    assertThat(mainnet().step(fewer).refusal()).isEqualTo(Refusal.OTHER_NEXT_PRODUCERS);
    LightBlock none =
        new LightBlock(good.header(), good.nextBlockInnerHash(), null, good.approvalsAfterNext());
    assertThat(mainnet().step(none).refusal()).isEqualTo(Refusal.NO_NEXT_PRODUCERS);
  }

  private static LightBlock with(LightBlock block, List<Signature> approvals) {
    return new LightBlock(
        block.header(), block.nextBlockInnerHash(), block.nextBlockProducers(), approvals);
  }
}
