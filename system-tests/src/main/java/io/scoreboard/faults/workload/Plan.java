package io.scoreboard.faults.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the clients of one run will try, as a function of the seed alone; when and in what order it
 * arrives is up to the machine.
 *
 * @param within the time over which the steps begin
 */
public record Plan(List<Step> steps, Duration within) {

  /** The users of every run. */
  public static final List<String> USERS =
      IntStream.rangeClosed(1, 14).mapToObj("user-%02d"::formatted).toList();

  /**
   * One command.
   *
   * @param api which of the two takes it first
   * @param copies how often it is sent at once
   */
  public record Step(int number, Command command, int api, int copies) {}

  /**
   * Draws a plan.
   *
   * @param run sets its action ids apart from those of other runs
   */
  public static Plan draw(long seed, String run, int size, Duration within) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      Command command = command(random, run, number);
      int copies = random.nextInt(10) == 0 ? 2 + random.nextInt(2) : 1;
      steps.add(new Step(number, command, random.nextInt(2), copies));
    }
    return new Plan(List.copyOf(steps), within);
  }

  private static Command command(Random random, String run, int number) {
    String user = USERS.get(random.nextInt(USERS.size()));
    String id = run + "-" + number;
    int kind = random.nextInt(100);
    if (kind < 70 || number < 10) {
      return new Command.Increment(user, 1 + random.nextInt(1000), id);
    }
    if (kind < 80) {
      return new Command.Replace(user, random.nextInt(20_000), id);
    }
    if (kind < 90) {
      return new Command.Revoke(run + "-" + random.nextInt(number));
    }
    return new Command.Rename(user, "Name " + number + " of " + user);
  }
}
