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
          new PointBeginsWithVerb(),
          new PointStandsAnywhere(),
          new LeadInHasPoints(),
          new TopicsSaySomething(),
          new NamesConsented(),
          new DecidedWording(),
          new AbbreviationsDeclared(),
          new KeywordsLead(),
          new PartialsUsed());

  private static final List<LineRule> LINE_RULES =
      List.of(
          new LostBullets(),
          new MarkdownLinks(),
          new MarkdownMarks(),
          new TypedHtml(),
          new OneSentencePerLine(),
          new DoubledWords(),
          new SingleSpaces(),
          new NorwegianQuotationMarks(),
          new NorwegianDashes());

  private Checks() {}

  /** Runs every rule. */
  public static void run(Inspection site, Problems problems) {
    RULES.parallelStream().forEach(rule -> rule.check(site, problems::add));
    site.text().parallelStream()
        .forEach(line -> LINE_RULES.forEach(rule -> rule.check(line, problems::add)));
  }
}
