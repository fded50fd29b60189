package bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was asked for.
 *
 * @param sizes numbers of topics, or {@link Bench#REAL}
 * @param runs rounds
 * @param timeout after which a build is ended
 */
record Options(
    List<String> sizes, List<Tool> tools, List<State> states, int runs, Duration timeout) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--sizes", "real,35,350",
          "--tools", "ours,repository,ours-pages,jbake,jbake-flags,antora,hugo,eleventy",
          "--states", "cold,nothing,page,template",
          "--runs", "3",
          "--timeout", "900");

  static Options read(List<String> arguments) {
    Map<String, String> given = new TreeMap<>(DEFAULTS);
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size() || !DEFAULTS.containsKey(arguments.get(i))) {
        throw new IllegalArgumentException(
            arguments.get(i) + ": each option has a value, and the options are " + given.keySet());
      }
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    List<String> tools = List.of(given.get("--tools").split(","));
    List<String> states = List.of(given.get("--states").split(","));
    return new Options(
        List.of(given.get("--sizes").split(",")),
        Stream.of(Tool.values())
            .filter(tool -> tool.isFloor() || tools.contains(tool.option()))
            .toList(),
        Stream.of(State.values()).filter(state -> states.contains(state.option())).toList(),
        Integer.parseInt(given.get("--runs")),
        Duration.ofSeconds(Long.parseLong(given.get("--timeout"))));
  }
}
