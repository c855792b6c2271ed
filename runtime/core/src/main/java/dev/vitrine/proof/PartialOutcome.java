package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What is hashed of an outcome beside its logs (docs/spec/runtime.md §4.10): a failure without its
 * reason.
 *
 * @param receiptIds new receipts
 * @param gasBurnt u64
 * @param tokensBurnt yoctoNEAR
 * @param executorId the signer, or the receipt's receiver
 * @param status how it ended
 */
public record PartialOutcome(
    List<CryptoHash> receiptIds,
    long gasBurnt,
    Balance tokensBurnt,
    AccountId executorId,
    Status status)
    implements Borsh {
  /** How it ended. */
  public sealed interface Status extends Borsh permits Failed, Returned, Continued {}

  /** It failed. */
  public record Failed() implements Status {
    @Override
    public void write(BorshWriter out) {
      out.u8(1);
    }
  }

  /** It returned these bytes, perhaps none. */
  public record Returned(byte[] value) implements Status {
    @Override
    public void write(BorshWriter out) {
      out.u8(2).bytes(value);
    }
  }

  /** Its result is that of another receipt. */
  public record Continued(CryptoHash receiptId) implements Status {
    @Override
    public void write(BorshWriter out) {
      out.u8(3).value(receiptId);
    }
  }

  static PartialOutcome read(BorshReader in) {
    return new PartialOutcome(
        in.list(CryptoHash::read), in.u64(), Balance.read(in), AccountId.read(in), readStatus(in));
  }

  private static Status readStatus(BorshReader in) {
    int tag = in.u8();
    return switch (tag) {
      case 1 -> new Failed();
      case 2 -> new Returned(in.bytes());
      case 3 -> new Continued(CryptoHash.read(in));
      default -> throw in.refuse("unknown status of an outcome: " + tag);
    };
  }

  @Override
  public void write(BorshWriter out) {
    out.list(receiptIds).u64(gasBurnt).value(tokensBurnt).value(executorId).value(status);
  }

  /** For reading. */
  JsonObject toJson() {
    JsonArray receipts = new JsonArray();
    receiptIds.forEach(id -> receipts.add(id.toString()));
    JsonObject out =
        Json.object()
            .add("executor", executorId.toString())
            .add("gas_burnt", Long.toUnsignedString(gasBurnt))
            .add("tokens_burnt", tokensBurnt.toString())
            .add("receipts", receipts);
    if (status instanceof Returned returned) {
      return out.add("returned", Base64Text.encode(returned.value()));
    }
    return status instanceof Continued continued
        ? out.add("continued", continued.receiptId().toString())
        : out.add("failed", true);
  }
}
