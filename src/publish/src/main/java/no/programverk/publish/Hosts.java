package no.programverk.publish;

import java.io.IOException;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;

/** The kinds of hosts that {@code META-INF/services} lists. */
public final class Hosts {
  private Hosts() {}

  private static Stream<HostOpener> openers() {
    return ServiceLoader.load(HostOpener.class, Hosts.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get);
  }

  /** Returns what an address may begin with, sorted. */
  public static Set<String> schemes() {
    return openers()
        .flatMap(opener -> opener.schemes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Opens the connection to a target whose scheme is one of {@link #schemes}. */
  public static Host open(Target target, PublishContext context) throws IOException {
    return openers()
        .filter(opener -> opener.schemes().contains(target.scheme()))
        .findFirst()
        .orElseThrow()
        .open(target, context);
  }
}
