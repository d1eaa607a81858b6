package io.scoreboard.command.score;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who signs actions, and with what.
 *
 * @param keys the active keys, the first one signs; without any, nothing signed is accepted
 * @param requiredFor roles whose updates need a signature
 */
@Validated
@ConfigurationProperties("scoreboard.signature")
public record SignatureSettings(
    @DefaultValue List<String> keys, @DefaultValue("player") Set<Role> requiredFor) {

  /** Keeps unchangeable copies. */
  public SignatureSettings {
    keys = List.copyOf(keys);
    requiredFor = Set.copyOf(requiredFor);
  }

  /** What checks signatures; empty without keys. */
  Optional<ActionSignature> verifier() {
    return keys.isEmpty() ? Optional.empty() : Optional.of(ActionSignature.withKeys(keys));
  }

  /** Leaves the keys out. */
  @Override
  public String toString() {
    return "SignatureSettings[%d keys, requiredFor=%s]".formatted(keys.size(), requiredFor);
  }
}
