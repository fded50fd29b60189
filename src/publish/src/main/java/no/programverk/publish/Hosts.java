package no.programverk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;

/** The kinds of hosts that {@code hosts.properties} lists. */
public final class Hosts {
  private static final Properties KINDS = new Properties();

  static {
    try (InputStream list = Hosts.class.getResourceAsStream("hosts.properties")) {
      KINDS.load(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Hosts() {}

  /** Returns what an address may begin with, sorted. */
  public static Set<String> schemes() {
    return new TreeSet<>(KINDS.stringPropertyNames());
  }

  /** Opens the connection to a target whose scheme is one of {@link #schemes}. */
  public static Host open(Target target, PublishContext context) throws IOException {
    String type = KINDS.getProperty(target.scheme()).split(" ", 2)[0];
    try {
      HostOpener opener = (HostOpener) Class.forName(type).getDeclaredConstructor().newInstance();
      return opener.open(target, context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type, e);
    }
  }
}
