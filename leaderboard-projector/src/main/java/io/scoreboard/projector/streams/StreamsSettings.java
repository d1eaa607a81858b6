package io.scoreboard.projector.streams;

import io.scoreboard.wire.Projection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the three Streams applications run.
 *
 * @param applicationId first part of their application ids
 * @param instanceId a name that stays with this instance over restarts (static membership,
 *     KIP-345), so that it is back in seconds; two running instances must not share one; none: a
 *     new member each time
 * @param stateDir where the stores are
 * @param threads of each application
 * @param standbys copies of each store on other instances
 * @param commitInterval between commits; our readers do not wait for it, and each commit costs a
 *     marker in every partition that was written to
 * @param epoch of the rebuild, from 0
 * @param withheld whether a rebuild keeps to itself what it makes even when it has caught up
 * @param advertisedUrl where other projectors reach this one, such as {@code
 *     http://projector-1:8082}; none: there is one projector only
 * @param memtable what each RocksDB store collects in memory before it writes a file
 */
@Validated
@ConfigurationProperties("scoreboard.projector")
public record StreamsSettings(
    @DefaultValue("scoreboard") @NotBlank String applicationId,
    @Nullable String instanceId,
    @DefaultValue("data/projector") Path stateDir,
    @DefaultValue("1") @Min(1) @Max(64) int threads,
    @DefaultValue("0") @Min(0) @Max(5) int standbys,
    @DefaultValue("1s") Duration commitInterval,
    @DefaultValue("0") @Min(0) @Max(8191) int epoch,
    @DefaultValue("false") boolean withheld,
    @Nullable String advertisedUrl,
    @DefaultValue("4MB") DataSize memtable) {

  /** What this projection calls its own. */
  public Projection projection() {
    return new Projection(applicationId, epoch);
  }

  /** The same for another epoch. */
  public StreamsSettings withEpoch(int other) {
    return new StreamsSettings(
        applicationId,
        instanceId,
        stateDir,
        threads,
        standbys,
        commitInterval,
        other,
        withheld,
        advertisedUrl,
        memtable);
  }
}
