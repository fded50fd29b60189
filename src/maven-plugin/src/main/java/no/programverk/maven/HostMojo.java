package no.programverk.maven;

import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import no.programverk.command.Command;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** A goal whose work needs libraries that building a site must not download. */
abstract class HostMojo extends ProgrammeMojo {
  @Inject private RepositorySystem repositories;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession session;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
  private List<RemoteRepository> remotes;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String version;

  /** Returns the publishing module of this version. */
  final PublishingModule module() throws MojoExecutionException {
    try {
      return new PublishingModule(repositories, session, remotes, version);
    } catch (RepositoryException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /**
   * Loads a command of the publishing module.
   *
   * @param type name of its class
   * @param needs what else it needs
   */
  final Command load(PublishingModule module, String type, HostKind needs)
      throws MojoExecutionException {
    List<String> types = Stream.concat(Stream.of(type), needs.types().stream()).toList();
    try {
      Class<?> found = Class.forName(type, true, module.loader(types, needs.libraries()));
      return (Command) found.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | RepositoryException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
