package bench;

import bench.corpus.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can build the content, and how. */
enum Tool {
  FLOOR("empty goal"),
  REPOSITORY_FLOOR("empty goal in the repository"),
  /** All that we publish. */
  OURS("Programverk"),
  /** The same where the engine is looked over at each command, and compiled if it has changed. */
  REPOSITORY("Programverk in its repository"),
  /** What the others make of the same text, as near as ours comes to it. */
  OURS_PAGES("Programverk, like for like"),
  JBAKE("plain JBake"),
  JBAKE_FLAGS("plain JBake, our JVM flags"),
  ANTORA("Antora"),
  HUGO("Hugo"),
  ELEVENTY("Eleventy");

  /** Settings and templates of the others. */
  static final Path PEERS = Path.of("bench/peers");

  /** Where npm installs. */
  private static final Path NODE = Project.WORK.resolve("node");

  private final String label;

  Tool(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** What the command line and the folders call it. */
  String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isFloor() {
    return this == FLOOR || this == REPOSITORY_FLOOR;
  }

  /** What runs in the same way and does nothing. */
  Tool floor() {
    return this == REPOSITORY ? REPOSITORY_FLOOR : FLOOR;
  }

  boolean isInRepository() {
    return this == REPOSITORY || this == REPOSITORY_FLOOR;
  }

  boolean isOurs() {
    return this == OURS || this == REPOSITORY || this == OURS_PAGES;
  }

  boolean isJBake() {
    return this == JBAKE || this == JBAKE_FLAGS;
  }

  boolean runsInMaven() {
    return isFloor() || isOurs() || isJBake();
  }

  /** The real content needs AsciiDoc and our conventions, or plain JBake that overlooks them. */
  boolean builds(String size) {
    return size.equals(Bench.REAL)
        ? isFloor() || isJBake() || this == OURS || this == REPOSITORY
        : !isInRepository();
  }

  /** The others keep nothing from build to build, so that what changed makes no difference. */
  boolean has(State state) {
    return switch (state) {
      case COLD -> true;
      case NOTHING -> !isFloor();
      case PAGE, TEMPLATE -> isOurs();
    };
  }

  Form form() {
    return switch (this) {
      case OURS, REPOSITORY -> Form.POINTS;
      case OURS_PAGES -> Form.PAGES;
      case JBAKE, JBAKE_FLAGS -> Form.JBAKE;
      case ANTORA -> Form.ANTORA;
      case HUGO -> Form.HUGO;
      case ELEVENTY -> Form.ELEVENTY;
      case FLOOR, REPOSITORY_FLOOR -> throw new IllegalStateException("it has no content");
    };
  }

  List<String> command() {
    String bin = NODE.toAbsolutePath().resolve("node_modules/.bin").toString();
    return switch (this) {
      case FLOOR -> List.of("mvn", "programverk:help");
      case REPOSITORY_FLOOR -> List.of("mvn", "-Dprogramverk.goal=help");
      case OURS, REPOSITORY, OURS_PAGES, JBAKE, JBAKE_FLAGS -> List.of("mvn");
      case ANTORA -> List.of("node", bin + "/antora", "antora-playbook.yml");
      case HUGO -> List.of("hugo", "--quiet", "--destination", "target/site");
      case ELEVENTY -> List.of("node", bin + "/eleventy", "--quiet");
    };
  }

  /** Whether it can be run; what npm has is fetched for it. */
  boolean install() throws IOException, InterruptedException {
    boolean fromNpm = this == ANTORA || this == ELEVENTY;
    if (!onPath(command().get(0)) || (fromNpm && !onPath("npm"))) {
      return false;
    }
    if (fromNpm && !Files.exists(Path.of(command().get(1)))) {
      Bench.say(label + ": is fetched by npm");
      Files.createDirectories(NODE);
      Files.copy(
          PEERS.resolve("package.json"),
          NODE.resolve("package.json"),
          StandardCopyOption.REPLACE_EXISTING);
      Shell.run(NODE, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
    }
    if (this == FLOOR) {
      Bench.say("the plugin is installed");
      String modules = "src,src/engine,src/publish,src/maven-plugin";
      Shell.run(Path.of("."), "mvn", "-q", "-B", "-pl", modules, "-DskipTests", "install");
    }
    return true;
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  String version() throws IOException, InterruptedException {
    return switch (this) {
      case FLOOR, REPOSITORY_FLOOR ->
          find("Apache Maven [\\d.]+", Shell.run(Path.of("."), "mvn", "--version"));
      case OURS, REPOSITORY, OURS_PAGES ->
          Shell.run(Path.of("."), "git", "describe", "--always", "--dirty");
      case JBAKE, JBAKE_FLAGS ->
          pinned("jbake/pom.xml", "jbake-core</artifactId>\n      <version>");
      case ANTORA -> pinned("package.json", "site-generator\": \"");
      case ELEVENTY -> pinned("package.json", "eleventy\": \"");
      case HUGO -> find("v[\\d.]+\\S*", Shell.run(Path.of("."), "hugo", "version"));
    };
  }

  private static String pinned(String file, String before) throws IOException {
    return find("(?<=" + before + ")[^<\"]+", Files.readString(PEERS.resolve(file)));
  }

  private static String find(String pattern, String text) {
    Optional<String> found =
        Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).findFirst();
    return found.orElseThrow(() -> new IllegalStateException("no " + pattern + " in " + text));
  }
}
