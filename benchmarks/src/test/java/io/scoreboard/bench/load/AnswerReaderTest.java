package io.scoreboard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

  private static final String BODY = "{\"success\":true,\"newScore\":12}";

  private final AnswerReader reader = new AnswerReader();

  @Test
  void waitsForTheWholeBody() throws IOException {
    come("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n" + BODY.substring(0, 9));
    assertThat(reader.poll()).isEmpty();
    come(BODY.substring(9));
    assertThat(reader.poll())
        .hasValueSatisfying(answer -> assertThat(answer.isAccepted()).isTrue());
  }

  @Test
  void readsChunks() throws IOException {
    come("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\n" + BODY + "\r\n");
    assertThat(reader.poll()).isEmpty();
    come("0\r\n\r\n");
    assertThat(reader.poll())
        .hasValueSatisfying(answer -> assertThat(answer.isAccepted()).isTrue());
  }

  @Test
  void acceptsNothingWithoutANewScore() throws IOException {
    come("HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n{\"newScore\":null}");
    assertThat(reader.poll().orElseThrow().isAccepted()).isFalse();
  }

  @Test
  void acceptsNoOtherStatus() throws IOException {
    come("HTTP/1.1 202 Accepted\r\nContent-Length: 30\r\n\r\n" + BODY);
    assertThat(reader.poll().orElseThrow().isAccepted()).isFalse();
  }

  @Test
  void refusesAnAnswerWithoutALength() {
    come("HTTP/1.1 200 OK\r\n\r\n");
    assertThatThrownBy(reader::poll).isInstanceOf(IOException.class).hasMessageContaining("length");
  }

  private void come(String bytes) {
    reader.room().put(bytes.getBytes(StandardCharsets.US_ASCII));
  }
}
