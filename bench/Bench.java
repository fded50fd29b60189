import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the same content with Programverk and its peers, one after the other in each round, and
 * prints what each build cost as tables. Started by {@code bench/run}; runs on Linux, from the root
 * of the project.
 */
final class Bench {
  /** The content of this repository instead of a synthetic one. */
  private static final String REAL = "real";

  private static final Path WORK = Path.of("target/bench");
  private static final Path PEERS = Path.of("bench/peers");
  private static final Path NODE = WORK.resolve("node");

  private final Options options;
  private final Map<Cell, List<Cost>> costs = new LinkedHashMap<>();

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!Files.isRegularFile(Path.of("/proc/self/stat"))) {
      throw new IllegalStateException("costs are read from /proc, which this system does not have");
    }
    new Bench(Options.read(List.of(arguments))).run();
  }

  private void run() throws IOException, InterruptedException {
    List<Tool> tools = new ArrayList<>();
    for (Tool tool : options.tools) {
      if (tool.install()) {
        tools.add(tool);
      } else {
        say(tool.label + " is not installed and is left out");
      }
    }
    printMachine(tools);
    for (String size : options.sizes) {
      List<Tool> here = tools.stream().filter(tool -> tool.builds(size)).toList();
      for (Tool tool : here) {
        say("writes " + size + " for " + tool.label);
        new Project(tool, size).write();
      }
      double load = load();
      for (int round = 1; round <= options.runs; round++) {
        round(round, size, here);
      }
      printTable(size, here, load);
    }
  }

  /** Every tool once in every state, so that what else the machine does meets all alike. */
  private void round(int round, String size, List<Tool> tools)
      throws IOException, InterruptedException {
    for (State state : options.states) {
      for (Tool tool : tools) {
        Cell cell = new Cell(tool, size, state);
        List<Cost> known = costs.computeIfAbsent(cell, key -> new ArrayList<>());
        if (!tool.has(state) || known.stream().anyMatch(Cost::timedOut)) {
          continue; // what did not end once is not tried again
        }
        Project project = new Project(tool, size);
        String mark = project.prepare(state, round);
        Cost cost = project.build(options.timeout);
        if (!cost.timedOut) {
          project.check(mark);
        }
        known.add(cost);
        say(
            String.format(
                Locale.ROOT,
                "%s %s, %s, round %d: %s",
                size,
                tool.label,
                state.label,
                round,
                cost));
      }
    }
  }

  /** What is built, from what state. */
  private record Cell(Tool tool, String size, State state) {}

  /** What has changed since the last build. */
  private enum State {
    COLD("cold"),
    NOTHING("nothing changed"),
    PAGE("one page changed"),
    TEMPLATE("template changed");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  /** What can build the content, and how. */
  private enum Tool {
    FLOOR("empty main in Maven", "", "", ""),
    OURS("Programverk", "points", "content/tema/%s.adoc", "templates/layout.ftlh"),
    OURS_PAGES("Programverk, no points", "pages", "content/%s.adoc", "templates/layout.ftlh"),
    JBAKE("plain JBake", "jbake", "content/%s.adoc", "templates/footer.ftl"),
    JBAKE_FLAGS("plain JBake, our JVM flags", "jbake", "content/%s.adoc", "templates/footer.ftl"),
    ANTORA("Antora", "antora", "content/modules/ROOT/pages/%s.adoc", "ui/layouts/default.hbs"),
    HUGO("Hugo", "hugo", "content/%s.md", "layouts/_default/baseof.html"),
    ELEVENTY("Eleventy", "eleventy", "content/%s.md", "layouts/base.njk");

    private final String label;
    private final String form;
    private final String page;
    private final String template;

    /**
     * @param form the corpus's name for what it reads
     * @param page where it has a topic, for the topic's path
     * @param template that every page is made with
     */
    Tool(String label, String form, String page, String template) {
      this.label = label;
      this.form = form;
      this.page = page;
      this.template = template;
    }

    String folder() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOurs() {
      return this == OURS || this == OURS_PAGES;
    }

    boolean isJBake() {
      return this == JBAKE || this == JBAKE_FLAGS;
    }

    boolean inMaven() {
      return this == FLOOR || isOurs() || isJBake();
    }

    /** The real content uses what only AsciiDoc on the JVM reads, and is one set of pages. */
    boolean builds(String size) {
      return !size.equals(REAL) || this == FLOOR || this == OURS || isJBake();
    }

    /** The others build all, always: JBake's database is in memory, the rest keep nothing. */
    boolean has(State state) {
      return state == State.COLD || isOurs();
    }

    List<String> command() {
      String bin = NODE.toAbsolutePath().resolve("node_modules/.bin").toString();
      return switch (this) {
        case FLOOR, OURS, OURS_PAGES, JBAKE, JBAKE_FLAGS -> List.of("mvn");
        case ANTORA -> List.of("node", bin + "/antora", "antora-playbook.yml");
        case HUGO -> List.of("hugo", "--quiet", "--destination", "target/site");
        case ELEVENTY -> List.of("node", bin + "/eleventy", "--quiet");
      };
    }

    /** Whether it can be run; what npm has is fetched for it. */
    boolean install() throws IOException, InterruptedException {
      if (this != ANTORA && this != ELEVENTY) {
        return onPath(command().get(0));
      }
      if (!onPath("node") || !onPath("npm")) {
        return false;
      }
      Path binary = NODE.resolve("node_modules/.bin").resolve(folder());
      if (!Files.exists(binary)) {
        Files.createDirectories(NODE);
        Files.copy(
            PEERS.resolve("package.json"),
            NODE.resolve("package.json"),
            StandardCopyOption.REPLACE_EXISTING);
        say("fetches Antora and Eleventy");
        execute(NODE, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
      }
      return Files.exists(binary);
    }

    String version() throws IOException, InterruptedException {
      return switch (this) {
        case FLOOR ->
            output("mvn", "--version")
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\e\\[[;\\d]*m", "");
        case OURS, OURS_PAGES -> output("git", "describe", "--always", "--dirty").strip();
        case JBAKE, JBAKE_FLAGS ->
            versionIn(
                PEERS.resolve("jbake/pom.xml"), "jbake-core</artifactId>\\s*<version>([^<]+)");
        case ANTORA -> versionIn(PEERS.resolve("package.json"), "site-generator\": \"([^\"]+)");
        case ELEVENTY -> versionIn(PEERS.resolve("package.json"), "eleventy\": \"([^\"]+)");
        case HUGO -> output("hugo", "version").strip().split(" ")[1];
      };
    }

    private static String versionIn(Path file, String pattern) throws IOException {
      return java.util.regex.Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow();
    }

    private static boolean onPath(String program) {
      return Stream.of(System.getenv("PATH").split(":"))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
  }

  /** A folder in which one tool builds one size. */
  private static final class Project {
    private static final String DRAFT = "utkast nummer ";
    private static final String LAYOUT = "Mal nummer ";

    private final Tool tool;
    private final String size;
    private final Path folder;

    Project(Tool tool, String size) {
      this.tool = tool;
      this.size = size;
      this.folder = WORK.resolve("work").resolve(tool.folder() + "-" + size);
    }

    void write() throws IOException, InterruptedException {
      delete(folder);
      Files.createDirectories(folder);
      switch (tool) {
        case FLOOR -> writeFloor();
        case OURS, OURS_PAGES -> writeOurs();
        case JBAKE, JBAKE_FLAGS -> copy(PEERS.resolve("jbake"), folder);
        default -> copy(PEERS.resolve(tool.folder()), folder);
      }
      // Maven takes the flags of the nearest folder above that has this one, even if it is empty.
      Files.createDirectories(folder.resolve(".mvn"));
      if (tool == Tool.JBAKE_FLAGS) {
        copy(Path.of(".mvn"), folder.resolve(".mvn"));
      }
      writeContent();
      if (tool == Tool.ANTORA) {
        commitContent();
      }
      if (tool.isOurs() || tool == Tool.FLOOR) {
        say("compiles for " + tool.label);
        execute(folder, "mvn", "-q", "-B", "compile");
      }
    }

    /** The engine as it stands, with the content beside it, so that it is run as readers do. */
    private void writeOurs() throws IOException {
      for (String part : List.of(".mvn", "src/main", "templates", "assets")) {
        copy(Path.of(part), folder.resolve(part));
      }
      Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
      // Without a host there would be no sitemap.
      Files.writeString(
          folder.resolve("jbake.properties"),
          Files.readString(Path.of("jbake.properties")) + "\nsite.host=https://example.org\n");
      if (size.equals(REAL)) {
        copy(Path.of("content"), folder.resolve("content"));
      }
      Path layout = folder.resolve(tool.template);
      String text = Files.readString(layout);
      if (!text.contains("</body>")) {
        throw new IllegalStateException("no end of the body to change in " + tool.template);
      }
      Files.writeString(layout, text.replace("</body>", "<p>" + LAYOUT + "0</p>\n</body>"));
    }

    /** The same Maven project with a main that does nothing. */
    private void writeFloor() throws IOException {
      copy(Path.of(".mvn"), folder.resolve(".mvn"));
      Path source = folder.resolve("src/main/java/Empty.java");
      Files.createDirectories(source.getParent());
      Files.writeString(
          source, "final class Empty {\n  public static void main(String[] arguments) {}\n}\n");
      Files.writeString(
          folder.resolve("pom.xml"),
          Files.readString(Path.of("pom.xml")).replace("no.programverk.Bake<", "Empty<"));
    }

    private void writeContent() throws IOException, InterruptedException {
      String corpus = "bench/Corpus.java";
      String target = folder.resolve("content").toString();
      if (size.equals(REAL)) {
        if (tool.isJBake()) {
          execute(Path.of("."), "java", corpus, "jbake-of", "content", target);
        }
      } else if (!tool.form.isEmpty()) {
        execute(Path.of("."), "java", corpus, tool.form, size, target);
      }
    }

    /** Antora reads nothing but repositories. */
    private void commitContent() throws IOException, InterruptedException {
      Path content = folder.resolve("content");
      execute(content, "git", "init", "-q");
      execute(content, "git", "add", ".");
      execute(
          content,
          "git",
          "-c",
          "user.name=bench",
          "-c",
          "user.email=bench@example.org",
          "commit",
          "-qm",
          "Corpus");
    }

    /**
     * Brings the folder into a state.
     *
     * @return a text that some page must hold after the build; empty when none in particular
     */
    String prepare(State state, int round) throws IOException {
      switch (state) {
        case COLD -> forget();
        case PAGE -> change(changedPage(), changedText(), "" + round);
        case TEMPLATE -> change(folder.resolve(tool.template), LAYOUT, "" + round);
        default -> {}
      }
      return switch (state) {
        case PAGE -> size.equals(REAL) ? "bofellesskap nummer " + round : DRAFT + round;
        case TEMPLATE -> LAYOUT + round;
        default -> "";
      };
    }

    /** A topic from the middle. */
    private Path changedPage() {
      if (size.equals(REAL)) {
        return folder.resolve("content/tema/omsorg/sykehjem.adoc");
      }
      int topic = Integer.parseInt(size) / 2;
      String path = "kommune-" + (topic / 28 + 1) + "/krets-" + (topic + 1);
      return folder.resolve(String.format(tool.page, path));
    }

    private String changedText() throws IOException {
      if (size.equals(REAL)) {
        Path page = changedPage();
        String text = Files.readString(page);
        if (!text.contains("bofellesskap nummer ")) {
          Files.writeString(
              page, text.replaceFirst("\n\n", "\n\nDette er bofellesskap nummer 0.\n"));
        }
        return "bofellesskap nummer ";
      }
      return DRAFT;
    }

    private static void change(Path file, String before, String number) throws IOException {
      String text = Files.readString(file);
      String changed = text.replaceFirst("(" + before + ")\\d+", "$1" + number);
      if (changed.equals(text)) {
        throw new IllegalStateException("nothing to change in " + file);
      }
      Files.writeString(file, changed);
    }

    /** Removes what earlier builds left, but for the compiled engine. */
    private void forget() throws IOException {
      Path target = folder.resolve("target");
      List<String> compiled = List.of("classes", "maven-status", "generated-sources");
      if (Files.isDirectory(target)) {
        try (Stream<Path> parts = Files.list(target)) {
          for (Path part : parts.toList()) {
            if (!compiled.contains(part.getFileName().toString())) {
              delete(part);
            }
          }
        }
      }
    }

    Cost build(Duration timeout) throws IOException, InterruptedException {
      return Cost.of(folder, tool.command(), timeout);
    }

    /** A build that did not make what it was timed for is no result. */
    void check(String mark) throws IOException {
      if (tool == Tool.FLOOR) {
        return;
      }
      Path site = folder.resolve("target/site");
      int least = size.equals(REAL) ? 20 : Integer.parseInt(size);
      long pages = pages(site);
      if (pages < least) {
        throw new IllegalStateException(tool.label + " made " + pages + " pages of " + least);
      }
      if (!mark.isEmpty()) {
        checkMark(site, mark);
      }
    }

    private void checkMark(Path site, String mark) throws IOException {
      String page = changedPage().getFileName().toString().replaceFirst("\\..*", "");
      try (Stream<Path> files = Files.walk(site)) {
        List<Path> made =
            files
                .filter(
                    file -> file.endsWith(page + "/index.html") || file.endsWith(page + ".html"))
                .toList();
        for (Path file : made) {
          if (Files.readString(file).contains(mark)) {
            return;
          }
        }
      }
      throw new IllegalStateException(tool.label + " did not bring \"" + mark + "\" to " + page);
    }

    long pages() throws IOException {
      return tool == Tool.FLOOR ? 0 : pages(folder.resolve("target/site"));
    }

    private static long pages(Path site) throws IOException {
      if (!Files.isDirectory(site)) {
        return 0;
      }
      try (Stream<Path> files = Files.walk(site)) {
        return files.filter(file -> file.toString().endsWith(".html")).count();
      }
    }
  }

  /**
   * What a build took.
   *
   * @param cpu user and system seconds of the process and all that it started
   * @param wall seconds
   * @param peak resident MiB of its largest process
   * @param timedOut whether it was ended before it was done
   */
  private record Cost(double cpu, double wall, double peak, boolean timedOut) {
    private static final long TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
    private static final long POLL_MILLIS = 10;
    private static final int POLLS_PER_SEARCH = 10;

    static Cost of(Path folder, List<String> command, Duration timeout)
        throws IOException, InterruptedException {
      Path log = folder.toAbsolutePath().resolve("../" + folder.getFileName() + ".log").normalize();
      long ticks = childTicks();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
      long peak = 0;
      boolean timedOut = false;
      List<ProcessHandle> family = List.of(process.toHandle());
      for (int poll = 1; !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS); poll++) {
        if (poll % POLLS_PER_SEARCH == 0) {
          family = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        }
        for (ProcessHandle member : family) {
          peak = Math.max(peak, peakKib(member.pid()));
        }
        if (!timedOut && System.nanoTime() - start > timeout.toNanos()) {
          timedOut = true;
          family.forEach(ProcessHandle::destroyForcibly);
        }
      }
      double wall = (System.nanoTime() - start) / 1e9;
      if (!timedOut && process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
      }
      return new Cost(
          (childTicks() - ticks) / (double) TICKS_PER_SECOND, wall, peak / 1024.0, timedOut);
    }

    /** CPU ticks of all descendants that have ended; see proc(5), cutime and cstime. */
    private static long childTicks() throws IOException {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /** The high-water mark of a process; 0 when it has ended. */
    private static long peakKib(long pid) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
      } catch (IOException | java.io.UncheckedIOException e) {
        return 0; // it ended between two looks
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f CPU s, %.2f s, %.0f MiB%s",
          cpu,
          wall,
          peak,
          timedOut ? ", timed out" : "");
    }
  }

  /** What was asked for. */
  private static final class Options {
    private List<String> sizes = List.of(REAL, "35", "350");
    private List<Tool> tools =
        List.of(Tool.FLOOR, Tool.OURS, Tool.OURS_PAGES, Tool.JBAKE, Tool.JBAKE_FLAGS);
    private List<State> states = List.of(State.values());
    private int runs = 3;
    private Duration timeout = Duration.ofMinutes(15);

    static Options read(List<String> arguments) {
      Options options = new Options();
      for (int i = 0; i < arguments.size(); i += 2) {
        if (i + 1 == arguments.size()) {
          throw new IllegalArgumentException("no value for " + arguments.get(i));
        }
        options.set(arguments.get(i), arguments.get(i + 1));
      }
      return options;
    }

    private void set(String name, String value) {
      List<String> values = Arrays.asList(value.split(","));
      switch (name) {
        case "--sizes" -> sizes = values;
        case "--tools" ->
            tools =
                Stream.of(Tool.values())
                    .filter(tool -> tool == Tool.FLOOR || values.contains(tool.folder()))
                    .toList();
        case "--states" ->
            states =
                Stream.of(State.values())
                    .filter(state -> values.contains(state.name().toLowerCase(Locale.ROOT)))
                    .toList();
        case "--runs" -> runs = Integer.parseInt(value);
        case "--timeout" -> timeout = Duration.ofSeconds(Long.parseLong(value));
        default -> throw new IllegalArgumentException("no such option: " + name);
      }
    }
  }

  // What is printed: progress to the error stream, results to the output.

  private static void say(String text) {
    System.err.println(text);
  }

  private void printMachine(List<Tool> tools) throws IOException, InterruptedException {
    long memory =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%s. %d cores, %.0f GiB, %s %s, Java %s.%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        memory / 1024.0 / 1024.0,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
    for (Tool tool : tools) {
      System.out.println("- " + tool.label + ": " + tool.version());
    }
  }

  private static double load() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private void printTable(String size, List<Tool> tools, double load) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%n## %s%n%nMedian of %d rounds; load before the first %.1f, after the last %.1f.%n%n",
        size.equals(REAL) ? "The real site" : size + " topics",
        options.runs,
        load,
        load());
    System.out.println(
        "| | State | CPU s (least–most) | above the floor | Wall s | above the floor | Peak MiB |"
            + " CPU to ours | Pages |");
    System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    for (Tool tool : tools) {
      for (State state : options.states) {
        if (tool.has(state)) {
          printRow(new Cell(tool, size, state));
        }
      }
    }
  }

  private void printRow(Cell cell) throws IOException {
    List<Cost> all = costs.getOrDefault(cell, List.of());
    if (all.stream().anyMatch(Cost::timedOut)) {
      Cost ended = all.get(all.size() - 1);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | > %.0f, ended | | > %.0f | | %.0f | | |%n",
          cell.tool.label,
          cell.state.label,
          ended.cpu,
          ended.wall,
          ended.peak);
      return;
    }
    double cpu = median(cell, Cost::cpu);
    double wall = median(cell, Cost::wall);
    Cell floor = new Cell(Tool.FLOOR, cell.size, State.COLD);
    boolean above = cell.tool.inMaven() && cell.tool != Tool.FLOOR && costs.containsKey(floor);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f (%.2f–%.2f) | %s | %.2f | %s | %.0f | %s | %s |%n",
        cell.tool.label,
        cell.state.label,
        cpu,
        all.stream().mapToDouble(Cost::cpu).min().orElse(0),
        all.stream().mapToDouble(Cost::cpu).max().orElse(0),
        above ? number(cpu - median(floor, Cost::cpu)) : "",
        wall,
        above ? number(wall - median(floor, Cost::wall)) : "",
        all.stream().mapToDouble(Cost::peak).max().orElse(0),
        ratio(cell, cpu),
        cell.state == State.COLD && cell.tool != Tool.FLOOR
            ? new Project(cell.tool, cell.size).pages()
            : "");
  }

  /** Its CPU to that of ours in the same state. */
  private String ratio(Cell cell, double cpu) {
    Cell ours = new Cell(Tool.OURS, cell.size, cell.state);
    boolean comparable = !cell.tool.isOurs() && cell.tool != Tool.FLOOR && costs.containsKey(ours);
    return comparable ? number(cpu / median(ours, Cost::cpu)) : "";
  }

  private double median(Cell cell, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.get(cell).stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  // Files and processes.

  private static void execute(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(
            file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
