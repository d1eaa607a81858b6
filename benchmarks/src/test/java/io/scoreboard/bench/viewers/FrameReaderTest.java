package io.scoreboard.bench.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

  private final FrameReader reader = new FrameReader();
  private final List<String> seen = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 300, 70_000})
  void readsPayloadsOfAnyLength(int length) {
    read(frame(1, "x".repeat(length)));
    assertThat(seen).containsExactly("1 " + "x".repeat(length));
  }

  @Test
  void readsSeveralFramesThatCameTogether() {
    read(
        ByteBuffer.allocate(64).put(frame(1, "one")).put(frame(9, "")).put(frame(1, "two")).flip());
    assertThat(seen).containsExactly("1 one", "9 ", "1 two");
  }

  @Test
  void readsFramesThatCameByteByByte() {
    ByteBuffer bytes = ByteBuffer.allocate(400).put(frame(1, "y".repeat(300))).put(frame(8, "z"));
    bytes.flip();
    while (bytes.hasRemaining()) {
      read(ByteBuffer.wrap(new byte[] {bytes.get()}));
    }
    assertThat(seen).containsExactly("1 " + "y".repeat(300), "8 z");
  }

  private void read(ByteBuffer bytes) {
    reader.read(
        bytes,
        (opcode, payload) -> seen.add(opcode + " " + StandardCharsets.UTF_8.decode(payload)));
  }

  private static ByteBuffer frame(int opcode, String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    return frame.put(payload).flip();
  }
}
