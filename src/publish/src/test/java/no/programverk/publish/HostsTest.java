package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import no.programverk.cache.Digests;
import org.junit.jupiter.api.Test;

class HostsTest {
  @Test
  void every_kind_of_host_is_known_even_where_no_library_of_any_is_there() throws Exception {
    URL[] ours = {
      Hosts.class.getProtectionDomain().getCodeSource().getLocation(),
      Digests.class.getProtectionDomain().getCodeSource().getLocation()
    };
    try (URLClassLoader bare = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
      Object schemes = bare.loadClass(Hosts.class.getName()).getMethod("schemes").invoke(null);
      assertThat(schemes)
          .isEqualTo(
              Set.of("file", "git+file", "git+http", "git+https", "git+ssh", "s3", "sftp", "zip"));
    }
  }
}
