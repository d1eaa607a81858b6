package io.scoreboard.standalone.token;

import io.scoreboard.auth.Role;
import io.scoreboard.standalone.cli.DataOption;
import io.scoreboard.standalone.cli.DurationConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code token}: prints one signed JWT and nothing else. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints one signed JWT and nothing else.")
public final class TokenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      converter = RoleConverter.class,
      description = "backend, player, viewer, auditor or admin; may be repeated.")
  private List<Role> roles = List.of();

  @Option(
      names = "--sub",
      paramLabel = "SUBJECT",
      description =
          "Who the token speaks for; a player's user id (default: game-server for a backend, "
              + "else the name of the first role).")
  private @Nullable String subject;

  @Option(names = "--name", paramLabel = "NAME", description = "The name of that one (optional).")
  private @Nullable String name;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = DurationConverter.class,
      description = "How long it is good for: 90s, 30m, 1h, 2d (default: ${DEFAULT-VALUE}).")
  private Duration timeToLive = Duration.ofHours(1);

  @Override
  public Integer call() {
    TokenMint mint = new TokenMint(data.secrets());
    String token = mint.mint(effectiveSubject(), name, roles, Instant.now(), timeToLive);
    spec.commandLine().getOut().println(token);
    return 0;
  }

  private String effectiveSubject() {
    if (subject != null) {
      return subject;
    }
    return roles.contains(Role.BACKEND) ? "game-server" : roles.getFirst().label();
  }
}
