package dev.vitrine.proof;

import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.transaction.SignedTransaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Code that DeployContract actions of a bundle's transactions bring; it stands nowhere else in it.
 */
final class BroughtCodes {
  private BroughtCodes() {}

  /** The codes, in the order of the transactions. */
  static List<byte[]> of(List<DecodedBlock> blocks) {
    List<byte[]> codes = new ArrayList<>();
    for (DecodedBlock block : blocks) {
      for (SignedTransaction signed : block.inputs().transactions()) {
        for (Action action : signed.transaction().actions()) {
          if (action instanceof DeployContractAction deploy) {
            codes.add(deploy.code());
          }
        }
      }
    }
    return codes;
  }
}
