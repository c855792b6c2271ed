package dev.vitrine.vectors.random;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import java.nio.charset.StandardCharsets;

/**
 * Puts a program for {@code script.wasm} together (vectors/README-runtime.md): data first, jumped
 * over, then instructions. Addresses are those at which the contract finds its input.
 */
final class Script {
  /** What an instruction does: the place of a host function in docs/spec/host-functions.json. */
  enum Op {
    READ_REGISTER(0),
    VALUE_RETURN(26),
    PANIC(27),
    LOG_UTF8(29),
    PROMISE_CREATE(32),
    PROMISE_THEN(33),
    PROMISE_AND(34),
    PROMISE_BATCH_CREATE(35),
    PROMISE_BATCH_THEN(36),
    PROMISE_SET_REFUND_TO(37),
    PROMISE_BATCH_ACTION_STATE_INIT(38),
    SET_STATE_INIT_DATA_ENTRY(40),
    PROMISE_BATCH_ACTION_CREATE_ACCOUNT(43),
    PROMISE_BATCH_ACTION_DEPLOY_CONTRACT(44),
    PROMISE_BATCH_ACTION_DEPLOY_GLOBAL_CONTRACT(45),
    PROMISE_BATCH_ACTION_USE_GLOBAL_CONTRACT(47),
    PROMISE_BATCH_ACTION_FUNCTION_CALL_WEIGHT(50),
    PROMISE_BATCH_ACTION_TRANSFER(51),
    PROMISE_BATCH_ACTION_STAKE(52),
    PROMISE_BATCH_ACTION_ADD_KEY_WITH_FULL_ACCESS(53),
    PROMISE_BATCH_ACTION_DELETE_KEY(55),
    PROMISE_BATCH_ACTION_DELETE_ACCOUNT(56),
    PROMISE_BATCH_ACTION_TRANSFER_TO_GAS_KEY(57),
    PROMISE_BATCH_ACTION_ADD_GAS_KEY_WITH_FULL_ACCESS(58),
    PROMISE_YIELD_CREATE(60),
    PROMISE_YIELD_CREATE_WITH_ID(61),
    PROMISE_YIELD_RESUME(62),
    PROMISE_YIELD_RESUME_WITH_YIELD_ID(63),
    PROMISE_RESULT(65),
    PROMISE_RETURN(66),
    STORAGE_WRITE(67),
    STORAGE_READ(68),
    STORAGE_REMOVE(69),
    STORAGE_HAS_KEY(70),
    END(89),
    JUMP(91),
    STORE(98),
    SPIN(99);

    private final int number;

    Op(int number) {
      this.number = number;
    }
  }

  /** Where the contract copies its input to. */
  private static final int INPUT = 65_536;

  /** An instruction of one parameter: opcode, slot of the result, kind and number. */
  private static final int JUMP_LENGTH = 1 + 2 + 9;

  /** Memory for what is read out of registers, below the input and above the slots. */
  static final int SCRATCH = 40_000;

  private final BorshWriter data = new BorshWriter();
  private final BorshWriter code = new BorshWriter();
  private int dataLength;
  private int slots;

  /** A result of an earlier instruction. */
  record Slot(int number) {}

  /** Bytes that stand among the data. */
  record Text(int length, int address) {}

  Text bytes(byte[] bytes) {
    Text text = new Text(bytes.length, INPUT + JUMP_LENGTH + dataLength);
    data.raw(bytes);
    dataLength += bytes.length;
    return text;
  }

  Text text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where an amount stands, as 16 bytes. */
  long amount(Balance amount) {
    return bytes(new BorshWriter().value(amount).toBytes()).address();
  }

  /** Adds an instruction; a parameter is a number, a slot, or a text (its length and address). */
  Slot add(Op op, Object... parameters) {
    int slot = slots++;
    code.u8(op.number).u16(slot);
    for (Object parameter : parameters) {
      if (parameter instanceof Slot earlier) {
        code.u8(1).u64(earlier.number());
      } else if (parameter instanceof Text text) {
        code.u8(0).u64(text.length()).u8(0).u64(text.address());
      } else {
        code.u8(0).u64(((Number) parameter).longValue());
      }
    }
    return new Slot(slot);
  }

  /** The program. */
  byte[] toBytes() {
    return new BorshWriter()
        .u8(Op.JUMP.number)
        .u16(0)
        .u8(0)
        .u64(INPUT + JUMP_LENGTH + dataLength)
        .raw(data.toBytes())
        .raw(code.toBytes())
        .u8(Op.END.number)
        .u16(0)
        .toBytes();
  }
}
