package bench;

import bench.corpus.Corpus;
import bench.corpus.PlainJBake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder in which one tool builds one size. */
final class Project {
  /** All that the benchmark writes. */
  static final Path WORK = Path.of("target/bench");

  private static final String NAME = "user.name=bench";
  private static final String EMAIL = "user.email=bench@example.org";

  private static final String LAYOUT = "templates/layout.ftlh";
  private static final String LAYOUT_MARK = "Mal nummer ";
  private static final String REAL_PAGE = "tema/omsorg/sykehjem";
  private static final int FEWEST_REAL_PAGES = 20;

  private static final Pattern OWN_PROJECT = Pattern.compile("```xml\\n(.*?)```", Pattern.DOTALL);
  private static final List<String> MODULES =
      List.of("", "src", "src/engine", "src/publish", "src/maven-plugin", "src/it");

  private final Tool tool;
  private final String size;
  private final Path folder;

  Project(Tool tool, String size) {
    this.tool = tool;
    this.size = size;
    this.folder = WORK.resolve("work").resolve(tool.option() + "-" + size);
  }

  private boolean isReal() {
    return size.equals(Bench.REAL);
  }

  /** Writes it anew. */
  void write() throws IOException, InterruptedException {
    Folders.delete(folder);
    // Maven takes its flags from the nearest folder above that has this one, even if it is empty.
    Files.createDirectories(folder.resolve(".mvn"));
    if (tool.runsInMaven() && tool != Tool.JBAKE) {
      Folders.copy(Path.of(".mvn"), folder.resolve(".mvn"));
    }
    switch (tool) {
      case FLOOR, OURS, OURS_PAGES -> writeOwnProject();
      case REPOSITORY_FLOOR, REPOSITORY -> writeRepository();
      case JBAKE_FLAGS -> writePlainJBakeWithFlags();
      default -> Folders.copy(Tool.PEERS.resolve(tool.option()), folder);
    }
    writeContent(folder.resolve("content"));
  }

  /** Plain JBake finds its Asciidoctor by RubyGems, which our flags leave out. */
  private void writePlainJBakeWithFlags() throws IOException {
    Folders.copy(Tool.PEERS.resolve("jbake"), folder);
    change(folder.resolve(".mvn/jvm.config"), " -Djruby.cli.rubygems.enable=false", "");
  }

  /** A project of one's own, as the README shows it: the engine comes with the installed plugin. */
  private void writeOwnProject() throws IOException {
    Matcher pom = OWN_PROJECT.matcher(Files.readString(Path.of("README.md")));
    if (!pom.find()) {
      throw new IllegalStateException("the README shows no pom.xml");
    }
    Folders.put(folder, "pom.xml", pom.group(1));
    writeLayout();
  }

  /** The engine as it stands here, beside the content. */
  private void writeRepository() throws IOException, InterruptedException {
    for (String module : MODULES) {
      Path pom = Path.of(module, "pom.xml");
      Folders.put(folder, pom.toString(), Files.readString(pom));
      Path main = Path.of(module, "src/main");
      if (Files.isDirectory(main) && !module.isEmpty()) {
        Folders.copy(main, folder.resolve(main));
      }
    }
    writeLayout();
    Shell.run(folder, "mvn", "-q", "-B", "-Dprogramverk.goal=help");
  }

  private void writeLayout() throws IOException {
    for (String part : List.of("templates", "assets")) {
      Folders.copy(Path.of(part), folder.resolve(part));
    }
    String settings = Files.readString(Path.of("jbake.properties"));
    Folders.put(folder, "jbake.properties", settings + (isReal() ? "" : moreSettings()));
    Path layout = folder.resolve(LAYOUT);
    change(layout, "</body>", "<p>" + LAYOUT_MARK + "0</p>\n</body>");
  }

  /** Without a host there would be no sitemap; nobody else draws pictures. */
  private String moreSettings() {
    return "\nsite.host=https://example.org\n"
        + (tool == Tool.OURS_PAGES ? "render.cards=false\n" : "");
  }

  private void writeContent(Path content) throws IOException, InterruptedException {
    if (tool.isFloor()) {
      return;
    }
    if (!isReal()) {
      Corpus.write(tool.form(), size(), content);
    } else if (tool.isJBake()) {
      PlainJBake.translate(Path.of("content"), content);
    } else {
      Folders.copy(Path.of("content"), content);
      change(realPage(), "\n\n", "\n\nDette er " + Corpus.DRAFT_MARK + "0.\n");
    }
    if (tool == Tool.ANTORA) { // it reads nothing but repositories
      Shell.run(content, "git", "init", "-q");
      Shell.run(content, "git", "add", ".");
      Shell.run(content, "git", "-c", NAME, "-c", EMAIL, "commit", "-qm", "Write the corpus");
    }
  }

  private Path realPage() {
    return folder.resolve("content").resolve(REAL_PAGE + ".adoc");
  }

  /** Brings it into a state; each round changes to another text than the one before. */
  void prepare(State state, int round) throws IOException {
    switch (state) {
      case COLD -> Folders.delete(folder.resolve("target"));
      case NOTHING -> {}
      case PAGE -> change(changedPage(), Corpus.DRAFT_MARK + "\\d+", Corpus.DRAFT_MARK + round);
      case TEMPLATE -> change(folder.resolve(LAYOUT), LAYOUT_MARK + "\\d+", LAYOUT_MARK + round);
    }
  }

  private Path changedPage() {
    return isReal() ? realPage() : Corpus.middle(tool.form(), size(), folder.resolve("content"));
  }

  private int size() {
    return Integer.parseInt(size);
  }

  private static void change(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    String changed = text.replaceFirst(before, after);
    if (changed.equals(text)) {
      throw new IllegalStateException("nothing to change in " + file);
    }
    Files.writeString(file, changed);
  }

  Cost build(Duration timeout) throws IOException, InterruptedException {
    Path log = folder.resolveSibling(folder.getFileName() + ".log").toAbsolutePath();
    return Cost.of(folder, tool.command(), log, timeout);
  }

  /** A build that did not make what it was timed for is no result. */
  void check(State state, int round) throws IOException {
    int least = tool.isFloor() ? 0 : isReal() ? FEWEST_REAL_PAGES : size();
    if (pages() < least) {
      throw new IllegalStateException(tool.label() + " made " + pages() + " pages, not " + least);
    }
    if (state == State.PAGE) {
      find(Corpus.DRAFT_MARK + round);
    } else if (state == State.TEMPLATE) {
      find(LAYOUT_MARK + round);
    }
  }

  private void find(String mark) throws IOException {
    String page = changedPage().getFileName().toString().replaceFirst("\\.\\w+$", "/index.html");
    for (Path file : Folders.files(site(), page)) {
      if (Files.readString(file).contains(mark)) {
        return;
      }
    }
    throw new IllegalStateException(tool.label() + ": no \"" + mark + "\" in the site");
  }

  /** How many pages the site has. */
  int pages() throws IOException {
    return Folders.files(site(), ".html").size();
  }

  private Path site() {
    return folder.resolve("target/site");
  }
}
