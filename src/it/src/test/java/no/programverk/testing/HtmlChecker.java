package no.programverk.testing;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The reference HTML checker, set up once and run on many files. */
public final class HtmlChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** Its schema nests deeper than an ordinary stack, in bytes. */
  private static final long STACK = 64L << 20;

  /**
   * It does not know that a policy may stand in a meta element, nor that a block of linked data is
   * no script; that there is no other block is asserted elsewhere.
   */
  private static final List<String> FALSE_ALARMS =
      List.of(
          "Bad value “Content-Security-Policy” for attribute “http-equiv”",
          "Inline script violates Content Security Policy (meta tag)");

  private HtmlChecker() {}

  /**
   * Errors and warnings, each with file and line.
   *
   * @param pages paths from the site's root
   */
  public static List<String> check(Path site, List<String> pages) {
    FutureTask<List<String>> task = new FutureTask<>(() -> checkHere(site, pages));
    new Thread(null, task, "html-checker", STACK).start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the HTML checker failed", e.getCause());
    }
  }

  private static List<String> checkHere(Path site, List<String> pages) throws Exception {
    Collector collector = new Collector();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(SCHEMA, collector);
    validator.setUpValidatorAndParsers(collector, false, false);
    for (String page : pages) {
      collector.page = page;
      try (InputStream in = Files.newInputStream(site.resolve(page))) {
        InputSource source = new InputSource(in);
        // As published: of a file, it would say that the policy blocks our own style sheet.
        source.setSystemId("https://site.test/" + page);
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
      }
    }
    return collector.found;
  }

  private static final class Collector implements ErrorHandler {
    private final List<String> found = new ArrayList<>();
    private String page = "";

    @Override
    public void warning(SAXParseException problem) {
      add(problem);
    }

    @Override
    public void error(SAXParseException problem) {
      add(problem);
    }

    @Override
    public void fatalError(SAXParseException problem) {
      add(problem);
    }

    private void add(SAXParseException problem) {
      if (FALSE_ALARMS.stream().noneMatch(problem.getMessage()::startsWith)) {
        found.add(page + ":" + problem.getLineNumber() + ": " + problem.getMessage());
      }
    }
  }
}
