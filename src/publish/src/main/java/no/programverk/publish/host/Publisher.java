package no.programverk.publish.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who is publishing: stands in a host's lock, so that a second publisher can be told.
 *
 * @param user name of the account
 * @param machine name of the computer
 * @param process number of the process on it
 * @param since when it began, in whole seconds
 */
public record Publisher(String user, String machine, long process, Instant since) {

  public Publisher {
    user = tame(user);
    machine = tame(machine);
    since = since.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns this process. */
  public static Publisher self(Instant now) {
    return new Publisher(
        System.getProperty("user.name", "ukjent"),
        machineName(),
        ProcessHandle.current().pid(),
        now);
  }

  /** Returns whether it is known to have ended: it ran on this machine, and does so no more. */
  public boolean isGone() {
    if (!machine.equals(tame(machineName()))) {
      return false;
    }
    Optional<Instant> started =
        ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .flatMap(p -> p.info().startInstant());
    // A process that began after the lock was made merely got the same number.
    return started.isEmpty() || started.get().isAfter(since.plusSeconds(2));
  }

  /** Returns one word that {@link #parse} reads. */
  public String token() {
    return "eier;" + user + ";" + machine + ";" + process + ";" + since;
  }

  /** Reads {@link #token()}; empty when it is something else. */
  public static Optional<Publisher> parse(String token) {
    String[] parts = token.strip().split(";");
    if (parts.length != 5 || !parts[0].equals("eier") || !parts[3].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Publisher(parts[1], parts[2], Long.parseLong(parts[3]), Instant.parse(parts[4])));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty(); // not written by us, and told as a lock of somebody unknown
    }
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "ukjent"; // a machine whose own name cannot be looked up
    }
  }

  private static String tame(String name) {
    String tame = name.replaceAll("[^\\w.@-]", "_");
    return tame.isEmpty() ? "ukjent" : tame;
  }
}
