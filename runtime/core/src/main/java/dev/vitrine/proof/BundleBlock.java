package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.List;

/**
 * One statement of a bundle and what executing it again needs. The byte forms stay as they came, so
 * that hashes are taken over exactly what was sent.
 *
 * @param statement the statement
 * @param signature Ed25519 signature over the statement's digest, 64 bytes
 * @param context borsh form of the apply context
 * @param transactions borsh forms of the signed transactions, in order
 * @param receipts borsh forms of the incoming receipts that the statement before did not send; they
 *     come after those that it sent
 * @param result borsh form of the {@link BlockResult}
 */
public record BundleBlock(
    Statement statement,
    byte[] signature,
    byte[] context,
    List<byte[]> transactions,
    List<byte[]> receipts,
    byte[] result)
    implements Borsh {
  static final int SIGNATURE_LENGTH = 64;

  @Override
  public void write(BorshWriter out) {
    out.value(statement)
        .raw(signature)
        .bytes(context)
        .list(transactions, BorshWriter::bytes)
        .list(receipts, BorshWriter::bytes)
        .bytes(result);
  }

  static BundleBlock read(BorshReader in) {
    return new BundleBlock(
        Statement.read(in),
        in.raw(SIGNATURE_LENGTH),
        Limits.bytes(in),
        Limits.byteStrings(in),
        Limits.byteStrings(in),
        Limits.bytes(in));
  }
}
