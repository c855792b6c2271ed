package dev.vitrine.runtime.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionTest {
  /** docs/spec/runtime.md, appendix A. */
  private static final String TRANSFER =
      "0a000000616c6963652e6e656172"
          + "00000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
          + "01093d0000000000"
          + "08000000626f622e6e656172"
          + "2222222222222222222222222222222222222222222222222222222222222222"
          + "010000000301000000000000000000000000000000";

  private static Transaction transfer() {
    return Transaction.v0(
        Samples.ALICE,
        Samples.KEY,
        4_000_001,
        Samples.BOB,
        Samples.BLOCK,
        List.of(new TransferAction(Balance.ONE)));
  }

  @Test
  void the_appendix() {
    SignedTransaction signed = new SignedTransaction(transfer(), Samples.noSignature());
    assertThat(Hex.encode(transfer().toBorsh())).isEqualTo(TRANSFER);
    assertThat(signed.hash()).hasToString("iNf4cTvJNaGZXe3guowWMJkCXDPGkSLgeozepsaZbsV");
    assertThat(signed.size()).isEqualTo(TRANSFER.length() / 2);
    assertThat(signed.wireSize()).isEqualTo(signed.toBorsh().length);
    assertThat(BorshReader.readAll(signed.toBorsh(), SignedTransaction::read)).isEqualTo(signed);
  }

  /** core/crypto/src/signature.rs, deserialize_reader. */
  @Test
  void a_signature_whose_number_is_2_to_the_253_or_more_cannot_be_read() {
    byte[] bytes = new SignedTransaction(transfer(), Samples.noSignature()).toBorsh();
    bytes[bytes.length - 1] = 0x1f;
    assertThat(BorshReader.readAll(bytes, SignedTransaction::read).hash())
        .hasToString("iNf4cTvJNaGZXe3guowWMJkCXDPGkSLgeozepsaZbsV");
    bytes[bytes.length - 1] = 0x20;
    assertThatThrownBy(() -> BorshReader.readAll(bytes, SignedTransaction::read))
        .isInstanceOf(BorshException.class)
        .hasMessageContaining("byte " + (bytes.length - 65))
        .hasMessageContaining("over 31");
  }

  /** nearcore, core/primitives/src/transaction.rs, test_serialize_transaction. */
  @Test
  void the_hash_that_clients_rely_on() {
    PublicKey key = PublicKey.parse("ed25519:22skMptHjFWNyuEWY22ftn2AbLPSYpmYwGJRGwpNHbTV");
    Transaction transaction =
        Transaction.v0(
            AccountId.of("test.near"),
            key,
            1,
            AccountId.of("123"),
            CryptoHash.ZERO,
            Samples.classic(key));
    SignedTransaction signed = new SignedTransaction(transaction, Samples.noSignature());
    assertThat(signed.hash()).hasToString("4GXvjMFN6wSxnU9jEVT8HbXP5Yk6yELX9faRSKp6n9fX");
  }

  @Test
  void version_1__has_its_own_byte_a_nonce_index_and_a_mode() {
    Transaction transaction =
        new Transaction(
            1,
            Samples.ALICE,
            Samples.KEY,
            new TransactionNonce(7, 3),
            Samples.BOB,
            Samples.BLOCK,
            Samples.everyKind(),
            NonceMode.STRICT);
    byte[] bytes = transaction.toBorsh();
    assertThat(bytes[0]).isEqualTo((byte) 1);
    assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 1);
    Transaction read = BorshReader.readAll(bytes, Transaction::read);
    assertThat(read.toBorsh()).isEqualTo(bytes);
    assertThat(read.nonce()).isEqualTo(new TransactionNonce(7, 3));
    assertThat(read.nonceMode()).isEqualTo(NonceMode.STRICT);
  }

  @Test
  void versions_are_told_apart_by_two_bytes() {
    // Version 0 with a one-letter first length byte of 1: 01 00 00 00 is a length, not a version.
    assertThatThrownBy(() -> BorshReader.readAll(Hex.decode("0100000061"), Transaction::read))
        .isInstanceOf(BorshException.class)
        .hasMessageNotContaining("version");
    assertThatThrownBy(() -> BorshReader.readAll(Hex.decode("0205000000000000"), Transaction::read))
        .isInstanceOf(BorshException.class)
        .hasMessageContaining("unknown version of a transaction: 2");
  }

  @Test
  void any_cut_is_refused() {
    byte[] bytes = new SignedTransaction(transfer(), Samples.noSignature()).toBorsh();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> BorshReader.readAll(cut, SignedTransaction::read))
          .isInstanceOf(BorshException.class);
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> BorshReader.readAll(longer, SignedTransaction::read))
        .isInstanceOf(BorshException.class);
  }

  @Test
  void a_signature_is_over_the_hash() {
    byte[] seed = new byte[32];
    PublicKey key = PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
    Transaction transaction =
        Transaction.v0(Samples.ALICE, key, 1, Samples.BOB, Samples.BLOCK, List.of());
    byte[] hash = new SignedTransaction(transaction, Samples.noSignature()).hash().toBytes();
    Signature signature = Signature.of(KeyType.ED25519, Ed25519.sign(seed, hash));
    SignedTransaction signed = new SignedTransaction(transaction, signature);
    assertThat(Ed25519.verify(key.unsafeBytes(), signed.hash().toBytes(), signature.unsafeBytes()))
        .isTrue();
  }
}
