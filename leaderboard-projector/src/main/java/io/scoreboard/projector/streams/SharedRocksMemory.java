package io.scoreboard.projector.streams;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all RocksDB stores of the process share one block cache and one memtable budget; by default
 * each store of each partition would take 50 MB and 3 × 16 MB of its own. Stores in bulk have
 * another, larger pair: a store that is full writes its own memtable and cannot make those write
 * that only lie there, so beside stores at rest it would write a file for every few records.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

  /** The Streams setting that holds the size of one memtable in bytes, as a {@link Long}. */
  static final String MEMTABLE = "scoreboard.memtable.bytes";

  /** The Streams setting that is {@code true} for stores in bulk. */
  static final String BULK = "scoreboard.memtable.bulk";

  private static final long CACHE_BYTES = 64L << 20;
  private static final long MEMTABLE_BYTES = 32L << 20;
  private static final long BULK_CACHE_BYTES = 192L << 20;
  private static final long BULK_MEMTABLE_BYTES = 128L << 20;

  /** For Kafka Streams. */
  public SharedRocksMemory() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    Memory memory = configs.containsKey(BULK) ? InBulk.MEMORY : Usual.MEMORY;
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.memtables);
    options.setWriteBufferSize((Long) Objects.requireNonNull(configs.get(MEMTABLE), MEMTABLE));
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String storeName, Options options) {
    // cache and budget belong to the process
  }

  /** Memtables count as part of the cache. */
  private record Memory(Cache cache, WriteBufferManager memtables) {

    static Memory of(long cacheBytes, long memtableBytes) {
      Cache cache = new LRUCache(cacheBytes);
      return new Memory(cache, new WriteBufferManager(memtableBytes, cache));
    }
  }

  private static final class Usual {
    static final Memory MEMORY = Memory.of(CACHE_BYTES, MEMTABLE_BYTES);
  }

  /** Only a process that has such stores makes it. */
  private static final class InBulk {
    static final Memory MEMORY = Memory.of(BULK_CACHE_BYTES, BULK_MEMTABLE_BYTES);
  }
}
