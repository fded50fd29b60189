package no.programverk.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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
 */
final class PublishingModule {
  private static final String HOSTS = "no/programverk/publish/hosts.properties";

  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;
  private final Artifact module;
  private final Optional<ModuleSource> source;
  private final Path files;

  /** The module of a version. */
  PublishingModule(
      RepositorySystem repositories,
      RepositorySystemSession session,
      List<RemoteRepository> remotes,
      String version)
      throws RepositoryException {
    this.repositories = repositories;
    this.session = session;
    this.remotes = remotes;
    this.module = new DefaultArtifact("no.programverk", "programverk-publish", "jar", version);
    this.source =
        ModuleSource.of(
            resolve(new DefaultArtifact("no.programverk", "programverk-publish", "pom", version)));
    this.files = source.isPresent() ? source.get().classes() : resolve(module);
  }

  private Path resolve(Artifact artifact) throws RepositoryException {
    ArtifactRequest request = new ArtifactRequest(artifact, remotes, null);
    return repositories.resolveArtifact(session, request).getArtifact().getFile().toPath();
  }

  /** Returns what each kind of host needs, by the scheme of its addresses. */
  Properties kinds() throws IOException {
    URL[] path = {url(files)};
    Properties kinds = new Properties();
    try (URLClassLoader alone = new URLClassLoader(path, null);
        InputStream list = alone.getResourceAsStream(HOSTS)) {
      kinds.load(list);
    }
    return kinds;
  }

  /**
   * Returns a class loader of it, below that of the engine.
   *
   * @param types names of the classes that are loaded
   * @param groups of the libraries that are needed
   */
  ClassLoader loader(List<String> types, List<String> groups)
      throws MojoExecutionException, RepositoryException {
    List<Path> libraries = libraries(groups);
    ClassLoader engine = Command.class.getClassLoader();
    if (source.isPresent()) {
      List<Path> path = new ArrayList<>(libraries);
      for (URL url : ((URLClassLoader) engine).getURLs()) {
        path.add(Path.of(url.getPath()));
      }
      source.get().compile(types, path);
    }
    URL[] path =
        Stream.concat(Stream.of(files), libraries.stream())
            .map(PublishingModule::url)
            .toArray(URL[]::new);
    return new URLClassLoader("programverk-publish", path, new WithoutMaven(engine));
  }

  private List<Path> libraries(List<String> groups) throws RepositoryException {
    ArtifactDescriptorResult described =
        repositories.readArtifactDescriptor(
            session, new ArtifactDescriptorRequest(module, remotes, null));
    List<Dependency> wanted = new ArrayList<>();
    for (Dependency dependency : described.getDependencies()) {
      if (groups.contains(dependency.getArtifact().getGroupId())) {
        wanted.add(dependency.setOptional(false));
      }
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(remotes);
    collect.setDependencies(wanted);
    collect.setManagedDependencies(described.getManagedDependencies());
    return repositories
        .resolveDependencies(session, new DependencyRequest(collect, null))
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }
}
