package dev.vitrine.jvm.near;

import dev.vitrine.lightclient.ExecutionProof;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.lightclient.RpcValue;
import dev.vitrine.merkle.MerklePath;

/**
 * That a block stands before another one: the answer of {@code
 * EXPERIMENTAL_light_client_block_proof}, or what it has in common with that of {@code
 * light_client_proof}.
 *
 * @param file where it stands
 * @param header of the earlier block
 * @param path to {@code block_merkle_root} of the block that it was asked for as head
 */
record BlockProof(String file, LightHeader header, MerklePath path) {
  static BlockProof of(String file, RpcValue result) {
    RpcValue path = result.member("block_proof");
    BlockProof proof =
        new BlockProof(file, LightHeader.of(result.member("block_header_lite")), path.merklePath());
    if (result.has("outcome_proof")) {
      ExecutionProof.Verdict verdict = ExecutionProof.of(result).verifyInBlock();
      if (verdict != ExecutionProof.Verdict.VALID) {
        throw result
            .member("outcome_proof")
            .refuse("does not hold in the block of block_header_lite: " + verdict);
      }
    }
    return proof;
  }
}
