package no.programverk.build;

import java.util.List;
import java.util.Optional;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.digest.ModelKey;
import no.programverk.jbake.PageRenderer;
import no.programverk.model.Permalink;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problems;
import no.programverk.render.OutputPage;
import no.programverk.render.PageGenerator;

/** Pages of one sort as files of the site. */
final class PageFiles implements Generator {
  private final PageGenerator pages;
  private final PageRenderer renderer;
  private final String shellKey;
  private final ModelKey.Shared heads;

  /**
   * @param shellKey names what all pages are made of beside their own values
   * @param heads of the pages, which other pages show too
   */
  PageFiles(PageGenerator pages, PageRenderer renderer, String shellKey, ModelKey.Shared heads) {
    this.pages = pages;
    this.renderer = renderer;
    this.shellKey = shellKey;
    this.heads = heads;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    return Parallel.map(
        pages.pages().toList(), page -> file(page).keyed(page.key(shellKey, heads)));
  }

  @Override
  public Optional<SiteFile> find(String path) {
    return pages.find(Permalink.ofFile(path)).map(this::file);
  }

  private SiteFile file(OutputPage page) {
    return new SiteFile(
        page.permalink().file(),
        page.type().kind(),
        page.type().properties(),
        page.origin(),
        Optional.empty(),
        renderer.content(page));
  }
}
