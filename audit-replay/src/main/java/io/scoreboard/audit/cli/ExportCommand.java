package io.scoreboard.audit.cli;

import io.scoreboard.audit.evidence.PublishedEvidence;
import io.scoreboard.audit.export.ExportWriter;
import io.scoreboard.audit.log.KafkaLog;
import io.scoreboard.audit.log.UnreadableException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code export}: writes the log and its checkpoints to a file that can be verified anywhere. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the log and its checkpoints to a file that can be verified anywhere.")
final class ExportCommand implements Callable<Integer> {

  private static final int BUFFER = 1 << 18;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final KafkaOption where = new KafkaOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, a line of JSON for each record.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    KafkaLog kafka = where.kafka();
    PublishedEvidence evidence = new PublishedEvidence(kafka); // before the log, so that it fits
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        ExportWriter export = new ExportWriter(out)) {
      KafkaOption.log(kafka).read(export::add);
      evidence.read(export::add);
      export.finish();
      spec.commandLine()
          .getOut()
          .println(
              "%d records and %d checkpoints in %s"
                  .formatted(export.records(), export.checkpoints(), file));
      return 0;
    } catch (IOException | JacksonException e) {
      throw new UnreadableException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
