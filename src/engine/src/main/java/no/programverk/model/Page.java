package no.programverk.model;

import java.util.List;
import java.util.stream.Stream;

/** A page that is written as AsciiDoc. */
public sealed interface Page {
  PageContent head();

  /**
   * Returns this page and those below it, with other words where the address is that of the head.
   */
  Page with(PageContent other);

  default Permalink permalink() {
    return head().permalink();
  }

  default String title() {
    return head().title();
  }

  default String summary() {
    return head().summary();
  }

  default List<Block> body() {
    return head().body();
  }

  /**
   * Returns the last part of the address: "sykehjem" of "tema/sykehjem/"; empty for the front page.
   */
  default String slug() {
    String path = permalink().path();
    String bare = path.isEmpty() ? path : path.substring(0, path.length() - 1);
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  /** Returns its points or tasks, in order. */
  default Stream<Point> points() {
    return body().stream()
        .flatMap(block -> block instanceof Block.PointList list ? list.points().stream() : null);
  }

  /** The site's entrance. */
  record Front(PageContent head) implements Page {
    @Override
    public Front with(PageContent other) {
      return new Front(head.orAt(other));
    }
  }

  /** A page about the site or for its users. */
  record Plain(PageContent head) implements Page {
    @Override
    public Plain with(PageContent other) {
      return new Plain(head.orAt(other));
    }
  }

  /** A page of a document: it has the document's standing. */
  sealed interface InDocument extends Page {}

  /** An area of the programme, with topics. */
  record Theme(PageContent head, List<Topic> topics) implements InDocument {
    public Theme {
      topics = List.copyOf(topics);
    }

    @Override
    public Theme with(PageContent other) {
      return new Theme(head.orAt(other), topics.stream().map(topic -> topic.with(other)).toList());
    }
  }

  /** One matter that a voter may look for, with points. */
  record Topic(PageContent head) implements InDocument {
    @Override
    public Topic with(PageContent other) {
      return new Topic(head.orAt(other));
    }
  }

  /** A part of a work plan, with tasks. */
  record Section(PageContent head) implements InDocument {
    @Override
    public Section with(PageContent other) {
      return new Section(head.orAt(other));
    }
  }

  /**
   * An input, a programme or a work plan: the opening page, and all that follows.
   *
   * @param standing of every page of it
   * @param themes of a programme; empty for a work plan
   * @param sections of a work plan; empty for a programme
   */
  record Document(PageContent head, Standing standing, List<Theme> themes, List<Section> sections)
      implements InDocument {
    public Document {
      themes = List.copyOf(themes);
      sections = List.copyOf(sections);
    }

    public DocumentKind kind() {
      return themes.isEmpty() ? DocumentKind.PLAN : DocumentKind.PROGRAMME;
    }

    @Override
    public Document with(PageContent other) {
      return new Document(
          head.orAt(other),
          standing,
          themes.stream().map(theme -> theme.with(other)).toList(),
          sections.stream().map(section -> section.with(other)).toList());
    }

    /** Returns all pages below this one, in reading order. */
    public Stream<InDocument> descendants() {
      return Stream.concat(
          themes.stream()
              .flatMap(theme -> Stream.concat(Stream.of(theme), theme.topics().stream())),
          sections.stream());
    }
  }
}
