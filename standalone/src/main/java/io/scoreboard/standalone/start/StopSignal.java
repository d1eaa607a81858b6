package io.scoreboard.standalone.start;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Exit;

/**
 * The ways a run ends other than by a failed start. SIGINT and SIGTERM close it in order and end
 * the process with 0, where a JVM left alone would end with 130 or 143; a fatal fault of Kafka says
 * so in one line and halts with 1.
 */
final class StopSignal {

  private final Thread hook;
  private final PrintWriter err;

  StopSignal(Run run, PrintWriter err) {
    this.err = err;
    this.hook = new Thread(() -> closeAndExit(run), "stop");
  }

  /** From here on signals and faults are heard. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(hook);
    Exit.setHaltProcedure((_, _) -> halt());
    Exit.setExitProcedure((_, _) -> halt());
  }

  /** Never returns. */
  void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /** Gives way to a failed start; never returns if the run is being stopped already. */
  void ignore() throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) { // the hook runs, and what failed is what it closes
      await();
    }
  }

  private void closeAndExit(Run run) {
    err.println("Stopping");
    run.close();
    Runtime.getRuntime().halt(0);
  }

  private void halt() {
    err.println("Kafka has stopped on a fatal fault; the log says why");
    Runtime.getRuntime().halt(1);
  }
}
