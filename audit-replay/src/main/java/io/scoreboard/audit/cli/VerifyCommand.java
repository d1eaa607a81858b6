package io.scoreboard.audit.cli;

import io.scoreboard.audit.evidence.Finding;
import io.scoreboard.audit.export.ExportFile;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.Pace;
import io.scoreboard.audit.log.Progress;
import io.scoreboard.audit.log.WatchedSource;
import io.scoreboard.audit.verify.LogFold;
import io.scoreboard.audit.verify.Report;
import io.scoreboard.audit.verify.Verification;
import io.scoreboard.wire.Projection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify}: folds the log again, and compares it with projector, board and checkpoints. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Folds the log again and compares it with projector, board and checkpoints.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:equal and intact", "1:different", "2:wrong input", "3:could not be read"})
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "An export instead of Kafka: the log and its checkpoints alone.")
  private @Nullable Path file;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "How long the projector may be behind (default: ${DEFAULT-VALUE}).")
  private int wait = 15;

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      defaultValue = "scoreboard",
      description = "First part of the projector's names in Kafka (default: ${DEFAULT-VALUE}).")
  private String applicationId = "scoreboard";

  @Option(
      names = "--epoch",
      paramLabel = "N",
      description = "Which build of the projection (default: the one whose board is shown).")
  private @Nullable Integer epoch;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (wait < 0 || wait > 3_600) {
      throw new ParameterException(spec.commandLine(), "--wait must be 0…3600, not " + wait);
    }
    return file == null ? verifyKafka() : verifyFile(new ExportFile(file));
  }

  private int verifyKafka() {
    KafkaLog kafka = where.kafka();
    Duration patience = Duration.ofSeconds(wait);
    Progress progress = TerminalProgress.ifOnTerminal();
    Report report =
        epoch == null
            ? Verification.ofCurrent(kafka, applicationId, patience, Pace.unlimited(), progress)
            : new Verification(
                    kafka,
                    new Projection(applicationId, epoch),
                    patience,
                    Pace.unlimited(),
                    progress)
                .run();
    return tell(report, Optional.empty());
  }

  private int verifyFile(ExportFile export) {
    try (LogFold fold = new LogFold(export)) {
      fold.read(new WatchedSource(export, TerminalProgress.ifOnTerminal()));
      return tell(fold.report(), export.cut());
    }
  }

  private int tell(Report report, Optional<Finding> cut) {
    ReportText text = new ReportText(report, cut);
    spec.commandLine().getOut().println(json ? text.json() : text.lines());
    return text.isClean() ? 0 : 1;
  }
}
