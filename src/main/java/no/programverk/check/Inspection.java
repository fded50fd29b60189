package no.programverk.check;

import java.util.List;
import no.programverk.assemble.Layout;
import no.programverk.model.Programme;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/**
 * What the rules look at.
 *
 * @param tree the files
 * @param sources as read
 * @param layout what each source is
 * @param programme as assembled
 */
public record Inspection(
    SourceTree tree, List<SourcePage> sources, Layout layout, Programme programme) {
  public Inspection {
    sources = List.copyOf(sources);
  }
}
