package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command: runs rounds of builds and prints what they cost. */
final class Bench {
  /** A size: the content of this repository instead of a synthetic one. */
  static final String REAL = "real";

  /**
   * What is built, from what state.
   *
   * @param size a number of topics, or {@link #REAL}
   */
  record Cell(Tool tool, String size, State state) {}

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
    List<Tool> tools = installed();
    Tables.printMachine(tools);
    for (String size : options.sizes()) {
      List<Tool> here = tools.stream().filter(tool -> tool.builds(size)).toList();
      for (Tool tool : here) {
        say(size + " " + tool.label() + ": is written");
        new Project(tool, size).write();
      }
      String before = Tables.load();
      for (int round = 1; round <= options.runs(); round++) {
        round(round, size, here);
      }
      new Tables(costs, options).print(size, here, before);
    }
  }

  private List<Tool> installed() throws IOException, InterruptedException {
    List<Tool> tools = new ArrayList<>();
    for (Tool tool : options.tools()) {
      if (tool.install()) {
        tools.add(tool);
      } else {
        say(tool.label() + " is not installed and is left out");
      }
    }
    return tools;
  }

  /** Every tool once in every state, so that what else the machine does meets all alike. */
  private void round(int round, String size, List<Tool> tools)
      throws IOException, InterruptedException {
    for (State state : options.states()) {
      for (Tool tool : tools) {
        if (tool.has(state) && !endedEarly(tool, size)) {
          measure(new Cell(tool, size, state), round);
        }
      }
    }
  }

  /** What did not end once is not tried again. */
  private boolean endedEarly(Tool tool, String size) {
    return costs.entrySet().stream()
        .filter(entry -> entry.getKey().tool() == tool && entry.getKey().size().equals(size))
        .anyMatch(entry -> entry.getValue().stream().anyMatch(Cost::timedOut));
  }

  private void measure(Cell cell, int round) throws IOException, InterruptedException {
    Project project = new Project(cell.tool(), cell.size());
    project.prepare(cell.state(), round);
    // What the build before has left in memory is not written at the cost of this one.
    Shell.run(Project.WORK, "sync");
    Cost cost = project.build(options.timeout());
    if (!cost.timedOut()) {
      project.check(cell.state(), round);
    }
    costs.computeIfAbsent(cell, key -> new ArrayList<>()).add(cost);
    say(cell.size() + " " + cell.tool().label() + ", " + cell.state().label() + ": " + cost);
  }

  /** Progress goes to the error stream: the output is the result. */
  static void say(String text) {
    System.err.println(text);
  }
}
