package no.programverk.maven;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A module that the same build has as source. Compiling all of it would need the libraries of every
 * kind of host; so the classes that a goal loads are compiled, and what they use.
 */
record ModuleSource(Path folder) {
  /**
   * Returns the source of a module; nothing where the build has none.
   *
   * @param pom of the module: in its folder, or in a repository
   */
  static Optional<ModuleSource> of(Path pom) {
    return Optional.of(new ModuleSource(pom.resolveSibling("src/main/java")))
        .filter(source -> Files.isDirectory(source.folder()));
  }

  /** Returns the folder of its compiled classes and its resources. */
  Path classes() {
    return folder.resolve("../../../target/classes").normalize();
  }

  /**
   * Compiles.
   *
   * @param types names of classes
   * @param libraries files that they use
   */
  void compile(List<String> types, List<Path> libraries) throws MojoExecutionException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(folder));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes()));
      List<Path> sources =
          types.stream().map(type -> folder.resolve(type.replace('.', '/') + ".java")).toList();
      List<String> options = List.of("-proc:none", "-implicit:class", "--release", "17");
      boolean compiled =
          compiler
              .getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new MojoExecutionException(told.toString());
      }
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
