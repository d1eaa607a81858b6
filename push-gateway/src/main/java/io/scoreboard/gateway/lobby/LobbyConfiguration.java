package io.scoreboard.gateway.lobby;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.scoreboard.gateway.connection.ConnectionSettings;
import io.scoreboard.gateway.connection.Traffic;
import io.scoreboard.gateway.fanout.Fanout;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires who comes in, who stays, and how everyone leaves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LobbySettings.class, ConnectionSettings.class})
public class LobbyConfiguration {

  @Bean
  Traffic gatewayTraffic(MeterRegistry meters) {
    Traffic traffic = new Traffic();
    count("frames.sent", "Frames handed to the network", traffic.sent(), meters);
    count("frames.conflated", "Frames replaced by newer ones", traffic.conflated(), meters);
    count("slow.closes", "Connections ended as too slow", traffic.slow(), meters);
    return traffic;
  }

  @Bean
  Lobby gatewayLobby(
      LobbySettings limits, ConnectionSettings settings, Fanout fanout, Traffic traffic) {
    return new Lobby(limits, settings, fanout, traffic, InstantSource.system(), new Random());
  }

  @Bean(initMethod = "start")
  Sweep gatewaySweep(Lobby lobby) {
    return new Sweep(lobby, InstantSource.system());
  }

  @Bean
  Drain gatewayDrain(Lobby lobby, LobbySettings settings) {
    return new Drain(lobby, settings.drainWindow(), new Random());
  }

  private static void count(
      String name, String description, LongAdder adder, MeterRegistry meters) {
    FunctionCounter.builder("scoreboard.gateway." + name, adder, LongAdder::sum)
        .description(description)
        .register(meters);
  }
}
