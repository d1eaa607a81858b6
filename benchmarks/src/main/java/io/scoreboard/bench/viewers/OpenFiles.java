package io.scoreboard.bench.viewers;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files and sockets this process may have open ({@code ulimit -n}). */
public final class OpenFiles {

  private static final int OTHERS = 500;

  private OpenFiles() {}

  /** The limit; as many as there are numbers where the system knows none. */
  public static long limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /** Whether so many viewers fit, two ends each, as the floor needs them. */
  public static boolean suffice(int viewers) {
    return 2L * viewers + OTHERS <= limit();
  }
}
