package io.scoreboard.standalone.token;

import io.scoreboard.auth.ActionSignature;
import io.scoreboard.auth.SignedAction;
import io.scoreboard.events.ActionKind;
import io.scoreboard.events.Identifiers;
import io.scoreboard.standalone.cli.DataOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sign}: prints the value of {@code X-Action-Signature} for one action. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = "Prints the value of the header X-Action-Signature for one action.")
public final class SignCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--user",
      required = true,
      paramLabel = "ID",
      description = "Whose score: 1…64 of A-Z a-z 0-9 . _ : @ -.")
  private String user = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Amount amount = new Amount();

  @Option(
      names = "--action",
      required = true,
      paramLabel = "ID",
      description = "The action's id: 1…128 of A-Z a-z 0-9 . _ : @ -.")
  private String action = "";

  @Option(
      names = "--timestamp",
      paramLabel = "INSTANT",
      description = "When it is signed, such as 2026-11-22T03:00:00Z (default: now).")
  private @Nullable Instant timestamp;

  private static final class Amount {

    @Option(names = "--delta", paramLabel = "POINTS", description = "The points to add.")
    private @Nullable Long delta;

    @Option(names = "--set", paramLabel = "SCORE", description = "The score to set.")
    private @Nullable Long value;

    SignedAction of(String user, String action) {
      return delta != null
          ? new SignedAction(ActionKind.INCREMENT.label(), delta, user, action)
          : new SignedAction(ActionKind.SET.label(), value == null ? 0 : value, user, action);
    }
  }

  @Override
  public Integer call() {
    require(Identifiers.isUserId(user), "--user is not a user id: " + user);
    require(Identifiers.isActionId(action), "--action is not an action id: " + action);
    String value =
        ActionSignature.withKeys(data.secrets().signatureKeys())
            .sign(amount.of(user, action), timestamp == null ? Instant.now() : timestamp);
    spec.commandLine().getOut().println(value);
    return 0;
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
