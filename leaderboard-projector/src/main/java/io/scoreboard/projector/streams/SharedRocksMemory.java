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
 * each store of each partition would take 50 MB and 3 × 16 MB of its own.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

  /** The Streams setting that holds the size of one memtable in bytes, as a {@link Long}. */
  static final String MEMTABLE = "scoreboard.memtable.bytes";

  private static final long CACHE_BYTES = 64L << 20;
  private static final long MEMTABLE_BYTES = 32L << 20;

  private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  private static final WriteBufferManager MEMTABLES = new WriteBufferManager(MEMTABLE_BYTES, CACHE);

  /** For Kafka Streams. */
  public SharedRocksMemory() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(MEMTABLES);
    options.setWriteBufferSize((Long) Objects.requireNonNull(configs.get(MEMTABLE), MEMTABLE));
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String storeName, Options options) {
    // cache and budget belong to the process
  }
}
