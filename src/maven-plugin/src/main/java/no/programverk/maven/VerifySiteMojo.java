package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Fetches all files from the public address and compares. */
@Mojo(name = "verify-site")
public final class VerifySiteMojo extends PublishingMojo {
  @Override
  String name() {
    return "verify";
  }
}
