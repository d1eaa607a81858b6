package io.scoreboard.standalone;

import io.scoreboard.audit.cli.AuditCommand;
import io.scoreboard.audit.log.UnreadableException;
import io.scoreboard.auth.InvalidSettingException;
import io.scoreboard.standalone.cli.ManifestVersion;
import io.scoreboard.standalone.cli.QuietLogs;
import io.scoreboard.standalone.data.PlainFailure;
import io.scoreboard.standalone.demo.DemoCommand;
import io.scoreboard.standalone.rebuild.RebuildCommand;
import io.scoreboard.standalone.start.StartCommand;
import io.scoreboard.standalone.token.SignCommand;
import io.scoreboard.standalone.token.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 failed, 2 wrong input, 3 what is needed cannot be read.
 */
@Command(
    name = "./scoreboard",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A live, trustworthy top-ten board on Kafka.",
    subcommands = {
      StartCommand.class,
      TokenCommand.class,
      SignCommand.class,
      DemoCommand.class,
      AuditCommand.class,
      RebuildCommand.class,
      HelpCommand.class
    })
public final class Scoreboard implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("audit")) {
      QuietLogs.begin(); // no Spring starts that would do it
    }
    System.exit(commandLine().execute(args));
  }

  /** The whole command line, ready to execute. */
  static CommandLine commandLine() {
    return new CommandLine(new Scoreboard()).setExecutionExceptionHandler(Scoreboard::explain);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof PlainFailure plain) {
      command.getErr().println(plain.getMessage());
      return plain.exitCode();
    }
    if (failure instanceof InvalidSettingException) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (failure instanceof UnreadableException unreadable) {
      command.getErr().println(unreadable.getMessage());
      return UnreadableException.EXIT_CODE;
    }
    failure.printStackTrace(command.getErr());
    return 1;
  }
}
