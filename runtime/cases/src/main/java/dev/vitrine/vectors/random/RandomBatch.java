package dev.vitrine.vectors.random;

import dev.vitrine.cases.Noise;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.vectors.random.Script.Op;
import dev.vitrine.vectors.random.Script.Slot;
import dev.vitrine.vectors.random.Script.Text;
import java.util.List;

/** Actions other than calls that a program adds to a batch. */
final class RandomBatch {
  private final Noise noise;
  private final List<String> accounts;
  private final int protocolVersion;

  RandomBatch(Noise noise, List<String> accounts, int protocolVersion) {
    this.noise = noise;
    this.accounts = accounts;
    this.protocolVersion = protocolVersion;
  }

  void add(Script script, Slot batch) {
    // The contract for 84 does without the functions that came with 85.
    switch (noise.below(protocolVersion == 84 ? 11 : 13)) {
      case 0 -> script.add(Op.PROMISE_BATCH_ACTION_CREATE_ACCOUNT, batch);
      case 1 -> script.add(Op.PROMISE_BATCH_ACTION_DEPLOY_CONTRACT, batch, code(script));
      case 2 -> script.add(Op.PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT, batch, code(script));
      case 3 -> script.add(Op.PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT, batch, codeHash(script));
      case 4 -> stateInit(script, batch);
      case 5 -> script.add(Op.PROMISE_BATCH_ACTION_STAKE, batch, amount(script), key(script));
      case 6 -> script.add(Op.PROMISE_BATCH_ACTION_ADD_KEY_WITH_FULL_ACCESS, batch, key(script), 0);
      case 7 -> script.add(Op.PROMISE_BATCH_ACTION_DELETE_KEY, batch, key(script));
      case 11 ->
          script.add(
              Op.PROMISE_BATCH_ACTION_TRANSFER_TO_GAS_KEY, batch, key(script), amount(script));
      case 12 ->
          script.add(
              Op.PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FULL_ACCESS,
              batch,
              key(script),
              RandomActions.GAS_KEY_NONCES);
      default -> script.add(Op.PROMISE_BATCH_ACTION_TRANSFER, batch, amount(script));
    }
  }

  private void stateInit(Script script, Slot batch) {
    Slot action =
        script.add(Op.PROMISE_BATCH_ACTION_STATE_INIT, batch, codeHash(script), amount(script));
    script.add(Op.SET_STATE_INIT_DATA_ENTRY, batch, action, script.text("k"), script.text("value"));
  }

  private Text code(Script script) {
    return script.bytes(RandomActions.code(noise));
  }

  private Text codeHash(Script script) {
    return script.bytes(Sha256.hash(RandomActions.code(noise)));
  }

  private Text key(Script script) {
    List<AccountId> keys = RandomActions.KEYS;
    AccountId keeper =
        noise.below(2) == 0
            ? keys.get(noise.below(keys.size()))
            : AccountId.of(accounts.get(noise.below(accounts.size())));
    return script.bytes(LocalKeys.publicKey(keeper).toBorsh());
  }

  private long amount(Script script) {
    Balance amount = RandomProgram.milliNear(noise.below(1_500));
    return script.amount(noise.below(3) == 0 ? amount : Balance.ZERO);
  }
}
