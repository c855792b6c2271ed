package dev.vitrine.jvm.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.crypto.PureSha256;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha256Provider;
import dev.vitrine.crypto.Sha256Stream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both providers of SHA-256 give the same bytes, and refuse the same ranges. */
class JdkSha256Test {
  private static final Sha256Provider JDK = new JdkSha256();
  private static final Sha256Provider PURE = PureSha256.PROVIDER;

  @AfterEach
  void putTheCoresOwnBack() {
    Sha256.use(PURE);
  }

  @Test
  void bothGiveTheSameBytes() {
    Random random = new Random(256);
    for (int length = 0; length < 2000; length += 1 + length / 40) {
      byte[] data = new byte[length + 10];
      random.nextBytes(data);
      byte[] hash = PURE.hash(data, 7, length);
      byte[] first = Arrays.copyOfRange(data, 7, 7 + length / 3);
      byte[] second = Arrays.copyOfRange(data, 7 + length / 3, 7 + length);
      assertThat(JDK.hash(data, 7, length)).as("%s bytes", length).isEqualTo(hash);
      assertThat(JDK.hash(first, second)).isEqualTo(hash);
      assertThat(PURE.hash(first, second)).isEqualTo(hash);
      Sha256Stream stream = JDK.start();
      assertThat(stream.update(first).update(second).digest()).isEqualTo(hash);
      assertThat(stream.update(data, 7, length).digest()).as("begins anew").isEqualTo(hash);
    }
  }

  @Test
  void bothRefuseARangeOutsideTheArray() {
    for (Sha256Provider provider : List.of(JDK, PURE)) {
      assertThatThrownBy(() -> provider.hash(new byte[4], 2, 3))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> provider.start().update(new byte[4], -1, 3))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(provider.hash(new byte[] {1})).as("nothing is left over").hasSize(32);
    }
    assertThat(JDK.hash(new byte[] {1})).isEqualTo(PURE.hash(new byte[] {1}));
  }

  @Test
  void theCoreHashesByWhatIsInstalled() {
    byte[] before = Sha256.hash(new byte[] {1, 2, 3});
    JdkSha256.install();
    assertThat(Sha256.start()).isNotInstanceOf(PureSha256.class);
    assertThat(Sha256.hash(new byte[] {1, 2, 3})).isEqualTo(before);
  }
}
