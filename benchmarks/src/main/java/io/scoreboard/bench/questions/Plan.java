package io.scoreboard.bench.questions;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured, and where.
 *
 * @param root of the project, where {@code ./scoreboard} is
 * @param peer directory of the system beside ours; null measures ours alone
 * @param url of a Scoreboard that runs already; null starts one
 * @param dataDir of that one
 * @param round length of each round
 * @param rate actions a second for latency
 * @param viewers sizes of the crowd
 * @param events in the log that is rebuilt
 * @param users how many there are at each point of growth, rising
 */
public record Plan(
    Path root,
    @Nullable Path peer,
    @Nullable URI url,
    Path dataDir,
    Duration round,
    int rounds,
    Duration warmUp,
    int rate,
    List<Integer> viewers,
    int events,
    List<Integer> users) {}
