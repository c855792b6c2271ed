package dev.vitrine.runtime.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/spec/runtime.md §4.1, §4.3, and appendix A. */
class ReceiptTest {
  private static final CryptoHash TRANSACTION =
      CryptoHash.parse("iNf4cTvJNaGZXe3guowWMJkCXDPGkSLgeozepsaZbsV");
  private static final CryptoHash ID =
      CryptoHash.parse("CMQGWAbiNjK857Moj9cacJPYDStNU4idbk4ZpDTSAXLk");

  @Test
  void ids_follow_from_ids() {
    assertThat(ReceiptIds.ofTransaction(TRANSACTION, 5)).isEqualTo(ID);
    assertThat(ReceiptIds.ofReceipt(ID, 6, 0))
        .hasToString("2ynxCwjW8i9ddLMLpzNw89Co4KMrLo5rGvQXLX4orVQt");
    assertThat(ReceiptIds.ofReceipt(ID, 6, 1))
        .hasToString("BrnCSHqeQ5LEC5YyDvfaHyxE1dHG51JcB45tmJY6WBTs");
    CryptoHash action = ReceiptIds.ofAction(ID, 6, 0);
    assertThat(action).hasToString("2ADviLPQNzzyQJ9CrBxB9modwDn5T8MdcWmR3hbAbWmo");
    assertThat(ReceiptIds.derive(action, 6, 0))
        .hasToString("4zrXdBZBw7QYSUSt59eJghdytP8w5awFJ7DEc7whRAWC");
  }

  private static ActionReceipt transfer() {
    return new ActionReceipt(
        1,
        false,
        Samples.ALICE,
        null,
        Samples.KEY,
        Balance.yocto(100_000_000),
        List.of(),
        List.of(),
        List.of(new TransferAction(Balance.ONE)));
  }

  @Test
  void the_appendix() {
    Receipt receipt = new Receipt(Samples.ALICE, Samples.BOB, ID, transfer());
    assertThat(Hex.encode(receipt.toBorsh()))
        .isEqualTo(
            "0a000000616c6963652e6e65617208000000626f622e6e656172"
                + "a8aa7b1471ae883227943211f5542b24fbe2dbde123e5de309397841d11d5569"
                + "000a000000616c6963652e6e656172"
                + "00000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                + "00e1f505000000000000000000000000"
                + "0000000000000000010000000301000000000000000000000000000000");
    assertThat(receipt.size()).isEqualTo(151);
  }

  @Test
  void a_refund_of_a_deposit() {
    Receipt refund = Refunds.ofBalance(Samples.ALICE, Balance.yocto(7));
    assertThat(Hex.encode(refund.toBorsh()))
        .isEqualTo(
            "0600000073797374656d0a000000616c6963652e6e656172"
                + "00".repeat(32)
                + "000600000073797374656d"
                + "00".repeat(33 + 16 + 8)
                + "010000000307000000000000000000000000000000");
  }

  private static List<ReceiptBody> bodies() {
    List<ReceiptBody> bodies = new ArrayList<>();
    bodies.add(transfer());
    bodies.add(new DataReceipt(false, Samples.hash(1), new byte[] {1, 2}));
    bodies.add(actions(1, true, null));
    bodies.add(new DataReceipt(true, Samples.hash(2), null));
    GlobalContractIdentifier code = new GlobalContractIdentifier.ByAccount(Samples.BOB);
    bodies.add(
        new GlobalContractDistribution(2, code, 3, List.of(0L, -1L), new byte[] {9}, 0x1234));
    bodies.add(actions(2, false, Samples.BOB));
    bodies.add(actions(2, true, null));
    return bodies;
  }

  private static ActionReceipt actions(int version, boolean promiseYield, AccountId refundTo) {
    return new ActionReceipt(
        version,
        promiseYield,
        Samples.ALICE,
        refundTo,
        Samples.KEY,
        Balance.MAX,
        List.of(new DataReceiver(Samples.hash(3), Samples.BOB)),
        List.of(Samples.hash(4), Samples.hash(5)),
        Samples.everyKind());
  }

  @Test
  void all_seven_variants_come_back_from_their_bytes() {
    for (int tag = 0; tag < bodies().size(); tag++) {
      Receipt receipt = new Receipt(Samples.ALICE, Samples.BOB, ID, bodies().get(tag));
      byte[] bytes = receipt.toBorsh();
      assertThat(bytes[4 + 10 + 4 + 8 + 32]).isEqualTo((byte) tag);
      Receipt read = BorshReader.readAll(bytes, Receipt::read);
      assertThat(read).isEqualTo(receipt);
      assertThat(read.withBody(read.body()).toBorsh()).isEqualTo(bytes);
    }
    byte[] unknown = new Receipt(Samples.ALICE, Samples.BOB, ID, transfer()).toBorsh();
    unknown[4 + 10 + 4 + 8 + 32] = 7;
    assertThatThrownBy(() -> BorshReader.readAll(unknown, Receipt::read))
        .isInstanceOf(BorshException.class);
  }

  @Test
  void a_new_id__changes_the_bytes_that_are_there_already() {
    Receipt receipt = new Receipt(Samples.ALICE, Samples.BOB, CryptoHash.ZERO, transfer());
    Receipt late = new Receipt(Samples.ALICE, Samples.BOB, ID, transfer());
    assertThat(receipt.withId(ID)).isEqualTo(late);
    receipt.size();
    assertThat(receipt.withId(ID)).isEqualTo(late);
    assertThat(receipt.id()).isEqualTo(CryptoHash.ZERO);
    assertThat(receipt.toBorsh()).isNotEqualTo(late.toBorsh());
  }
}
