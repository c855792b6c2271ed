/** Reads the few borsh forms that the State view decodes. Every read past the end throws RangeError. */
export class BorshReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('the bytes end too early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  u8(): number {
    return this.take(1)[0]!;
  }

  u32(): number {
    return Number(this.#number(4));
  }

  u64(): bigint {
    return this.#number(8);
  }

  u128(): bigint {
    return this.#number(16);
  }

  #number(length: number): bigint {
    let value = 0n;
    const bytes = this.take(length);
    for (let at = length - 1; at >= 0; at--) value = (value << 8n) | BigInt(bytes[at]!);
    return value;
  }
}
