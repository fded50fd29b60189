package no.programverk.maven;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import no.programverk.command.Command;
import no.programverk.settings.Settings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about a published site. */
abstract class PublishingMojo extends HostMojo {
  private static final String PREFIX = "publish.";

  /** Where to publish: a name in jbake.properties, or an address such as file:/srv/www/program. */
  @Parameter(property = "publish.to")
  private String to;

  /** What is allowed though it is refused by default, in words that the refusal gives. */
  @Parameter(property = "publish.allow")
  private String allow;

  /** The release that is meant, where there is more than one. */
  @Parameter(property = "publish.release")
  private String release;

  @Parameter(defaultValue = "${session.request.userSettingsFile}", readonly = true)
  private File settings;

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties given;

  /** Returns the goal's name to the publishing module. */
  abstract String name();

  @Override
  Command command() throws MojoExecutionException {
    PublishingModule module = module();
    try {
      HostKind host =
          HostKind.of(module.kinds(), to == null ? "" : to, projectDir().resolve(Settings.FILE));
      return load(module, "no.programverk.publish.Publish", host);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  @Override
  final void addOptions(Map<String, String> options) {
    given.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> options.put(name, given.getProperty(name)));
    options.put("publish.to", to);
    options.put("publish.allow", allow);
    options.put("publish.release", release);
    options.put("publish.settings", settings == null ? null : settings.getPath());
    options.put("publish.command", name());
  }
}
