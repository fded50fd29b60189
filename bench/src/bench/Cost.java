package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a build took.
 *
 * @param cpu user and system seconds of the process and all that it started and waited for, to the
 *     hundredth
 * @param wall seconds
 * @param peak resident MiB of its largest process
 * @param timedOut whether it was ended before it was done
 */
record Cost(double cpu, double wall, double peak, boolean timedOut) {
  /** USER_HZ, in which Linux tells programs of time: the same on every machine. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int POLL_MILLIS = 10;
  private static final int POLLS_FOR_EACH_SEARCH = 10;

  /**
   * Runs a command and looks at what it takes.
   *
   * @param log receives what it prints
   * @throws IllegalStateException if it fails
   */
  static Cost of(Path folder, List<String> command, Path log, Duration timeout)
      throws IOException, InterruptedException {
    long ticks = ticksOfEndedChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    long peak = 0;
    boolean timedOut = false;
    List<ProcessHandle> family = List.of(process.toHandle());
    for (int poll = 1; !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS); poll++) {
      if (poll % POLLS_FOR_EACH_SEARCH == 0) { // a search reads the whole process table
        family = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
      }
      peak = Math.max(peak, family.stream().mapToLong(Cost::peakKib).max().orElse(0));
      if (!timedOut && System.nanoTime() - start > timeout.toNanos()) {
        timedOut = true;
        family.forEach(ProcessHandle::destroyForcibly);
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (!timedOut && process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
    }
    double cpu = (ticksOfEndedChildren() - ticks) / TICKS_PER_SECOND;
    return new Cost(cpu, wall, peak / 1024.0, timedOut);
  }

  /** See proc(5): cutime and cstime, the 16th and 17th field. */
  private static long ticksOfEndedChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }

  /** The high-water mark, kept by Linux: a look just before the end sees all but the last. */
  private static long peakKib(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // it ended between two looks
    }
  }

  @Override
  public String toString() {
    String end = timedOut ? ", ended by the time-out" : "";
    return String.format(Locale.ROOT, "%.2f CPU s, %.2f s, %.0f MiB%s", cpu, wall, peak, end);
  }
}
