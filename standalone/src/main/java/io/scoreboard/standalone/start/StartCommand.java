package io.scoreboard.standalone.start;

import io.scoreboard.standalone.cli.DataOption;
import io.scoreboard.standalone.data.DataDirectory;
import io.scoreboard.standalone.data.PlainFailure;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code start}: runs everything until it is told to stop. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Runs everything in one process on one port, until Ctrl-C.")
public final class StartCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:SERVER_PORT:-8080}",
      description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:SERVER_ADDRESS:-127.0.0.1}",
      description =
          "Which address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
  private InetAddress host = InetAddress.getLoopbackAddress();

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:SPRING_KAFKA_BOOTSTRAP_SERVERS}",
      description = "Use this Kafka cluster instead of the one inside.")
  private @Nullable String kafka;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be 0…65535, not " + port);
    }
    DataDirectory directory = DataDirectory.create(data.path());
    Run run = new Run(directory, new Listener(host, port), kafka);
    StopSignal signal = new StopSignal(run, spec.commandLine().getErr());
    signal.listen();
    try (Patience _ = new Patience(spec.commandLine().getErr(), directory.log())) {
      spec.commandLine().getOut().println(run.start());
    } catch (PlainFailure e) {
      signal.ignore();
      run.close();
      throw e;
    } catch (RuntimeException e) {
      signal.ignore();
      run.close();
      throw PlainFailure.failed(
          "%s%nScoreboard did not start; more is in %s"
              .formatted(FailureReport.explain(e), directory.log()));
    }
    signal.await();
    return 0;
  }
}
