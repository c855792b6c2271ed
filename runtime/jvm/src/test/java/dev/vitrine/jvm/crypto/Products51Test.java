package dev.vitrine.jvm.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.Noise;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.ed25519.Products25519;
import dev.vitrine.text.Hex;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five limbs give what nine give: as numbers, and in every verdict on a signature. */
class Products51Test {
  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

  /** The largest limbs that operands may have: four times what a product leaves. */
  private static final long LARGEST = 1L << 53;

  private static final int TRIES = 20_000;

  /** Encodings of points of small order, canonical or not (curve25519-dalek, EIGHT_TORSION). */
  private static final String[] SPECIAL = {
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
  };

  private final Noise noise = new Noise(51);

  private static BigInteger number(long[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = limbs.length - 1; i >= 0; i--) {
      sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
    }
    return sum.mod(PRIME);
  }

  private long[] limbs() {
    long[] limbs = new long[5];
    for (int i = 0; i < limbs.length; i++) {
      limbs[i] =
          switch (noise.below(6)) {
            case 0 -> LARGEST;
            case 1 -> -LARGEST;
            case 2 -> noise.below(3) - 1;
            default -> noise.next() >> 10;
          };
    }
    return limbs;
  }

  @Test
  void products_are_those_of_the_numbers() throws ReflectiveOperationException {
    Constructor<Products51> constructor = Products51.class.getDeclaredConstructor();
    constructor.setAccessible(true);
    Products25519 products = constructor.newInstance();
    for (int i = 0; i < TRIES; i++) {
      long[] a = limbs();
      long[] b = limbs();
      long[] r = new long[5];
      products.multiply(r, a, b);
      assertThat(number(r)).isEqualTo(number(a).multiply(number(b)).mod(PRIME));
      small(r);
      products.square(r, a);
      assertThat(number(r)).isEqualTo(number(a).pow(2).mod(PRIME));
      small(r);
      BigInteger both = number(a).add(number(b)).mod(PRIME);
      BigInteger between = number(a).subtract(number(b)).mod(PRIME);
      products.add(r, a, b);
      assertThat(number(r)).isEqualTo(both);
      products.subtract(r, a, b);
      assertThat(number(r)).isEqualTo(between);
    }
  }

  private static void small(long[] r) {
    for (long limb : r) {
      assertThat(Math.abs(limb)).isLessThan((1L << 51) + (1L << 20));
    }
  }

  /** The core as it is, or with these products: its own classes, so that nothing was computed. */
  private static Class<?> fresh(boolean fast)
      throws ReflectiveOperationException, MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry).toURI().toURL());
    }
    ClassLoader loader =
        new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    if (fast) {
      Method install = loader.loadClass(Products51.class.getName()).getMethod("install");
      assertThat(install.invoke(null)).isEqualTo(true);
    }
    return loader.loadClass(Ed25519.class.getName());
  }

  @Test
  void verdicts_are_the_same() throws Exception {
    Class<?> nine = fresh(false);
    Class<?> five = fresh(true);
    int accepted = 0;
    for (int i = 0; i < 150; i++) {
      byte[] seed = noise.bytes(32);
      byte[] message = noise.bytes(noise.below(80));
      byte[] key = Ed25519.publicKey(seed);
      byte[] signature = Ed25519.sign(seed, message);
      accepted += same(nine, five, key, message, signature);
      signature[noise.below(64)] ^= (byte) (1 << noise.below(8));
      accepted += same(nine, five, key, message, signature);
    }
    assertThat(accepted).isEqualTo(150);
    for (String key : SPECIAL) {
      for (String r : SPECIAL) {
        for (int i = 0; i < 8; i++) {
          // S = 0: the signature holds if R is k times the opposite of a key of small order.
          byte[] signature = Arrays.copyOf(Hex.decode(r), 64);
          accepted += same(nine, five, Hex.decode(key), new byte[] {(byte) i}, signature);
        }
      }
    }
    assertThat(accepted).isGreaterThan(200);
    for (int i = 0; i < 200; i++) {
      byte[] key = noise.bytes(32);
      same(nine, five, key, new byte[0], noise.bytes(64));
      assertThat(call(five, "isStakingKey", key)).isEqualTo(call(nine, "isStakingKey", key));
    }
  }

  /** 1 if both accept under the protocol's rule, else 0. */
  private static int same(
      Class<?> nine, Class<?> five, byte[] key, byte[] message, byte[] signature)
      throws ReflectiveOperationException {
    for (String rule : new String[] {"verify", "verifyStrict"}) {
      assertThat(call(five, rule, key, message, signature))
          .as(rule + " " + Hex.encode(key) + " " + Hex.encode(signature))
          .isEqualTo(call(nine, rule, key, message, signature));
    }
    return call(nine, "verify", key, message, signature) ? 1 : 0;
  }

  private static boolean call(Class<?> ed25519, String name, byte[]... arguments)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, byte[].class);
    return (boolean) ed25519.getMethod(name, types).invoke(null, (Object[]) arguments);
  }
}
