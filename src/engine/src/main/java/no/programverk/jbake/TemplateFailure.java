package no.programverk.jbake;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.render.OutputPage;

/** A template that failed, as a problem with the template's file and line. */
final class TemplateFailure {
  private TemplateFailure() {}

  /**
   * @throws IllegalStateException when the failure is not the template's
   */
  static Problem problem(OutputPage page, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateException e && e.getTemplateSourceName() != null) {
        return problem(
            e.getTemplateSourceName(), e.getLineNumber(), page, e.getMessageWithoutStackTop());
      }
      if (cause instanceof ParseException e && e.getTemplateName() != null) {
        return problem(e.getTemplateName(), e.getLineNumber(), page, e.getEditorMessage());
      }
      if (cause instanceof freemarker.template.TemplateNotFoundException e) {
        return problem(e.getTemplateName(), 0, page, "");
      }
    }
    throw new IllegalStateException("could not render " + page.permalink(), failure);
  }

  private static Problem problem(String template, Integer line, OutputPage page, String message) {
    SourceRef place = new SourceRef("templates/" + template, line == null ? 0 : line);
    return Problem.of(
        Rule.TEMPLATE_FAILED, place, "/" + page.permalink().path(), firstLine(message));
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
