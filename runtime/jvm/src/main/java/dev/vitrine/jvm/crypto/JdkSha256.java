package dev.vitrine.jvm.crypto;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha256Provider;
import dev.vitrine.crypto.Sha256Stream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * SHA-256 of the JDK, which uses the processor's own instructions. Each thread hashes with a digest
 * of its own.
 */
public final class JdkSha256 implements Sha256Provider {
  private static final ThreadLocal<MessageDigest> ONE_SHOT =
      ThreadLocal.withInitial(JdkSha256::digest);

  /** Lets the core hash by the JDK from now on. */
  public static void install() {
    Sha256.use(new JdkSha256());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public byte[] hash(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    MessageDigest digest = ONE_SHOT.get();
    digest.update(bytes, offset, length);
    return digest.digest();
  }

  @Override
  public byte[] hash(byte[]... parts) {
    MessageDigest digest = ONE_SHOT.get();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  @Override
  public Sha256Stream start() {
    return new Stream(digest());
  }

  private static final class Stream implements Sha256Stream {
    private final MessageDigest digest;

    Stream(MessageDigest digest) {
      this.digest = digest;
    }

    @Override
    public Sha256Stream update(byte[] bytes, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      digest.update(bytes, offset, length);
      return this;
    }

    @Override
    public byte[] digest() {
      return digest.digest();
    }
  }
}
