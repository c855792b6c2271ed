package dev.vitrine.jvm.engine;

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

  private final ContractMemory memory = new ContractMemory(new DataSegments());

  private static void traps(ThrowingCallable access) {
    assertThatThrownBy(access).isInstanceOf(GuestTrap.class);
  }

  @Test
  void a_fresh_memory_is_zero_and_holds_nothing() {
    assertThat(memory.readLong(0)).isZero();
    assertThat(memory.readLong(START - 8)).isZero();
    assertThat(memory.readBytes(12_345, 100)).containsOnly(0);
    assertThat(memory.held()).isZero();
  }

  @Test
  void it_holds_what_is_touched_and_not_what_is_declared() {
    memory.grow(1);
    memory.writeI32(1_048_576, 1);
    memory.writeI32(START + 16, 1);
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
      case 1 -> memory.read(addr);
      case 2 -> memory.readShort(addr);
      case 4 -> memory.readInt(addr);
      default -> memory.readLong(addr);
    };
  }

  private void write(int addr, int size, long value) {
    switch (size) {
      case 1 -> memory.writeByte(addr, (byte) value);
      case 2 -> memory.writeShort(addr, (short) value);
      case 4 -> memory.writeI32(addr, (int) value);
      default -> memory.writeLong(addr, value);
    }
  }

  @Test
  void a_float_keeps_its_bits() {
    memory.writeF32(3, Float.intBitsToFloat(0xffa0_0001));
    assertThat(memory.readInt(3)).isEqualTo(0xffa0_0001);
    memory.writeF64(5, Double.longBitsToDouble(0xfff4_0000_0000_0001L));
    assertThat(Double.doubleToRawLongBits(memory.readDouble(5))).isEqualTo(0xfff4_0000_0000_0001L);
  }

  @Test
  void ranges_with_wrapping_ends_trap() {
    traps(() -> memory.fill((byte) 1, -1, 0));
    traps(() -> memory.fill((byte) 1, 10, 9));
    traps(() -> memory.fill((byte) 1, START, START + 1));
    traps(() -> memory.copy(0, START - 1, 2));
    traps(() -> memory.copy(START - 1, 0, 2));
    traps(() -> memory.copy(0, 0, -1));
    traps(() -> memory.copy(START + 1, 0, 0));
    traps(() -> memory.readBytes(1, -1));
    memory.fill((byte) 1, START, START);
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
            memory.writeLong(base + at, value);
            model.putLong(at, value);
          }
          case 1 -> {
            memory.writeI32(base + at, (int) value);
            model.putInt(at, (int) value);
          }
          case 2 -> {
            memory.writeShort(base + at, (short) value);
            model.putShort(at, (short) value);
          }
          case 3 -> {
            memory.writeByte(base + at, (byte) value);
            model.put(at, (byte) value);
          }
          case 4 -> {
            byte fill = (byte) (random.nextBoolean() ? 0 : value);
            memory.fill(fill, base + at, base + at + length);
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
            assertThat(memory.readLong(base + at)).isEqualTo(model.getLong(at));
            assertThat(memory.readInt(base + at)).isEqualTo(model.getInt(at));
            assertThat(memory.readShort(base + at)).isEqualTo(model.getShort(at));
            assertThat(memory.read(base + at)).isEqualTo(model.get(at));
          }
        }
      }
      assertThat(memory.readBytes(base, 10_000)).isEqualTo(model.array());
    }
  }

  @Test
  void reset_leaves_no_trace() {
    memory.grow(5);
    memory.writeLong(1_048_570, -1);
    memory.writeLong(17, -1);
    memory.writeLong(START + 70_000, -1);
    memory.reset();
    assertThat(memory.pages()).isEqualTo(1024);
    memory.grow(5);
    assertThat(memory.readLong(1_048_570)).isZero();
    assertThat(memory.readLong(17)).isZero();
    assertThat(memory.readLong(START + 70_000)).isZero();
  }
}
