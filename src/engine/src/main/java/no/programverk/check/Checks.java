package no.programverk.check;

import java.util.List;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** All checks of the content. */
public final class Checks {
  private static final List<Check> CHECKS =
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
          new BrokenLines(),
          new PartialsUsed());

  private static final List<LineCheck> LINE_CHECKS =
      List.of(
          new LostBullets(),
          new NumberAtStart(),
          new MarkdownLinks(),
          new MarkdownMarks(),
          new TypedHtml(),
          new OneSentencePerLine(),
          new DoubledWords(),
          new TypographyCheck(Rule.SUPERFLUOUS_SPACE, Typography::spaces),
          new TypographyCheck(Rule.FOREIGN_QUOTATION_MARKS, Typography::quotationMarks),
          new TypographyCheck(Rule.HYPHEN_FOR_DASH, Typography::dashes));

  private Checks() {}

  /**
   * Runs all checks in parallel.
   *
   * @param problems receives what they find
   */
  public static void run(CheckContext context, Problems problems) {
    CHECKS.parallelStream().forEach(check -> check.check(context, problems::add));
    context.text().parallelStream()
        .forEach(line -> LINE_CHECKS.forEach(check -> check.check(line, problems::add)));
  }
}
