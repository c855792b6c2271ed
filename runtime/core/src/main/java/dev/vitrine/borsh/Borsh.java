package dev.vitrine.borsh;

/** A value with a borsh form. */
public interface Borsh {
  /** Appends this value's borsh form. */
  void write(BorshWriter out);

  /** This value's borsh form in an array of its own. */
  default byte[] toBorsh() {
    BorshWriter out = new BorshWriter();
    write(out);
    return out.toBytes();
  }
}
