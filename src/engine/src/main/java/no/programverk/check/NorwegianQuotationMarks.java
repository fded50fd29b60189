package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** Quotation marks are «these». */
final class NorwegianQuotationMarks implements LineRule {
  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    MendedLine.tell("anforselstegn", line, Typography.quotationMarks(line), found);
  }
}
