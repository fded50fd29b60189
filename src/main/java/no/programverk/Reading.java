package no.programverk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.assemble.LevelList;
import no.programverk.cache.Conversions;
import no.programverk.cache.Memory;
import no.programverk.changes.Change;
import no.programverk.changes.ChangesReader;
import no.programverk.check.Checks;
import no.programverk.check.Inspection;
import no.programverk.check.Relaxations;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.Kitchen;
import no.programverk.ledger.Edition;
import no.programverk.ledger.History;
import no.programverk.ledger.Ledger;
import no.programverk.model.Levels;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.search.Synonym;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceText;
import no.programverk.source.SourceTree;

/** Reads, assembles and checks: all that can be wrong with the texts is found here. */
final class Reading {
  private final Path project;
  private final Settings settings;
  private final Memory memory;
  private final Kitchen kitchen;
  private final Progress progress;

  Reading(Path project, Settings settings, Memory memory, Kitchen kitchen, Progress progress) {
    this.project = project;
    this.settings = settings;
    this.memory = memory;
    this.kitchen = kitchen;
    this.progress = progress;
  }

  /**
   * @param buildDate decides the validity of each document
   * @param asciiDoc is started at once when a text may have to be converted
   * @param problems receives all that is wrong
   * @return what they say, not to be published when there are problems; empty when they are too
   *     many to be read
   */
  Optional<Understood> understand(LocalDate buildDate, AsciiDoc asciiDoc, Problems problems) {
    progress.stage("read");
    if (memory.textsChanged()) {
      asciiDoc.warmUpAside();
    }
    return SourceTree.walk(project.resolve("content"), problems)
        .map(tree -> understand(tree, buildDate, problems));
  }

  /**
   * Reads without a check, to show pages before there is a site of them.
   *
   * @param assets published path of each asset by its path in the assets folder
   * @return empty when something is wrong that reading alone finds
   */
  Optional<Sketch> sketch(LocalDate buildDate, Map<String, String> assets) {
    Problems problems = new Problems();
    return SourceTree.walk(project.resolve("content"), problems)
        .map(tree -> read(tree, buildDate, problems))
        .filter(texts -> !problems.hasErrors())
        .map(
            texts ->
                new Sketch(
                    settings,
                    kitchen,
                    kitchen.pageMaker(assets, texts.edition().programme().abbreviations()),
                    texts));
  }

  private Understood understand(SourceTree tree, LocalDate buildDate, Problems problems) {
    Texts texts = read(tree, buildDate, problems);
    progress.stage("check");
    Edition edition = texts.edition();
    List<SourcePage> sources = texts.sources();
    Checks.run(
        new Inspection(tree, sources, Layout.of(sources), edition.programme(), edition.history()),
        problems);
    List<Synonym> synonyms = synonyms(problems);
    Relaxations.apply(tree.root(), problems);
    return new Understood(edition, synonyms);
  }

  private Texts read(SourceTree tree, LocalDate buildDate, Problems problems) {
    Conversions conversions = memory.conversions(settings.contentAttributes());
    List<SourcePage> sources = kitchen.read(tree, conversions, memory.inputs(), problems);
    memory.remember(conversions);
    progress.stage("assemble");
    List<String> keywords = lines("content/stikkord.txt", problems);
    Programme programme = new Assembler(sources, problems).programme(keywords, buildDate);
    SourceRef file = SourceTree.ref(Ledger.FILE);
    Ledger ledger = Ledger.read(lines(file.file(), problems), file, problems);
    History history =
        History.of(
            programme, sources, Layout.of(sources), ledger, changes(sources, problems), problems);
    Levels levels = levels(programme, problems);
    return new Texts(sources, keywords, ledger, new Edition(programme, history, levels));
  }

  /**
   * What was read.
   *
   * @param keywords lines of the keyword list
   * @param ledger as the file has it
   */
  record Texts(List<SourcePage> sources, List<String> keywords, Ledger ledger, Edition edition) {
    Texts with(List<SourcePage> newSources, Edition newEdition) {
      return new Texts(newSources, keywords, ledger, newEdition);
    }
  }

  private Levels levels(Programme programme, Problems problems) {
    SourceRef file = SourceTree.ref(LevelList.FILE);
    return LevelList.read(
        lines(file.file(), problems), file, programme.points().keySet(), problems);
  }

  private static List<Change> changes(List<SourcePage> sources, Problems problems) {
    return sources.stream()
        .filter(page -> page.path().equals(ChangesReader.FILE))
        .flatMap(page -> ChangesReader.read(page.lines(), page.source(), problems).stream())
        .toList();
  }

  private List<Synonym> synonyms(Problems problems) {
    SourceRef file = SourceTree.ref("synonymer.txt");
    return Synonym.read(lines(file.file(), problems), file, problems);
  }

  private List<String> lines(String path, Problems problems) {
    Path file = project.resolve(path);
    try {
      // One that is too large has been told of, and is not read.
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > SourceTree.LARGEST_LIST_BYTES) {
        return List.of();
      }
      SourceText text = SourceText.read(file);
      if (!text.utf8()) {
        problems.add(Problem.error("ikke-utf-8", SourceRef.of(path), path));
      }
      return text.text().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
