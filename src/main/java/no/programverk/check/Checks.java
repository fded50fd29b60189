package no.programverk.check;

import java.util.List;
import no.programverk.problem.Problems;

/** All rules, in the order of the list. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new KnownAttributes(),
          new PlacedPages(),
          new SummaryGiven(),
          new PointsNamed(),
          new UniqueIds(),
          new UniqueAddresses(),
          new PointReadsAfterLeadIn(),
          new AbbreviationsDeclared(),
          new KeywordsLead(),
          new PartialsUsed());

  private Checks() {}

  /** Runs every rule. */
  public static void run(Inspection site, Problems problems) {
    RULES.forEach(rule -> rule.check(site, problems::add));
  }
}
