package no.programverk.maven;

import java.util.List;
import javax.inject.Inject;
import no.programverk.command.Command;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
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

  /**
   * Loads a command of the publishing module.
   *
   * @param type name of its class
   * @param libraries groups of the libraries that it needs
   */
  final Command load(String type, List<String> libraries) throws MojoExecutionException {
    PublishingModule module = new PublishingModule(repositories, session, remotes, version);
    try {
      Class<?> found = Class.forName(type, true, module.loader(libraries));
      return (Command) found.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new MojoExecutionException(type, e);
    }
  }
}
