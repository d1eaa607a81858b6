package io.scoreboard.projector.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.springframework.util.unit.DataSize;

class SharedRocksMemoryTest {

  private static final int RESTING = 12;

  @TempDir private Path directory;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @Test
  void writesNoFileInBulkBesideStoresAtRest() throws RocksDBException, IOException {
    for (int i = 0; i < RESTING; i++) {
      put(3 << 10, open("at-rest-" + i, properties()));
    }
    put(8 << 10, open("bulk", properties().inBulk()));

    assertThat(filesOf("bulk")).isZero();
  }

  @Test
  void sharesOneBudgetAmongUsualStores() {
    assertThat(configured(properties()).writeBufferManager())
        .isSameAs(configured(properties()).writeBufferManager())
        .isNotSameAs(configured(properties().inBulk()).writeBufferManager());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  private RocksDB open(String name, StreamsProperties properties) throws RocksDBException {
    Options options = configured(properties).setCreateIfMissing(true);
    RocksDB store = RocksDB.open(options, directory.resolve(name).toString());
    opened.add(store);
    return store;
  }

  private Options configured(StreamsProperties properties) {
    RocksDB.loadLibrary();
    Options options = new Options().setTableFormatConfig(new BlockBasedTableConfig());
    opened.add(options);
    new SharedRocksMemory().setConfig("store", options, map(properties.atLeastOnce("stage")));
    return options;
  }

  private static Map<String, Object> map(Properties properties) {
    Map<String, Object> map = new HashMap<>();
    properties.forEach((key, value) -> map.put((String) key, value));
    return map;
  }

  private static void put(int kilobytes, RocksDB store) throws RocksDBException {
    for (int i = 0; i < kilobytes; i++) {
      store.put(ByteBuffer.allocate(Integer.BYTES).putInt(i).array(), new byte[1 << 10]);
    }
  }

  private long filesOf(String name) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".sst")).count();
    }
  }

  private StreamsProperties properties() {
    StreamsSettings settings =
        new StreamsSettings(
            "test",
            null,
            directory,
            1,
            0,
            Duration.ofSeconds(1),
            0,
            false,
            null,
            DataSize.ofMegabytes(4));
    return new StreamsProperties(
        settings, Map.of(), new SimpleMeterRegistry(), OutputGate.opened());
  }
}
