package io.scoreboard.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A socket that sends any bytes and reads HTTP/1.1 answers; it waits half a minute for each. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Says that no more will come, and reads what is left. */
  List<Answer> end() throws IOException {
    socket.shutdownOutput();
    List<Answer> answers = new ArrayList<>();
    boolean more = hasMore();
    while (more) {
      Answer answer = read();
      answers.add(answer);
      more = !answer.isStream() && hasMore();
    }
    return answers;
  }

  private boolean hasMore() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next >= 0;
  }

  /** The next answer; interim ones are passed over. */
  Answer read() throws IOException {
    String start = line();
    if (!start.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
      throw new AssertionError("not an HTTP answer: " + start);
    }
    int status = Integer.parseInt(start.substring(9, 12));
    StringBuilder head = new StringBuilder(start).append("\r\n");
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append("\r\n");
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status == 100) {
      return read();
    }
    Answer empty = new Answer(status, head.toString(), headers, new byte[0]);
    return empty.isStream() ? empty : new Answer(status, empty.head(), headers, body(empty));
  }

  private byte[] body(Answer answer) throws IOException {
    if (answer.status() == 204 || answer.status() == 304) {
      return new byte[0];
    }
    if (answer.header("transfer-encoding").equals("chunked")) {
      return chunks();
    }
    String length = answer.header("content-length");
    return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer ends early");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed");
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
