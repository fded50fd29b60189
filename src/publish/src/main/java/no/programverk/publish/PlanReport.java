package no.programverk.publish;

import java.util.List;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.PublishPlan;

/** Prints what a plan would do. */
final class PlanReport {
  private static final int SHOWN = 40;

  private final MaskedConsole console;

  PlanReport(MaskedConsole console) {
    this.console = console;
  }

  void print(PublishPlan plan) {
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

  private void paths(String heading, List<String> paths, PublishPlan plan) {
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
