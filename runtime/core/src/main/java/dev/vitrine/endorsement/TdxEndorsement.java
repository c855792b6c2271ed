package dev.vitrine.endorsement;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha512;

/**
 * Software in a TD stands behind a session: a quote whose report data is the hash of the session.
 *
 * @param session what it endorses
 * @param quote as the hardware gave it
 * @param collateral JSON text of what Intel published about the platform, or null
 * @param eventLog JSON text of the log behind the runtime measurements, or null
 * @param appCompose the text whose SHA-256 is the compose hash, or null
 */
public record TdxEndorsement(
    EndorsedSession session, byte[] quote, byte[] collateral, byte[] eventLog, byte[] appCompose)
    implements Borsh {
  /** The kind in bundles, and the domain tag of the report data. */
  public static final String KIND = "vitrine/tdx/v1";

  /** Most bytes of a quote. */
  public static final int MAX_QUOTE = 64 << 10;

  static TdxEndorsement read(BorshReader in) {
    EndorsedSession session = EndorsedSession.read(in);
    byte[] quote = in.bytes();
    if (quote.length > MAX_QUOTE) {
      throw in.refuse("a quote over " + MAX_QUOTE + " bytes");
    }
    return new TdxEndorsement(
        session,
        quote,
        in.option(BorshReader::bytes),
        in.option(BorshReader::bytes),
        in.option(BorshReader::bytes));
  }

  /** What these bytes say, or null if they are of another form. */
  public static TdxEndorsement parse(byte[] bytes) {
    try {
      return BorshReader.readAll(bytes, TdxEndorsement::read);
    } catch (BorshException e) {
      return null;
    }
  }

  @Override
  public void write(BorshWriter out) {
    out.value(session)
        .bytes(quote)
        .option(collateral, BorshWriter::bytes)
        .option(eventLog, BorshWriter::bytes)
        .option(appCompose, BorshWriter::bytes);
  }

  /** The 64 bytes that a TD asks its quote for, to endorse this session. */
  public static byte[] reportData(EndorsedSession session) {
    return Sha512.hash(new BorshWriter(192).string(KIND).value(session).toBytes());
  }
}
