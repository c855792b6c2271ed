package dev.vitrine.jvm.proof;

import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Statement;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every field of every statement, and every signature, changed to several wrong values: as it is,
 * then signed by the attacker where signing does not change the field back.
 */
final class StatementMutations {
  private StatementMutations() {}

  static void of(Sample sample, Consumer<Mutation> out) {
    List<BundleBlock> blocks = sample.bundle().blocks();
    for (int i : Blocks.chosen(blocks.size())) {
      BundleBlock block = blocks.get(i);
      for (RecordComponent field : Statement.class.getRecordComponents()) {
        for (Object value : wrong(Records.value(block.statement(), field))) {
          changed(sample, i, field.getName(), value, out);
        }
      }
      for (byte[] signature : signatures(block, blocks.get((i + 1) % blocks.size()))) {
        BundleBlock other = Blocks.withSignature(block, signature);
        out.accept(
            Mutation.of(
                "signature",
                "another signature of block " + i,
                () -> Bundles.withBlock(sample.bundle(), i, other)));
      }
    }
  }

  private static void changed(
      Sample sample, int block, String field, Object value, Consumer<Mutation> out) {
    BundleBlock before = sample.bundle().blocks().get(block);
    Statement statement = Records.with(before.statement(), field, value);
    String what = field + " of statement " + block + " as " + value;
    out.accept(
        Mutation.of(
            "statement field",
            what,
            () -> Bundles.withBlock(sample.bundle(), block, Blocks.with(before, statement))));
    BundleBlock signed =
        Blocks.withSignature(
            Blocks.with(before, statement), Signer.HONEST.sign(statement.digest()));
    if (!isFree(sample, block, field)) {
      out.accept(
          Mutation.of(
              "statement field, signed by the session key",
              what,
              () -> Bundles.withBlock(sample.bundle(), block, signed)));
    }
    if (List.of("preStateRoot", "postStateRoot", "outcomeRoot", "gasBurnt").contains(field)) {
      out.accept(
          Mutation.of(
              "statement field, all resealed by the attacker",
              what,
              () -> Forger.reseal(Bundles.withBlock(sample.bundle(), block, signed))));
    }
  }

  /**
   * Whether a signer may choose the field, so that another choice is another true statement: what
   * he claims about himself in a bundle of one block, and what was before a bundle's first block.
   */
  private static boolean isFree(Sample sample, int block, String field) {
    boolean only = sample.bundle().blocks().size() == 1;
    return switch (field) {
      case "releaseId", "nonce" -> only;
      case "previous" -> block == 0 && only && !sample.fromGenesis();
      default -> false;
    };
  }

  private static List<?> wrong(Object right) {
    if (right instanceof Integer number) {
      return List.of(number + 1, number - 1, 0, -1);
    }
    if (right instanceof Long number) {
      return Wrong.numbers(number);
    }
    if (right instanceof CryptoHash hash) {
      return Wrong.hashes(hash);
    }
    if (right instanceof Balance balance) {
      return Wrong.balances(balance);
    }
    if (right instanceof String text) {
      return List.of("", text + "x", "mainnet", "x".repeat(64));
    }
    if (right instanceof PublicKey key) {
      byte[] identity = new byte[32];
      identity[0] = 1;
      return List.of(
          Signer.ATTACKER.key(),
          PublicKey.of(KeyType.ED25519, Wrong.flipped(key.unsafeBytes(), 77)),
          PublicKey.of(KeyType.ED25519, identity),
          PublicKey.of(KeyType.SECP256K1, Arrays.copyOf(key.unsafeBytes(), 64)));
    }
    List<byte[]> nonces = new ArrayList<>(List.of(new byte[0], new byte[] {1, 2, 3}, new byte[64]));
    if (right != null) {
      nonces.add(null);
    }
    return nonces;
  }

  private static List<byte[]> signatures(BundleBlock block, BundleBlock other) {
    List<byte[]> wrong = new ArrayList<>();
    wrong.add(new byte[64]);
    wrong.add(Signer.ATTACKER.sign(block.statement().digest()));
    if (!Arrays.equals(block.signature(), other.signature())) {
      wrong.add(other.signature());
    }
    for (int bit = 0; bit < 512; bit += 7) {
      wrong.add(Wrong.flipped(block.signature(), bit));
    }
    return wrong;
  }
}
