package no.programverk.maven;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.command.Command;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * The publishing module with the libraries of one kind of host: its others are not downloaded. The
 * module itself says which version of each it was tested with.
 *
 * @param version of the module
 */
record PublishingModule(
    RepositorySystem repositories,
    RepositorySystemSession session,
    List<RemoteRepository> remotes,
    String version) {

  /**
   * Returns a class loader of it, below that of the engine.
   *
   * @param libraries groups of the libraries that are needed
   */
  ClassLoader loader(List<String> libraries) throws MojoExecutionException {
    Artifact module = new DefaultArtifact("no.programverk", "programverk-publish", "jar", version);
    try {
      ArtifactDescriptorResult described =
          repositories.readArtifactDescriptor(
              session, new ArtifactDescriptorRequest(module, remotes, null));
      List<Dependency> wanted = new ArrayList<>();
      for (Dependency dependency : described.getDependencies()) {
        if (libraries.contains(dependency.getArtifact().getGroupId())) {
          wanted.add(dependency.setOptional(false));
        }
      }
      CollectRequest collect = new CollectRequest();
      collect.setRepositories(remotes);
      collect.setDependencies(wanted);
      collect.setManagedDependencies(described.getManagedDependencies());
      Stream<Artifact> found =
          wanted.isEmpty()
              ? Stream.of()
              : repositories
                  .resolveDependencies(session, new DependencyRequest(collect, null))
                  .getArtifactResults()
                  .stream()
                  .map(ArtifactResult::getArtifact);
      Artifact itself =
          repositories
              .resolveArtifact(session, new ArtifactRequest(module, remotes, null))
              .getArtifact();
      URL[] path = Stream.concat(Stream.of(itself), found).map(this::url).toArray(URL[]::new);
      ClassLoader engine = new WithoutMaven(Command.class.getClassLoader());
      return new URLClassLoader("programverk-publish", path, engine);
    } catch (RepositoryException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private URL url(Artifact artifact) {
    try {
      return artifact.getFile().toURI().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
