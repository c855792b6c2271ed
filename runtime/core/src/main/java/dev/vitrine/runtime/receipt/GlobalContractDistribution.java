package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * The code of a global contract on its way from shard to shard.
 *
 * @param version 1, or 2 with a nonce that keeps an older deployment from replacing a newer one
 * @param targetShard u64
 * @param alreadyDelivered shards (u64) that have it
 * @param nonce u64; 0 in version 1
 */
public record GlobalContractDistribution(
    int version,
    GlobalContractIdentifier id,
    long targetShard,
    List<Long> alreadyDelivered,
    byte[] code,
    long nonce)
    implements ReceiptBody {
  static final int TAG = 4;

  /** Refuses a nonce in version 1. */
  public GlobalContractDistribution {
    alreadyDelivered = List.copyOf(alreadyDelivered);
    if (version != 1 && version != 2) {
      throw new IllegalArgumentException("distribution receipt of version " + version);
    }
    if (version == 1 && nonce != 0) {
      throw new IllegalArgumentException("a distribution receipt of version 1 has no nonce");
    }
  }

  static GlobalContractDistribution read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 1) {
      throw in.refuse("unknown version of a distribution receipt: " + tag);
    }
    in.u8();
    return new GlobalContractDistribution(
        tag + 1,
        GlobalContractIdentifier.read(in),
        in.u64(),
        in.list(BorshReader::u64),
        in.bytes(),
        tag == 1 ? in.u64() : 0);
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.u8(version - 1)
        .value(id)
        .u64(targetShard)
        .list(alreadyDelivered, BorshWriter::u64)
        .bytes(code);
    if (version == 2) {
      out.u64(nonce);
    }
  }

  /** The receipt that carries it; its id is given later. It is nobody's but the system's. */
  public static Receipt receipt(AccountId deployer, GlobalContractDistribution distribution) {
    return new Receipt(deployer, AccountId.SYSTEM, CryptoHash.ZERO, distribution);
  }
}
