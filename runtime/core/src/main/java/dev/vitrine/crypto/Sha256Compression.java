package dev.vitrine.crypto;

/**
 * The compression function of SHA-256 (FIPS 180-4 §6.2.2).
 *
 * <p>Sixteen rounds are written out and the schedule lives in sixteen locals: an array of
 * sixty-four words would cost a bounds check at each access where the core runs as WebAssembly.
 */
final class Sha256Compression {
  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private Sha256Compression() {}

  /** Mixes {@code blocks} blocks of 64 bytes, from {@code at} on, into the eight words of state. */
  static void compress(int[] state, byte[] in, int at, int blocks) {
    for (int i = 0; i < blocks; i++) {
      block(state, in, at + 64 * i);
    }
  }

  private static void block(int[] state, byte[] in, int at) {
    int w0 = word(in, at + 0);
    int w1 = word(in, at + 4);
    int w2 = word(in, at + 8);
    int w3 = word(in, at + 12);
    int w4 = word(in, at + 16);
    int w5 = word(in, at + 20);
    int w6 = word(in, at + 24);
    int w7 = word(in, at + 28);
    int w8 = word(in, at + 32);
    int w9 = word(in, at + 36);
    int w10 = word(in, at + 40);
    int w11 = word(in, at + 44);
    int w12 = word(in, at + 48);
    int w13 = word(in, at + 52);
    int w14 = word(in, at + 56);
    int w15 = word(in, at + 60);
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    int t = 0;
    while (true) {
      h += sum1(e) + (g ^ (e & (f ^ g))) + K[t + 0] + w0;
      d += h;
      h += sum0(a) + ((a & b) | (c & (a | b)));
      g += sum1(d) + (f ^ (d & (e ^ f))) + K[t + 1] + w1;
      c += g;
      g += sum0(h) + ((h & a) | (b & (h | a)));
      f += sum1(c) + (e ^ (c & (d ^ e))) + K[t + 2] + w2;
      b += f;
      f += sum0(g) + ((g & h) | (a & (g | h)));
      e += sum1(b) + (d ^ (b & (c ^ d))) + K[t + 3] + w3;
      a += e;
      e += sum0(f) + ((f & g) | (h & (f | g)));
      d += sum1(a) + (c ^ (a & (b ^ c))) + K[t + 4] + w4;
      h += d;
      d += sum0(e) + ((e & f) | (g & (e | f)));
      c += sum1(h) + (b ^ (h & (a ^ b))) + K[t + 5] + w5;
      g += c;
      c += sum0(d) + ((d & e) | (f & (d | e)));
      b += sum1(g) + (a ^ (g & (h ^ a))) + K[t + 6] + w6;
      f += b;
      b += sum0(c) + ((c & d) | (e & (c | d)));
      a += sum1(f) + (h ^ (f & (g ^ h))) + K[t + 7] + w7;
      e += a;
      a += sum0(b) + ((b & c) | (d & (b | c)));
      h += sum1(e) + (g ^ (e & (f ^ g))) + K[t + 8] + w8;
      d += h;
      h += sum0(a) + ((a & b) | (c & (a | b)));
      g += sum1(d) + (f ^ (d & (e ^ f))) + K[t + 9] + w9;
      c += g;
      g += sum0(h) + ((h & a) | (b & (h | a)));
      f += sum1(c) + (e ^ (c & (d ^ e))) + K[t + 10] + w10;
      b += f;
      f += sum0(g) + ((g & h) | (a & (g | h)));
      e += sum1(b) + (d ^ (b & (c ^ d))) + K[t + 11] + w11;
      a += e;
      e += sum0(f) + ((f & g) | (h & (f | g)));
      d += sum1(a) + (c ^ (a & (b ^ c))) + K[t + 12] + w12;
      h += d;
      d += sum0(e) + ((e & f) | (g & (e | f)));
      c += sum1(h) + (b ^ (h & (a ^ b))) + K[t + 13] + w13;
      g += c;
      c += sum0(d) + ((d & e) | (f & (d | e)));
      b += sum1(g) + (a ^ (g & (h ^ a))) + K[t + 14] + w14;
      f += b;
      b += sum0(c) + ((c & d) | (e & (c | d)));
      a += sum1(f) + (h ^ (f & (g ^ h))) + K[t + 15] + w15;
      e += a;
      a += sum0(b) + ((b & c) | (d & (b | c)));
      t += 16;
      if (t == 64) {
        break;
      }
      w0 += sigma1(w14) + w9 + sigma0(w1);
      w1 += sigma1(w15) + w10 + sigma0(w2);
      w2 += sigma1(w0) + w11 + sigma0(w3);
      w3 += sigma1(w1) + w12 + sigma0(w4);
      w4 += sigma1(w2) + w13 + sigma0(w5);
      w5 += sigma1(w3) + w14 + sigma0(w6);
      w6 += sigma1(w4) + w15 + sigma0(w7);
      w7 += sigma1(w5) + w0 + sigma0(w8);
      w8 += sigma1(w6) + w1 + sigma0(w9);
      w9 += sigma1(w7) + w2 + sigma0(w10);
      w10 += sigma1(w8) + w3 + sigma0(w11);
      w11 += sigma1(w9) + w4 + sigma0(w12);
      w12 += sigma1(w10) + w5 + sigma0(w13);
      w13 += sigma1(w11) + w6 + sigma0(w14);
      w14 += sigma1(w12) + w7 + sigma0(w15);
      w15 += sigma1(w13) + w8 + sigma0(w0);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private static int word(byte[] in, int at) {
    return in[at] << 24 | (in[at + 1] & 255) << 16 | (in[at + 2] & 255) << 8 | (in[at + 3] & 255);
  }

  private static int sum0(int x) {
    return Integer.rotateRight(x, 2) ^ Integer.rotateRight(x, 13) ^ Integer.rotateRight(x, 22);
  }

  private static int sum1(int x) {
    return Integer.rotateRight(x, 6) ^ Integer.rotateRight(x, 11) ^ Integer.rotateRight(x, 25);
  }

  private static int sigma0(int x) {
    return Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
  }

  private static int sigma1(int x) {
    return Integer.rotateRight(x, 17) ^ Integer.rotateRight(x, 19) ^ (x >>> 10);
  }
}
