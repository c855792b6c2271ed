package dev.vitrine.vectors.random;

import dev.vitrine.cases.Noise;
import dev.vitrine.types.Balance;
import dev.vitrine.vectors.random.Script.Op;
import dev.vitrine.vectors.random.Script.Slot;
import dev.vitrine.vectors.random.Script.Text;
import java.util.List;

/** What a random call does: storage, promises with callbacks, yields, deletions, panics. */
final class RandomProgram {
  private static final long TERA = 1_000_000_000_000L;
  private static final int MOST_STEPS = 6;

  private final Noise noise;
  private final List<String> accounts;
  private final int protocolVersion;
  private final RandomBatch batches;

  RandomProgram(Noise noise, List<String> accounts, int protocolVersion) {
    this.noise = noise;
    this.accounts = accounts;
    this.protocolVersion = protocolVersion;
    this.batches = new RandomBatch(noise, accounts, protocolVersion);
  }

  /**
   * A program.
   *
   * @param depth how many calls may follow from it, one out of the other
   */
  byte[] next(int depth) {
    Script script = new Script();
    Slot promise = null;
    for (int i = noise.below(MOST_STEPS); i >= 0; i--) {
      Slot made = step(script, depth, promise);
      promise = made == null ? promise : made;
    }
    if (promise != null && noise.below(2) == 0) {
      script.add(Op.PROMISE_RETURN, promise);
    }
    return script.toBytes();
  }

  /** One thing to do; a promise that it made, or null. */
  private Slot step(Script script, int depth, Slot promise) {
    switch (noise.below(depth > 0 ? 14 : 8)) {
      case 0, 1 -> script.add(Op.STORAGE_WRITE, key(script), value(script), 1);
      case 2 -> script.add(Op.STORAGE_READ, key(script), 1);
      case 3 -> script.add(Op.STORAGE_REMOVE, key(script), 1);
      case 4 -> script.add(Op.STORAGE_HAS_KEY, key(script));
      case 5 -> script.add(Op.LOG_UTF8, script.text("line " + noise.below(1000)));
      case 6 -> script.add(Op.VALUE_RETURN, value(script));
      case 7 -> rarely(script);
      case 8, 9 -> {
        return script.add(
            Op.PROMISE_CREATE,
            account(script),
            method(script),
            script.bytes(next(depth - 1)),
            script.amount(deposit()),
            gas());
      }
      case 10 -> {
        return then(script, depth, promise);
      }
      case 11 -> {
        return batch(script, depth, promise);
      }
      case 12 -> {
        return yieldAndResume(script, depth);
      }
      default -> {
        return protocolVersion == 84 ? batch(script, depth, promise) : yieldById(script, depth);
      }
    }
    return null;
  }

  private Slot then(Script script, int depth, Slot promise) {
    if (promise == null) {
      return null;
    }
    return script.add(
        Op.PROMISE_THEN,
        promise,
        account(script),
        method(script),
        script.bytes(next(depth - 1)),
        script.amount(Balance.ZERO),
        gas());
  }

  private Slot batch(Script script, int depth, Slot promise) {
    Slot batch =
        promise == null || noise.below(3) != 0
            ? script.add(Op.PROMISE_BATCH_CREATE, account(script))
            : script.add(Op.PROMISE_BATCH_THEN, promise, account(script));
    if (noise.below(6) == 0) {
      script.add(Op.PROMISE_SET_REFUND_TO, batch, account(script));
    }
    for (int i = noise.below(3); i >= 0; i--) {
      if (noise.below(3) == 0) {
        script.add(
            Op.PROMISE_BATCH_ACTION_FUNCTION_CALL_WEIGHT,
            batch,
            method(script),
            script.bytes(next(depth - 1)),
            script.amount(noise.below(2) == 0 ? Balance.ONE : deposit()),
            noise.below(2) == 0 ? 0 : gas(),
            noise.below(3));
      } else {
        batches.add(script, batch);
      }
    }
    if (noise.below(12) == 0) {
      script.add(Op.PROMISE_BATCH_ACTION_DELETE_ACCOUNT, batch, account(script));
    }
    return batch;
  }

  /** A yield under an id of which there are few, or an attempt to resume that. */
  private Slot yieldById(Script script, int depth) {
    Text id = script.bytes(idBytes());
    if (noise.below(2) == 0) {
      script.add(Op.PROMISE_YIELD_RESUME_WITH_YIELD_ID, id, value(script));
      return null;
    }
    return script.add(
        Op.PROMISE_YIELD_CREATE_WITH_ID,
        method(script),
        script.bytes(next(depth - 1)),
        script.amount(noise.below(2) == 0 ? Balance.ONE : deposit()),
        gas(),
        noise.below(2),
        id);
  }

  private byte[] idBytes() {
    byte[] id = new byte[32];
    id[0] = (byte) noise.below(3);
    return id;
  }

  /** A yield, mostly resumed by the same call, sometimes by nobody: it times out. */
  private Slot yieldAndResume(Script script, int depth) {
    Slot made =
        script.add(
            Op.PROMISE_YIELD_CREATE,
            method(script),
            script.bytes(next(depth - 1)),
            gas(),
            noise.below(2),
            2);
    script.add(Op.READ_REGISTER, 2, Script.SCRATCH);
    Text id = new Text(32, Script.SCRATCH);
    if (noise.below(3) != 0) {
      script.add(Op.PROMISE_YIELD_RESUME, id, value(script));
    }
    return made;
  }

  private void rarely(Script script) {
    if (noise.below(4) == 0) {
      script.add(Op.PANIC);
    } else {
      script.add(Op.SPIN, noise.below(200_000));
    }
  }

  private Text key(Script script) {
    return script.bytes(new byte[] {'k', (byte) noise.below(3), (byte) (noise.below(3) << 4)});
  }

  private Text value(Script script) {
    return script.bytes(noise.bytes(noise.below(60)));
  }

  private Text account(Script script) {
    return script.text(accounts.get(noise.below(accounts.size())));
  }

  private Text method(Script script) {
    return script.text(noise.below(20) == 0 ? "missing" : noise.below(2) == 0 ? "cb" : "run");
  }

  private Balance deposit() {
    return noise.below(3) == 0 ? milliNear(noise.below(2000)) : Balance.ZERO;
  }

  static Balance milliNear(int thousandths) {
    return Balance.product(thousandths * 1000L, 1_000_000_000_000_000_000L);
  }

  private long gas() {
    return (2 + noise.below(18)) * TERA;
  }
}
