package dev.vitrine.proof;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Code that DeployContract actions of a bundle's transactions bring; it stands nowhere else in it.
 *
 * @param codes once each, in the order of the transactions
 * @param hashes SHA-256 of each
 */
record BroughtCodes(List<byte[]> codes, Set<CryptoHash> hashes) {
  static BroughtCodes of(List<DecodedBlock> blocks) {
    List<byte[]> codes = new ArrayList<>();
    Set<CryptoHash> hashes = new TreeSet<>();
    for (DecodedBlock block : blocks) {
      for (SignedTransaction signed : block.inputs().transactions()) {
        for (Action action : signed.transaction().actions()) {
          if (action instanceof DeployContractAction deploy
              && hashes.add(CryptoHash.owning(Sha256.hash(deploy.code())))) {
            codes.add(deploy.code());
          }
        }
      }
    }
    return new BroughtCodes(codes, hashes);
  }
}
