package no.programverk.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.ledger.ChangeLog;
import no.programverk.ledger.Entry;
import no.programverk.ledger.Event;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Markup;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/**
 * {@code endringer/endringer.atom} (RFC 4287): one entry for each political change. There is none
 * before the first release, which gives it its dates, nor without a host, which gives it its
 * addresses. Ids follow from the ledger alone: neither a new build nor a new host changes them.
 */
public final class Feed implements Generator {
  private static final Messages MESSAGES = Messages.ofSite();

  private final ProgrammeState state;
  private final Settings settings;

  public Feed(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    Optional<Entry.Site> site = state.history().ledger().site();
    if (settings.siteHost().isEmpty() || site.isEmpty()) {
      return List.of();
    }
    String xml = xml(settings.siteHost().get(), site.get(), ChangeLog.of(state));
    return List.of(
        SiteFile.ofText(SiteAddress.FEED.path(), FileKind.FEED, xml).with(FileProperty.PROMISED));
  }

  private String xml(String host, Entry.Site site, List<Event> events) {
    LocalDate updated = events.stream().map(Event::date).findFirst().orElse(site.date());
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nb\">\n");
    element(xml, "id", "urn:uuid:" + site.name());
    element(xml, "title", MESSAGES.get("feed.tittel", settings.siteName()));
    element(xml, "updated", time(updated));
    link(xml, "self", "application/atom+xml", host + "/" + SiteAddress.FEED.path());
    link(xml, "alternate", "text/html", host + "/" + SiteAddress.CHANGES.path());
    xml.append("<author><name>").append(author()).append("</name></author>\n");
    events.forEach(event -> entry(xml, host, site, event));
    return xml.append("</feed>\n").toString();
  }

  private String author() {
    String name = settings.networkName();
    return Markup.quoted(name.isEmpty() ? settings.siteName() : name);
  }

  private static void entry(StringBuilder xml, String host, Entry.Site site, Event event) {
    byte[] key = (site.name() + "/" + event.key()).getBytes(StandardCharsets.UTF_8);
    xml.append("<entry>\n");
    element(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(key));
    element(xml, "title", MESSAGES.get("hendelse." + event.kind(), event.title()));
    element(xml, "updated", time(event.date()));
    element(xml, "published", time(event.date()));
    link(xml, "alternate", "text/html", host + "/" + event.permalink().href());
    xml.append("<category term=\"").append(event.kind().term());
    xml.append("\"/>\n<content type=\"html\">").append(Markup.quoted(content(event)));
    xml.append("</content>\n</entry>\n");
  }

  private static String content(Event event) {
    StringBuilder html = new StringBuilder();
    event.before().ifPresent(text -> paragraph(html, "hendelse.foer", word(event, text)));
    event.after().ifPresent(text -> paragraph(html, "hendelse.naa", word(event, text)));
    event.reason().ifPresent(text -> paragraph(html, "hendelse.grunn", text));
    return html.toString();
  }

  private static String word(Event event, String text) {
    boolean status = event.kind() == Event.Kind.STATUS || event.kind() == Event.Kind.DOCUMENT;
    return status ? MESSAGES.get("status." + text) : text;
  }

  private static void paragraph(StringBuilder html, String label, String text) {
    html.append("<p><b>").append(Markup.quoted(MESSAGES.get(label))).append("</b> ");
    html.append(Markup.quoted(text)).append("</p>");
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(Markup.quoted(text));
    xml.append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String rel, String type, String href) {
    xml.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
    xml.append("\" href=\"").append(Markup.quoted(href)).append("\"/>\n");
  }

  /** Returns the beginning of a day in UTC: a release has no hour. */
  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
