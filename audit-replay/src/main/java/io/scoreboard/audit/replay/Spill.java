package io.scoreboard.audit.replay;

import io.scoreboard.audit.log.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows in {@value #BUCKETS} buckets by the hash of a name, so that each bucket fits in memory when
 * all do not (Kitsuregawa, Tanaka and Moto-oka, "Application of hash to data base machine and its
 * architecture", 1983). Full pieces go to one temporary file, which is deleted as soon as it is
 * open; a disk that is full ends in an {@link UnreadableException}. Each bucket keeps the order in
 * which its rows came. Any threads may add, or read, but not some add while others read.
 */
final class Spill implements AutoCloseable {

  static final int BUCKETS = 256;

  private static final int PIECE = 32 << 10;

  private final List<Bucket> buckets = new ArrayList<>(BUCKETS);
  private @Nullable FileChannel file;
  private long end;

  Spill() {
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new Bucket());
    }
  }

  void add(String name, Row row) {
    Bucket bucket = buckets.get((name.hashCode() * 0x9E3779B9) >>> 24);
    synchronized (bucket) {
      ByteBuffer open = bucket.open == null ? ByteBuffer.allocate(PIECE) : bucket.open;
      bucket.open = open;
      if (open.remaining() < RowCodec.LONGEST) {
        bucket.pieces.add(write(open.flip()));
        open.clear();
      }
      RowCodec.write(row, open);
    }
  }

  /** Shows the rows of one bucket in the order in which they came. */
  void read(int index, Consumer<Row> reader) {
    Bucket bucket = buckets.get(index);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (Piece at : bucket.pieces) {
      read(at, piece);
      readAll(piece, reader);
    }
    if (bucket.open != null) {
      readAll(bucket.open.duplicate().flip(), reader);
    }
  }

  private static void readAll(ByteBuffer piece, Consumer<Row> reader) {
    while (piece.hasRemaining()) {
      reader.accept(RowCodec.read(piece));
    }
  }

  private synchronized Piece write(ByteBuffer bytes) {
    try {
      FileChannel to = file == null ? open() : file;
      file = to;
      Piece piece = new Piece(end, bytes.remaining());
      while (bytes.hasRemaining()) {
        end += to.write(bytes, end);
      }
      return piece;
    } catch (IOException e) {
      throw new UnreadableException("temporary files cannot be written: " + e.getMessage(), e);
    }
  }

  private void read(Piece at, ByteBuffer into) {
    try {
      into.clear().limit(at.length());
      FileChannel from = Objects.requireNonNull(file);
      while (into.hasRemaining()) {
        if (from.read(into, at.start() + into.position()) < 0) {
          throw new IOException("the file ends too early");
        }
      }
      into.flip();
    } catch (IOException e) {
      throw new UnreadableException("temporary files cannot be read: " + e.getMessage(), e);
    }
  }

  private static FileChannel open() throws IOException {
    return FileChannel.open(
        Files.createTempFile("scoreboard-audit", ".rows"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UnreadableException("a temporary file cannot be closed: " + e.getMessage(), e);
    }
  }

  private record Piece(long start, int length) {}

  private static final class Bucket {
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable ByteBuffer open;
  }
}
