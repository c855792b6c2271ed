package dev.vitrine.vm.host;

import static dev.vitrine.config.ExtCost.BASE;
import static dev.vitrine.config.ExtCost.LOG_BASE;
import static dev.vitrine.config.ExtCost.LOG_BYTE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BASE;
import static dev.vitrine.config.ExtCost.READ_MEMORY_BYTE;
import static dev.vitrine.config.ExtCost.UTF16_DECODING_BASE;
import static dev.vitrine.config.ExtCost.UTF16_DECODING_BYTE;
import static dev.vitrine.config.ExtCost.UTF8_DECODING_BASE;
import static dev.vitrine.config.ExtCost.UTF8_DECODING_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/spec/vm.md §7.5. */
class LogsTest {
  private static final int LIMIT = 16_384;

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  @Test
  void zero_byte_ends_a_text_and_each_byte_is_a_read() {
    TestCall call = TestCall.ordinary();
    call.memory.put(10, "h\u00e9!\0");
    call.vm.misc.logUtf8(-1, 10);
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                1,
                UTF8_DECODING_BASE,
                1,
                READ_MEMORY_BASE,
                5,
                READ_MEMORY_BYTE,
                5,
                UTF8_DECODING_BYTE,
                4,
                LOG_BASE,
                1,
                LOG_BYTE,
                4));
  }

  @Test
  void utf16_is_charged_in_its_own_bytes_and_logged_in_utf8_ones() {
    TestCall call = TestCall.ordinary();
    byte[] text = utf16("a\ud83d\ude00");
    call.memory.put(10, text);
    call.vm.misc.logUtf16(text.length, 10);
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                1,
                UTF16_DECODING_BASE,
                1,
                READ_MEMORY_BASE,
                1,
                READ_MEMORY_BYTE,
                6,
                UTF16_DECODING_BYTE,
                6,
                LOG_BASE,
                1,
                LOG_BYTE,
                5));
  }

  @Test
  void lone_surrogate_and_odd_length_are_refused() {
    TestCall call = TestCall.ordinary();
    call.memory.put(10, new byte[] {0, (byte) 0xde, 'a', 0});
    call.memory.put(20, new byte[] {0x3d, (byte) 0xd8});
    for (long[] text : new long[][] {{4, 10}, {2, 20}, {3, 10}}) {
      assertThat(call.failure(() -> call.vm.misc.logUtf16(text[0], text[1])).kind())
          .isEqualTo("HostError.BadUTF16");
    }
  }

  @Test
  void truncated_utf8_is_refused_after_its_charge() {
    TestCall call = TestCall.ordinary();
    call.memory.put(10, new byte[] {'a', (byte) 0xe2, (byte) 0x82});
    assertThat(call.failure(() -> call.vm.misc.logUtf8(3, 10)).kind())
        .isEqualTo("HostError.BadUTF8");
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                1,
                UTF8_DECODING_BASE,
                1,
                READ_MEMORY_BASE,
                1,
                READ_MEMORY_BYTE,
                3,
                UTF8_DECODING_BYTE,
                3));
  }

  @Test
  void room_for_logs_ends_at_its_limit() {
    TestCall call = TestCall.ordinary();
    byte[] text = new byte[LIMIT];
    Arrays.fill(text, (byte) 'x');
    call.memory.put(0, text);
    call.vm.misc.logUtf8(LIMIT - 4, 0);
    assertThat(call.failure(() -> call.vm.misc.logUtf8(5, 0)).text())
        .isEqualTo("The length of a log message 16385 exceeds the limit 16384");
    call.vm.misc.logUtf8(4, 0);
    assertThat(call.failure(() -> call.vm.misc.logUtf8(1, 0)).text())
        .isEqualTo("The length of a log message 16385 exceeds the limit 16384");
  }

  /** UTF-16 of 3 bytes in UTF-8 each passes the room of its 2 and fails when it is pushed. */
  @Test
  void text_that_outgrows_the_room_is_counted_twice_in_the_message() {
    TestCall call = TestCall.ordinary();
    byte[] text = utf16("\u20ac".repeat(LIMIT / 2));
    call.memory.put(0, text);
    int utf8 = LIMIT / 2 * 3;
    assertThat(call.failure(() -> call.vm.misc.logUtf16(LIMIT, 0)).text())
        .isEqualTo("The length of a log message " + 2 * utf8 + " exceeds the limit 16384");
  }

  @Test
  void hundred_and_first_log_is_refused_before_it_is_read() {
    TestCall call = TestCall.ordinary();
    for (int i = 0; i < 100; i++) {
      call.vm.misc.logUtf8(0, 0);
    }
    long before = call.gas.burnt();
    assertThat(call.failure(() -> call.vm.misc.logUtf8(0, 0)).text())
        .isEqualTo("The number of logs will exceed the limit 100");
    assertThat(call.gas.burnt() - before).isEqualTo(264_768_111L);
  }

  @Test
  void abort_logs_seven_bytes_more_than_it_charges() {
    TestCall call = TestCall.ordinary();
    call.memory.put(12, new byte[] {4, 0, 0, 0, 'n', 0, 'o', 0});
    call.memory.put(100, new byte[] {2, 0, 0, 0, 'f', 0});
    assertThat(call.failure(() -> call.vm.misc.abort(16, 104, 3, -1)).text())
        .isEqualTo("Smart contract panicked: no, filename: \"f\" line: 3 col: 4294967295");
    int charged = "no, filename: \"f\" line: 3 col: 4294967295".length();
    assertThat(call.charges())
        .isEqualTo(
            call.sum(
                BASE,
                1,
                READ_MEMORY_BASE,
                4,
                READ_MEMORY_BYTE,
                14,
                UTF16_DECODING_BASE,
                2,
                UTF16_DECODING_BYTE,
                6,
                LOG_BASE,
                1,
                LOG_BYTE,
                charged));
  }

  @Test
  void abort_near_address_zero_is_bad_utf16() {
    TestCall call = TestCall.ordinary();
    assertThat(call.failure(() -> call.vm.misc.abort(3, 104, 0, 0)).kind())
        .isEqualTo("HostError.BadUTF16");
    assertThat(call.charges()).isEqualTo(call.sum(BASE, 1));
  }

  @Test
  void panic_has_its_texts() {
    TestCall call = TestCall.ordinary();
    call.memory.put(5, "why");
    assertThat(call.failure(() -> call.vm.misc.panic()).text())
        .isEqualTo("Smart contract panicked: explicit guest panic");
    assertThat(call.failure(() -> call.vm.misc.panicUtf8(3, 5)).text())
        .isEqualTo("Smart contract panicked: why");
  }
}
