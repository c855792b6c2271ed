package dev.vitrine.jvm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContractMemoryTest {
  private static final int START = 1024 * 65_536;
  private static final int END = 2048 * 65_536;

  private final ContractMemory memory = new ContractMemory();

  private byte[] bytes(int start, int length) {
    byte[] out = new byte[length];
    memory.read(start, out, 0, length);
    return out;
  }

  private static void traps(ThrowingCallable access) {
    assertThatThrownBy(access).isInstanceOf(GuestTrap.class);
  }

  @Test
  void a_fresh_memory_is_zero_and_holds_nothing() {
    assertThat(memory.loadLong(0, 0)).isZero();
    assertThat(memory.loadLong(START - 8, 0)).isZero();
    assertThat(bytes(12_345, 100)).containsOnly(0);
    assertThat(memory.held()).isZero();
  }

  @Test
  void it_holds_what_is_touched_and_not_what_is_declared() {
    memory.grow(1);
    memory.storeInt(1_048_576, 1, 0);
    memory.storeInt(START + 16, 1, 0);
    assertThat(memory.held()).isLessThan(1_200_000);
  }

  @Test
  void bounds_are_those_of_the_pages() {
    for (int size : new int[] {1, 2, 4, 8}) {
      memory.reset();
      readAndWrite(START - size, size);
      for (int addr : new int[] {START - size + 1, START, END, -1, -size, Integer.MIN_VALUE}) {
        traps(() -> read(addr, size));
        traps(() -> write(addr, size, 1));
      }
      assertThat(memory.grow(1)).isEqualTo(1024);
      readAndWrite(START - size + 1, size);
      readAndWrite(START + 65_536 - size, size);
      traps(() -> read(START + 65_536 - size + 1, size));
    }
    assertThat(memory.grow(1024)).isEqualTo(-1);
    assertThat(memory.grow(-1)).isEqualTo(-1);
    assertThat(memory.grow(1023)).isEqualTo(1025);
    assertThat(memory.grow(0)).isEqualTo(2048);
    readAndWrite(END - 8, 8);
    traps(() -> read(END - 7, 8));
  }

  private void readAndWrite(int addr, int size) {
    write(addr, size, 0x8877_6655_4433_2211L);
    long mask = size == 8 ? -1 : (1L << 8 * size) - 1;
    assertThat(read(addr, size) & mask).isEqualTo(0x8877_6655_4433_2211L & mask);
  }

  private long read(int addr, int size) {
    return switch (size) {
      case 1 -> memory.loadByte(addr, 0);
      case 2 -> memory.loadShort(addr, 0);
      case 4 -> memory.loadInt(addr, 0);
      default -> memory.loadLong(addr, 0);
    };
  }

  private void write(int addr, int size, long value) {
    switch (size) {
      case 1 -> memory.storeByte(addr, (int) value, 0);
      case 2 -> memory.storeShort(addr, (int) value, 0);
      case 4 -> memory.storeInt(addr, (int) value, 0);
      default -> memory.storeLong(addr, value, 0);
    }
  }

  @Test
  void an_offset_is_added_without_wrapping_around() {
    memory.storeInt(16, 77, 4);
    assertThat(memory.loadInt(12, 8)).isEqualTo(77);
    traps(() -> memory.loadInt(-1, 21));
    traps(() -> memory.loadInt(Integer.MAX_VALUE, Integer.MAX_VALUE));
    traps(() -> memory.storeInt(-4, 1, 24));
    traps(() -> memory.storeLong(Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
    traps(() -> memory.loadByte(START - 1, 1));
  }

  @Test
  void ranges_with_wrapping_ends_trap() {
    traps(() -> memory.fill(-1, 1, 1));
    traps(() -> memory.fill(10, 1, -1));
    traps(() -> memory.fill(START, 1, 1));
    traps(() -> memory.copy(0, START - 1, 2));
    traps(() -> memory.copy(START - 1, 0, 2));
    traps(() -> memory.copy(0, 0, -1));
    traps(() -> memory.copy(START + 1, 0, 0));
    traps(() -> memory.read(1, new byte[0], 0, -1));
    memory.fill(START, 1, 0);
    memory.copy(START, START, 0);
  }

  /** Random work around the seam of the regions, against one plain array. */
  @Test
  void it_is_the_same_as_one_array() {
    Random random = new Random(1);
    for (int round = 0; round < 40; round++) {
      memory.reset();
      memory.grow(1024);
      int base = round % 2 == 0 ? START - 5000 : random.nextInt(END - 10_000);
      ByteBuffer model = ByteBuffer.allocate(10_000).order(ByteOrder.LITTLE_ENDIAN);
      for (int step = 0; step < 400; step++) {
        int at = random.nextInt(9_000);
        int length = random.nextInt(900);
        long value = random.nextLong();
        switch (random.nextInt(8)) {
          case 0 -> {
            memory.storeLong(base + at, value, 0);
            model.putLong(at, value);
          }
          case 1 -> {
            memory.storeInt(base + at, (int) value, 0);
            model.putInt(at, (int) value);
          }
          case 2 -> {
            memory.storeShort(base + at, (int) value, 0);
            model.putShort(at, (short) value);
          }
          case 3 -> {
            memory.storeByte(base + at, (int) value, 0);
            model.put(at, (byte) value);
          }
          case 4 -> {
            byte fill = (byte) (random.nextBoolean() ? 0 : value);
            memory.fill(base + at, fill, length);
            Arrays.fill(model.array(), at, at + length, fill);
          }
          case 5 -> {
            int from = random.nextInt(9_000);
            memory.copy(base + at, base + from, length);
            System.arraycopy(model.array(), from, model.array(), at, length);
          }
          case 6 -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            memory.write(base + at, bytes, 0, length);
            System.arraycopy(bytes, 0, model.array(), at, length);
          }
          default -> {
            assertThat(memory.loadLong(base + at, 0)).isEqualTo(model.getLong(at));
            assertThat(memory.loadInt(base + at, 0)).isEqualTo(model.getInt(at));
            assertThat(memory.loadShort(base + at, 0)).isEqualTo(model.getShort(at));
            assertThat(memory.loadByte(base + at, 0)).isEqualTo(model.get(at));
          }
        }
      }
      assertThat(bytes(base, 10_000)).isEqualTo(model.array());
    }
  }

  @Test
  void reset_leaves_no_trace() {
    memory.grow(5);
    memory.storeLong(1_048_570, -1, 0);
    memory.storeLong(17, -1, 0);
    memory.storeLong(START + 70_000, -1, 0);
    memory.reset();
    assertThat(memory.pages()).isEqualTo(1024);
    memory.grow(5);
    assertThat(memory.loadLong(1_048_570, 0)).isZero();
    assertThat(memory.loadLong(17, 0)).isZero();
    assertThat(memory.loadLong(START + 70_000, 0)).isZero();
  }
}
