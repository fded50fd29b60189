package no.programverk.jbake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Converts AsciiDoc to HTML with AsciidoctorJ, contained: {@code SECURE}, with an include processor
 * that stays inside the content folder.
 *
 * <p>Costly to make (it starts JRuby), safe to share between threads. Must be closed, or JRuby
 * keeps the virtual machine alive.
 */
final class AsciiDocConverter implements AutoCloseable {

  /**
   * A converted source, before its HTML is judged.
   *
   * @param html as the processor made it: not to be trusted
   * @param items points and tasks in document order
   * @param includes files that were included, each once
   */
  record Conversion(
      String html, List<Item> items, List<Partial> includes, List<Problem> problems) {}

  /**
   * A list item of a point or task list.
   *
   * @param id empty when not given
   * @param label empty when not given
   */
  record Item(String id, String label, SourceRef source) {}

  /** Held, since a logger that nobody holds is collected and comes back with its old settings. */
  private static final Logger LIBRARY = Logger.getLogger("asciidoctor");

  private static final Pattern MARK = Pattern.compile("\\[\\[([^,\\]]*)(?:,([^\\]]*))?\\]\\]");
  private static final Set<Severity> UNIMPORTANT = EnumSet.of(Severity.DEBUG, Severity.INFO);
  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  private final Asciidoctor asciidoctor;
  private final ContainedIncludes includes = new ContainedIncludes();
  private final ThreadLocal<List<LogRecord>> log = ThreadLocal.withInitial(ArrayList::new);

  AsciiDocConverter() {
    // Records reach us through the handler below; without this they are printed a second time.
    LIBRARY.setUseParentHandlers(false);
    // Read when JRuby starts: without it no conversion could be ended by interrupting its thread.
    System.setProperty("jruby.regexp.interruptible", "true");
    asciidoctor = AsciidoctorJRuby.Factory.create(List.of(RubyLibrary.asciidoctor()));
    asciidoctor.registerLogHandler(logRecord -> log.get().add(logRecord));
    asciidoctor.javaExtensionRegistry().includeProcessor(includes);
  }

  /**
   * Converts one source.
   *
   * @param contentRoot real path of the content folder
   * @param siteAttributes that the texts may use
   * @param file its absolute path
   * @param source its place for messages
   * @param text its content, with line ends as "\n"
   * @throws RuntimeException when the thread is interrupted
   */
  Conversion convert(
      Path contentRoot,
      Map<String, String> siteAttributes,
      Path file,
      SourceRef source,
      String text) {
    log.get().clear();
    ContainedIncludes.Run run = includes.begin(contentRoot, file, source);
    Document document = asciidoctor.load(text, options(file, siteAttributes));
    String html = document.convert();
    List<Problem> problems = new ArrayList<>(run.problems());
    SourceLines lines = new SourceLines(source, text.lines().toList(), run.included());
    for (LogRecord logRecord : log.get()) {
      problem(logRecord, source, run, lines).ifPresent(problems::add);
    }
    return new Conversion(html, items(document, source, run), run.included(), problems);
  }

  private static Options options(Path file, Map<String, String> siteAttributes) {
    Attributes attributes =
        Attributes.builder()
            .attribute("docfile", file.toString())
            // Only explicit ids: an address made from a heading dies when the heading is mended.
            .attribute("sectids!", "")
            .attribute("relfilesuffix", ".adoc")
            .attribute("attribute-missing", "warn")
            .attribute("attribute-undefined", "drop-line")
            .attribute("table-caption!", "")
            .attribute("example-caption!", "")
            .build();
    siteAttributes.forEach(attributes::setAttribute);
    return Options.builder()
        .safe(SafeMode.SECURE)
        .standalone(false)
        .sourcemap(true)
        .attributes(attributes)
        .build();
  }

  private static List<Item> items(Document document, SourceRef source, ContainedIncludes.Run run) {
    List<Item> items = new ArrayList<>();
    for (StructuralNode list : document.findBy(Map.of("context", ":ulist"))) {
      if (list.hasRole("punkter") || list.hasRole("oppgaver")) {
        for (StructuralNode item : list.getBlocks()) {
          items.add(item((ListItem) item, source, run));
        }
      }
    }
    return items;
  }

  private static Item item(ListItem item, SourceRef source, ContainedIncludes.Run run) {
    SourceRef place = place(item.getSourceLocation(), source, run);
    Matcher mark = MARK.matcher(item.getSource());
    if (!mark.lookingAt()) {
      return new Item("", "", place);
    }
    String label = mark.group(2) == null ? "" : mark.group(2).strip();
    return new Item(mark.group(1).strip(), label, place);
  }

  private static Optional<Problem> problem(
      LogRecord logRecord, SourceRef source, ContainedIncludes.Run run, SourceLines lines) {
    if (UNIMPORTANT.contains(logRecord.getSeverity())) {
      return Optional.empty();
    }
    SourceRef place = place(logRecord.getCursor(), source, run);
    String message = TAG.matcher(logRecord.getMessage()).replaceAll("").strip();
    return Optional.of(AsciiDocMessages.problem(message, place, lines));
  }

  private static SourceRef place(Cursor cursor, SourceRef source, ContainedIncludes.Run run) {
    if (cursor == null) {
      return source;
    }
    SourceRef file = cursor.getFile() == null ? source : run.refOf(cursor.getFile());
    return cursor.getLineNumber() > 0 ? file.atLine(cursor.getLineNumber()) : file;
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
