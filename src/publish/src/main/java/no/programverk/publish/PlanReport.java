package no.programverk.publish;

import java.util.List;

/** Tells what a plan would do. */
final class PlanReport {
  private static final int SHOWN = 40;

  private final Console console;

  PlanReport(Console console) {
    this.console = console;
  }

  void print(Plan plan) {
    paths("plan.nye", plan.added(), plan);
    paths("plan.endret", plan.changed(), plan);
    paths("plan.fjernet", plan.removed(), plan);
    console.say(
        "plan.sum",
        plan.added().size(),
        plan.changed().size(),
        plan.removed().size(),
        plan.unchanged().size(),
        console.size(plan.uploadBytes()));
    if (!plan.kept().isEmpty()) {
      console.say("plan.beholdt", plan.kept().size());
    }
  }

  private void paths(String heading, List<String> paths, Plan plan) {
    if (paths.isEmpty()) {
      return;
    }
    console.say(heading, paths.size());
    paths.stream()
        .limit(SHOWN)
        .forEach(
            path -> {
              Manifest.Entry entry = plan.after().files().get(path);
              console.print(
                  "  " + path + (entry == null ? "" : "  " + console.size(entry.bytes())));
            });
    if (paths.size() > SHOWN) {
      console.say("plan.flere", paths.size() - SHOWN);
    }
  }
}
