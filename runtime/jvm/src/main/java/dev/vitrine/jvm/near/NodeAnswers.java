package dev.vitrine.jvm.near;

import dev.vitrine.lightclient.BlockView;
import dev.vitrine.lightclient.LightBlock;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.lightclient.RpcFormatException;
import dev.vitrine.lightclient.RpcValue;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Saved answers of a node, in any order. What each one is shows in its members; all are found by
 * their hashes afterwards, so that a file with a false name does no harm.
 */
public final class NodeAnswers {
  private final List<BlockView> blocks = new ArrayList<>();
  private final List<BlockProof> proofs = new ArrayList<>();
  private final List<LightBlock> lightBlocks = new ArrayList<>();
  private final List<List<ValidatorStake>> producers = new ArrayList<>();

  /**
   * Takes one more answer.
   *
   * @param file its name, for refusals
   * @throws UnfitAnswersException if it is no answer that an anchor is made of
   */
  public void add(String file, String text) {
    try {
      add(file, RpcValue.answer(text));
    } catch (RpcFormatException e) {
      throw new UnfitAnswersException(file + ": " + e.getMessage());
    }
  }

  private void add(String file, RpcValue result) {
    if (result.json().isArray()) {
      producers.add(result.validators());
    } else if (result.has("block_proof")) {
      proofs.add(BlockProof.of(file, result));
    } else if (result.has("inner_lite")) {
      LightBlock block = LightBlock.of(result);
      lightBlocks.add(block);
      if (block.nextBlockProducers() != null) {
        producers.add(block.nextBlockProducers());
      }
    } else if (result.has("header") && result.has("chunks")) {
      blocks.add(BlockView.of(result));
    } else if (result.json().isObject() && result.json().asObject().isEmpty()) {
      throw result.refuse(
          "is empty: the node knows no final block after last_block_hash; ask again later");
    } else {
      throw result.refuse(
          "is no answer of block, EXPERIMENTAL_light_client_block_proof, light_client_proof,"
              + " next_light_client_block or EXPERIMENTAL_validators_ordered; leave the file out");
    }
  }

  List<BlockView> blocks() {
    return blocks;
  }

  List<BlockProof> proofs() {
    return proofs;
  }

  /** Header of this block, in whatever answer it stands, or null. */
  LightHeader header(CryptoHash hash) {
    List<LightHeader> headers = new ArrayList<>();
    blocks.forEach(block -> headers.add(block.light()));
    lightBlocks.forEach(block -> headers.add(block.header()));
    proofs.forEach(proof -> headers.add(proof.header()));
    for (LightHeader header : headers) {
      if (header.hash().equals(hash)) {
        return header;
      }
    }
    return null;
  }

  /** The light client's blocks above a height, lowest first, each height once. */
  List<LightBlock> above(long height) {
    Comparator<LightBlock> byHeight =
        (a, b) ->
            Long.compareUnsigned(a.header().innerLite().height(), b.header().innerLite().height());
    List<LightBlock> above = new ArrayList<>();
    for (LightBlock block : lightBlocks.stream().sorted(byHeight).toList()) {
      long own = block.header().innerLite().height();
      long last =
          above.isEmpty() ? height : above.get(above.size() - 1).header().innerLite().height();
      if (Long.compareUnsigned(own, last) > 0) {
        above.add(block);
      }
    }
    return above;
  }

  /** The block producers whose list has this hash, or null. */
  List<ValidatorStake> producers(CryptoHash hash) {
    for (List<ValidatorStake> list : producers) {
      if (LightBlock.producersHash(list).equals(hash)) {
        return list;
      }
    }
    return null;
  }
}
