package io.scoreboard.web.startup;

import io.scoreboard.auth.SecretFiles;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Adds the secrets that are in {@linkplain SecretFiles files} to the environment variables. */
final class SecretVariables implements EnvironmentPostProcessor, Ordered {

  private static final String VARIABLES =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getPropertySources().get(VARIABLES)
        instanceof SystemEnvironmentPropertySource variables) {
      Map<String, String> known = new HashMap<>();
      variables.getSource().forEach((name, value) -> known.put(name, value.toString()));
      environment
          .getPropertySources()
          .replace(
              VARIABLES,
              new SystemEnvironmentPropertySource(
                  VARIABLES, Map.copyOf(SecretFiles.resolve(known))));
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1000; // before anything asks for a secret
  }
}
