package io.scoreboard.gateway.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as it goes over the network: encoded once, shared by all who are told. */
public final class Utf8Text {

  private final byte[] bytes;

  /** Encodes it. */
  public Utf8Text(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /** A view of its own on the shared bytes. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes);
  }

  /** Writes it without copying it first. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8Text that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The text itself. */
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
