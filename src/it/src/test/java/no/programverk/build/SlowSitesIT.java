package no.programverk.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.programverk.testing.Processors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole sites like those of {@link SitesTest}, whose fault is that they take long. */
class SlowSitesIT {
  @TempDir private Path workplace;

  @TestFactory
  Stream<DynamicTest> a_site_that_takes_too_long_is_refused_whole() throws IOException {
    return SitesTest.cases(
        "slow", workplace, site -> SitesTest.isRefused(site, Processors.IMPATIENT));
  }

  @Tag("thorough")
  @TestFactory
  Stream<DynamicTest> a_site_that_takes_as_long_as_a_build_waits_is_refused_whole()
      throws IOException {
    return SitesTest.cases("slow", workplace, site -> SitesTest.isRefused(site, Processors.USUAL));
  }
}
