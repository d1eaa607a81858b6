package io.scoreboard.command.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets in Redis, shared by all instances; throws when Redis is not there or does not answer in
 * time. It connects in the background, again and again until it succeeds, and never waits for a
 * connection.
 *
 * <p>Requests for one bucket that come while one is under way go to Redis together, as one change:
 * a busy subject would otherwise spend its time on changes that overtake each other. A request
 * waits for the one before it and then for its own, so each has half of the time.
 */
final class RedisBuckets implements Buckets, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);
  private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  private final RedisURI address;
  private final Duration timeout;
  private final TimeMeter time;
  private final Cache<String, Bucket> inUse = Caffeine.newBuilder().weakValues().build();
  private final RedisClient client = RedisClient.create();
  private final Thread connecting;
  private volatile @Nullable ProxyManager<String> proxies;

  /** Begins to connect. */
  RedisBuckets(RedisURI address, Duration timeout, TimeMeter time) {
    this.address = address;
    this.timeout = timeout;
    this.time = time;
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .build());
    this.connecting = Thread.ofVirtual().name("redis-connect").start(this::connect);
  }

  @Override
  public Bucket of(Quota quota, String subject) {
    ProxyManager<String> connected = proxies;
    if (connected == null) {
      throw new IllegalStateException("not connected yet");
    }
    String key =
        "scoreboard:rate:%s-%d-%d:%s"
            .formatted(quota.name(), quota.burst(), quota.perSecond(), subject);
    return inUse.get(key, _ -> bucket(connected, key, quota));
  }

  private static Bucket bucket(ProxyManager<String> connected, String key, Quota quota) {
    return connected
        .builder()
        .withOptimization(Optimizations.batching())
        .build(key, () -> BucketConfiguration.builder().addLimit(quota.bandwidth()).build());
  }

  /** Whether buckets can be had; a connection that broke is being mended. */
  boolean isConnected() {
    return proxies != null;
  }

  @Override
  public void close() {
    connecting.interrupt();
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
  }

  private void connect() {
    while (proxies == null && !Thread.currentThread().isInterrupted()) {
      try {
        proxies = proxies(client.connect(CODEC, address));
        LOG.info("rate limits are shared by {}:{}", address.getHost(), address.getPort());
      } catch (RuntimeException e) { // whatever it is, the next try may succeed
        LOG.debug("no connection to {}:{}", address.getHost(), address.getPort(), e);
        LockSupport.parkNanos(RETRY.toNanos());
      }
    }
  }

  private ProxyManager<String> proxies(StatefulRedisConnection<String, byte[]> connection) {
    return Bucket4jLettuce.casBasedBuilder(connection)
        .clientClock(time)
        .requestTimeout(timeout.dividedBy(2))
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
        .build();
  }
}
