package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.crypto.Keccak;
import dev.vitrine.crypto.Ripemd160;
import dev.vitrine.crypto.Sha256;

/** Hashes and randomness (docs/spec/vm.md §7.4). Most of them do without the base charge. */
public final class MathFunctions extends HostFamily {
  /** The functions on this call. */
  public MathFunctions(CallState call) {
    super(call);
  }

  /** The call's random seed. */
  public void randomSeed(long registerId) {
    base();
    writeRegister(registerId, call.context.randomSeed());
  }

  /** SHA-256. */
  public void sha256(long length, long pointer, long registerId) {
    once(ExtCost.SHA256_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.SHA256_BYTE, value.length);
    writeRegister(registerId, Sha256.hash(value));
  }

  /** Keccak-256. */
  public void keccak256(long length, long pointer, long registerId) {
    once(ExtCost.KECCAK256_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.KECCAK256_BYTE, value.length);
    writeRegister(registerId, Keccak.hash256(value));
  }

  /** Keccak-512. */
  public void keccak512(long length, long pointer, long registerId) {
    once(ExtCost.KECCAK512_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.KECCAK512_BYTE, value.length);
    writeRegister(registerId, Keccak.hash512(value));
  }

  /** RIPEMD-160, charged by the block of 64 bytes with its padding. */
  public void ripemd160(long length, long pointer, long registerId) {
    once(ExtCost.RIPEMD160_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.RIPEMD160_BLOCK, (value.length + 8L) / 64 + 1);
    writeRegister(registerId, Ripemd160.hash(value));
  }
}
