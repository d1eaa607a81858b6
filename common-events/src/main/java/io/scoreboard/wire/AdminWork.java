package io.scoreboard.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done with topics; what cannot be done ends in an {@link UnusableKafkaException}
 * that says what to change, after at most {@value #WAIT_SECONDS} s a call.
 */
interface AdminWork {

  /** How long each call may take. */
  int WAIT_SECONDS = 15;

  /** Does it. */
  void on(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;

  /** Does it with a client made for it. */
  static void with(Map<String, Object> clientSettings, AdminWork work) {
    String address = address(clientSettings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    Map<String, Object> settings = new HashMap<>(clientSettings);
    int patience = (int) TimeUnit.SECONDS.toMillis(WAIT_SECONDS); // closing waits for calls as well
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
    try (Admin admin = Admin.create(settings)) {
      work.on(admin);
    } catch (TimeoutException | KafkaException e) {
      throw UnusableKafkaException.at(address, e);
    } catch (ExecutionException e) {
      throw UnusableKafkaException.at(address, Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Kafka at " + address, e);
    }
  }

  private static String address(@Nullable Object servers) {
    return servers instanceof Collection<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(servers);
  }
}
