package io.scoreboard.standalone.demo;

import io.scoreboard.standalone.data.PlainFailure;
import io.scoreboard.standalone.demo.Answer.Lost;
import io.scoreboard.standalone.demo.Answer.Refused;
import io.scoreboard.standalone.demo.Answer.Taken;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * Plays the demo once: tells the players' names, then reports their scores. Ends at once in a
 * {@link PlainFailure} if the first name is not taken; later failures are counted.
 */
final class Performance {

  private final GameServer server;
  private final List<Player> players;
  private final Plot plot;
  private final Tally tally = new Tally();

  Performance(GameServer server, List<Player> players, RandomGenerator random) {
    this.server = server;
    this.players = players;
    this.plot = new Plot(players, random);
  }

  /** Tells all names; they are not counted. */
  void introduce() {
    switch (server.introduce(players.getFirst())) {
      case Taken _ -> introduceTheRest();
      case Refused(int status) ->
          throw PlainFailure.failed(
              status == 401 || status == 403
                  ? "The server does not accept the token: does it run on the same --data-dir?"
                  : "The server answers with HTTP " + status);
      case Lost(String reason) ->
          throw PlainFailure.failed(
              "The server cannot be reached, is it running? See --url. " + reason);
    }
  }

  private void introduceTheRest() {
    try (ExecutorService threads = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
      players.stream().skip(1).forEach(player -> threads.execute(() -> server.introduce(player)));
    }
  }

  /** Reports scores at that pace; calls back after each. */
  Tally play(OpenLoop pace, Runnable step) throws InterruptedException {
    pace.run(
        new OpenLoop.Work() {
          @Override
          public Runnable prepare() {
            ScorePost post = plot.next(Instant.now());
            return () -> {
              report(post);
              step.run();
            };
          }

          @Override
          public void skip() {
            tally.skip();
            step.run();
          }
        });
    return tally;
  }

  private void report(ScorePost post) {
    Answer answer = server.post(post);
    tally.count(answer);
    if (answer instanceof Taken(Long score, _) && score != null) {
      plot.heard(post.userId(), score);
    }
  }
}
