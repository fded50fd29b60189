package no.programverk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

  private Understood understand(SourceTree tree, LocalDate buildDate, Problems problems) {
    Conversions conversions = memory.conversions(settings.contentAttributes());
    List<SourcePage> sources = kitchen.read(tree, conversions, memory.inputs(), problems);
    memory.remember(conversions);
    progress.stage("assemble");
    Programme programme =
        Assembler.assemble(sources, lines("content/stikkord.txt", problems), buildDate, problems);
    progress.stage("check");
    History history = history(programme, sources, problems);
    Checks.run(new Inspection(tree, sources, Layout.of(sources), programme, history), problems);
    Levels levels = levels(programme, problems);
    List<Synonym> synonyms = synonyms(problems);
    Relaxations.apply(tree.root(), problems);
    return new Understood(new Edition(programme, history, levels), synonyms);
  }

  private Levels levels(Programme programme, Problems problems) {
    SourceRef file = SourceTree.ref(LevelList.FILE);
    return LevelList.read(
        lines(file.file(), problems), file, programme.points().keySet(), problems);
  }

  private History history(Programme programme, List<SourcePage> sources, Problems problems) {
    SourceRef file = SourceTree.ref(Ledger.FILE);
    Ledger ledger = Ledger.read(lines(file.file(), problems), file, problems);
    List<Change> changes =
        sources.stream()
            .filter(page -> page.path().equals(ChangesReader.FILE))
            .flatMap(page -> ChangesReader.read(page.lines(), page.source(), problems).stream())
            .toList();
    return History.of(programme, sources, Layout.of(sources), ledger, changes, problems);
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
