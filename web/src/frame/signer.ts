import { toBase58 } from '../text/base58.ts';
import { toBase64 } from '../text/base64.ts';
import { fromHex } from '../text/hex.ts';

/** The session's key: made at one load of the frame, by the browser, and the browser does not give it out. */
export class Signer {
  readonly publicKey: string;
  readonly made = Date.now();
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey, publicKey: Uint8Array) {
    this.#key = key;
    this.publicKey = `ed25519:${toBase58(publicKey)}`;
  }

  /** Rejects where WebCrypto has no Ed25519. */
  static async make(): Promise<Signer> {
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return new Signer(pair.privateKey, new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  }

  /** @param digest 32 bytes in hex: SHA-256 over the domain tag and the statement */
  async sign(digest: string): Promise<string> {
    const bytes = fromHex(digest);
    if (bytes.length !== 32) throw new RangeError('a digest has 32 bytes');
    return toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', this.#key, bytes)));
  }
}
