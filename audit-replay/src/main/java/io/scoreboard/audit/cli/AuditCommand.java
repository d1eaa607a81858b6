package io.scoreboard.audit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code audit}: answers from the log itself. Exit codes: 0 all is well, 1 something differs, 2
 * wrong input, 3 something could not be read ({@link io.scoreboard.audit.log.UnreadableException}).
 */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Answers from the log itself: who has which points, why, and whether it is whole.",
    subcommands = {
      HistoryCommand.class,
      TopTenCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      ReceiptCommand.class,
      SuspectsCommand.class
    })
public final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "an audit command is missing");
  }
}
