package no.programverk.problem;

import static no.programverk.problem.RuleArea.ADDRESSES;
import static no.programverk.problem.RuleArea.BODY;
import static no.programverk.problem.RuleArea.DOCUMENT;
import static no.programverk.problem.RuleArea.FILES;
import static no.programverk.problem.RuleArea.FINISHED_SITE;
import static no.programverk.problem.RuleArea.HEADER;
import static no.programverk.problem.RuleArea.HOSTS;
import static no.programverk.problem.RuleArea.LANGUAGE;
import static no.programverk.problem.RuleArea.LEVELS;
import static no.programverk.problem.RuleArea.POINTS;
import static no.programverk.problem.RuleArea.SUPPRESSIONS;
import static no.programverk.problem.RuleArea.WORD_LISTS;
import static no.programverk.problem.Severity.ERROR;
import static no.programverk.problem.Severity.WARNING;
import static no.programverk.problem.Stage.CATALOGUE;
import static no.programverk.problem.Stage.CHECK;
import static no.programverk.problem.Stage.LOAD;
import static no.programverk.problem.Stage.OPEN;
import static no.programverk.problem.Stage.VERIFY;
import static no.programverk.problem.Stage.WRITE;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of rules: everything that can be wrong, in the order of the contributors' guide.
 * The wording stands in the message file under the id.
 */
public enum Rule {
  SETTINGS_MISSING("innstillinger-mangler", FILES, OPEN),
  SETTINGS_UNREADABLE("innstillinger-uleselige", FILES, OPEN),
  UNKNOWN_SETTING("innstilling-ukjent", FILES, OPEN),
  SETTING_NOT_ADDRESS("innstilling-ikke-adresse", FILES, OPEN),
  SETTING_NOT_YES_OR_NO("innstilling-ja-nei", FILES, OPEN),
  SETTING_OF_JBAKE("innstilling-jbake", FILES, OPEN),
  SETTING_NOT_EMAIL("innstilling-ikke-epost", FILES, OPEN),
  UNKNOWN_PUBLISHING_SETTING("innstilling-publiser", FILES, OPEN),
  FOLDER_MISSING("mappe-mangler", FILES, OPEN),
  SYMBOLIC_LINK("lenkefil", FILES, OPEN),
  FOREIGN_FILE("fremmed-fil", FILES, LOAD),
  INVALID_FILE_NAME("filnavn-ugyldig", FILES, LOAD),
  FILE_TOO_LARGE("for-stor-fil", FILES, LOAD),
  TOO_MANY_FILES("for-mange-filer", FILES, LOAD),
  LINE_TOO_LONG("for-lang-linje", FILES, LOAD),
  CONVERSION_TOO_SLOW("for-treg", FILES, LOAD),
  NOT_UTF_8("ikke-utf-8", FILES, OPEN),
  STRANGE_LINE_END("linjeskift-fremmed", FILES, OPEN),
  CONTROL_SIGN("styretegn", FILES, OPEN),
  LOST_SIGN("tegn-tapt", FILES, OPEN),
  PRIVATE_SIGN("tegn-egen-skrift", FILES, OPEN),
  DOUBLE_ENCODED("dobbeltkodet", FILES, OPEN),
  MERGE_CONFLICT("flettekonflikt", FILES, LOAD),
  UNUSED_PARTIAL("bit-ubrukt", FILES, CHECK),

  TITLE_MISSING("tittel-mangler", HEADER, LOAD),
  BLANK_LINE_IN_HEADER("topp-blank-linje", HEADER, LOAD),
  INVALID_HEADER_LINE("topp-ugyldig", HEADER, LOAD),
  DUPLICATE_ATTRIBUTE("attributt-to-ganger", HEADER, LOAD),
  UNKNOWN_ATTRIBUTE("attributt-ukjent", HEADER, CHECK),
  FIXED_ATTRIBUTE("attributt-fast", HEADER, CHECK),
  ATTRIBUTE_IN_BODY("attributt-i-teksten", HEADER, LOAD),
  SUMMARY_MISSING("sammendrag-mangler", HEADER, CHECK),
  SUMMARY_TOO_LONG("sammendrag-for-langt", HEADER, CHECK, ERROR, Suppression.ALLOWED),
  DUPLICATE_SUMMARY("sammendrag-to-ganger", HEADER, CHECK),
  ORDER_MISSING("order-mangler", HEADER, CHECK),
  INVALID_ORDER("order-ugyldig", HEADER, LOAD),
  DUPLICATE_ORDER("order-to-ganger", HEADER, CHECK),

  UNKNOWN_STATUS("status-ukjent", DOCUMENT, LOAD),
  UNKNOWN_WORDING("ordlyd-ukjent", DOCUMENT, LOAD),
  INVALID_PERIOD("periode-ugyldig", DOCUMENT, LOAD),
  DECISION_MISSING("vedtak-mangler", DOCUMENT, LOAD),
  DECISION_WITHOUT_STATUS("vedtak-uten-status", DOCUMENT, LOAD),
  INVALID_DATE("dato-ugyldig", DOCUMENT, LOAD),
  FRONT_PAGE_MISSING("forside-mangler", DOCUMENT, LOAD),
  THEME_MISSING("tema-mangler", DOCUMENT, LOAD),

  NUMBER_AS_LIST("tall-som-liste", BODY, CHECK),
  TEXT_SET_IN("innrykk", BODY, CHECK),
  WORD_SPLIT("ord-delt", BODY, CHECK),
  LOST_WORDS("ord-borte", BODY, LOAD),
  UNREADABLE_ASCIIDOC("asciidoc", BODY, LOAD),
  UNDEFINED_ATTRIBUTE("attributt-finnes-ikke", BODY, LOAD),
  UNCLOSED_BLOCK("blokk-ikke-lukket", BODY, LOAD),
  HEADING_SKIPS_LEVEL("overskrift-nivaa", BODY, LOAD),
  HEADING_TOO_DEEP("overskrift-for-dyp", BODY, LOAD),
  SECOND_TITLE("overskrift-nivaa-0", BODY, LOAD),
  DUPLICATE_ID_ON_PAGE("id-to-ganger-paa-siden", BODY, LOAD),
  MALFORMED_TABLE("tabell", BODY, LOAD),
  TABLE_TOO_LARGE("tabell-for-stor", BODY, LOAD),
  CALLOUT("tallmerke", BODY, LOAD),
  INVALID_BLOCK_STYLE("merke-tomt", BODY, LOAD),
  LIST_MISNUMBERED("liste-nummer", BODY, LOAD),
  UNBALANCED_CONDITIONAL("ifdef-ikke-lukket", BODY, LOAD),
  INCLUDE_OUTSIDE_CONTENT("inkludering-utenfor", BODY, LOAD),
  INCLUDE_MISSING("inkludering-mangler", BODY, LOAD),
  INCLUDE_NOT_ASCIIDOC("inkludering-type", BODY, LOAD),
  INCLUDE_WITH_OPTIONS("inkludering-valg", BODY, LOAD),
  TOO_MANY_INCLUDES("inkludering-uendelig", BODY, LOAD),
  INCLUDES_TOO_LARGE("inkludering-for-mye", BODY, LOAD),
  FOOTNOTE("fotnote", BODY, LOAD),
  TYPED_HTML("html-i-teksten", BODY, CHECK, WARNING, Suppression.ALLOWED),
  HTML_NOT_ALLOWED("html-ikke-tillatt", BODY, LOAD),
  HTML_ATTRIBUTE_NOT_ALLOWED("html-attributt-ikke-tillatt", BODY, LOAD),
  UNKNOWN_ROLE("rolle-ukjent", BODY, LOAD),
  MISPLACED_ROLE("rolle-feil-sted", BODY, LOAD),
  LINK_NOT_ALLOWED("lenke-ikke-tillatt", BODY, LOAD),
  EMPTY_LINK("lenke-tom", BODY, LOAD),
  IMAGE_WITHOUT_TEXT("bilde-uten-tekst", BODY, LOAD),
  IMAGE_NOT_ALLOWED("bilde-ikke-tillatt", BODY, LOAD),
  MARKDOWN_LINK("lenke-markdown", BODY, CHECK),
  MARKDOWN_STRIKETHROUGH("gjennomstreking", BODY, CHECK),
  MARKDOWN_TABLE("tabell-markdown", BODY, CHECK),
  CHECKLIST("avkryssing", BODY, LOAD),
  LINK_TO_UNKNOWN_PAGE("lenke-til-side", BODY, LOAD),
  LINK_TO_UNKNOWN_ID("lenke-til-id", BODY, LOAD),
  LINK_TO_MOVED_ID("lenke-til-flyttet-id", BODY, LOAD),

  LEAD_IN_MISSING("innledning-mangler", POINTS, LOAD),
  POINT_WITHOUT_ID("punkt-uten-id", POINTS, CHECK),
  MALFORMED_ANCHOR("punkt-merke-feil", POINTS, CHECK),
  POINT_WITHOUT_SHORT_TITLE("punkt-uten-kort-tittel", POINTS, CHECK),
  DUPLICATE_SHORT_TITLE("kort-tittel-to-ganger", POINTS, CHECK),
  POINT_TOO_COMPLEX("punkt-for-sammensatt", POINTS, LOAD),
  EMPTY_POINT("punkt-tomt", POINTS, CHECK),
  POINT_BEGINS_WITH_CAPITAL("punkt-liten-bokstav", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  POINT_BEGINS_WITHOUT_VERB("punkt-begynnelse", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  POINT_SAYS_OUR_MUNICIPALITY("punkt-var-kommune", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  LEAD_IN_WITHOUT_POINTS("innledning-uten-punkter", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  LIST_WITHOUT_ROLE("liste-uten-merke", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  LOST_BULLET("kulepunkt-tapt", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  TOPIC_WITHOUT_POINTS("emne-uten-punkter", POINTS, CHECK, ERROR, Suppression.ALLOWED),
  EMPTY_SECTION("del-tom", POINTS, CHECK),
  NAME_WITHOUT_CONSENT("navn-uten-samtykke", POINTS, CHECK),
  INVALID_CONSENT_LINE("samtykke-linje", POINTS, CHECK),
  ADOPTED_POINT_CHANGED("vedtatt-endret", POINTS, CHECK),
  ADOPTED_INTRODUCTION_CHANGED("vedtatt-innledning", POINTS, CHECK),
  ADDITION_TO_ADOPTED("vedtatt-nytt", POINTS, CHECK),
  CHANGE_WITHOUT_REASON("endring-uten-grunn", POINTS, CHECK),
  INCOMPLETE_DISSENT("dissens-ufullstendig", POINTS, LOAD),
  INVALID_ID("id-ugyldig", POINTS, LOAD),
  DUPLICATE_ID("id-to-ganger", POINTS, CHECK),
  RESERVED_ID("id-opptatt", POINTS, CHECK),
  DUPLICATE_ADDRESS("adresse-to-ganger", POINTS, CHECK),
  RESERVED_ADDRESS("adresse-opptatt", POINTS, LOAD),
  PATH_CLAIMED_TWICE("adresse-kollisjon", POINTS, CATALOGUE),

  SEVERAL_SENTENCES_ON_LINE("linje-flere-setninger", LANGUAGE, CHECK, WARNING, Suppression.ALLOWED),
  REPEATED_WORD("ord-to-ganger", LANGUAGE, CHECK, WARNING, Suppression.ALLOWED),
  SUPERFLUOUS_SPACE("to-mellomrom", LANGUAGE, CHECK, WARNING, Suppression.ALLOWED),
  FOREIGN_QUOTATION_MARKS("anforselstegn", LANGUAGE, CHECK, WARNING, Suppression.ALLOWED),
  HYPHEN_FOR_DASH("tankestrek", LANGUAGE, CHECK, WARNING, Suppression.ALLOWED),

  INVALID_SUPPRESSION_LINE("unntak-linje", SUPPRESSIONS, CHECK),
  RULE_NOT_SUPPRESSIBLE("unntak-regel", SUPPRESSIONS, CHECK),
  UNUSED_SUPPRESSION("unntak-ubrukt", SUPPRESSIONS, CHECK, WARNING),

  UNKNOWN_ABBREVIATION("forkortelse-ukjent", WORD_LISTS, CHECK),
  DUPLICATE_ABBREVIATION("forkortelse-to-ganger", WORD_LISTS, LOAD),
  INVALID_KEYWORD_LINE("stikkord-linje", WORD_LISTS, LOAD),
  KEYWORD_WITHOUT_POINT("stikkord-uten-punkt", WORD_LISTS, CHECK),
  INVALID_SYNONYM_LINE("synonym-linje", WORD_LISTS, LOAD),

  TEMPLATE_FAILED("mal-feiler", FINISHED_SITE, WRITE),
  BROKEN_LINK("ferdig-lenke", FINISHED_SITE, VERIFY),
  BROKEN_FRAGMENT("ferdig-id", FINISHED_SITE, VERIFY),
  DUPLICATE_ID_IN_HTML("ferdig-id-to-ganger", FINISHED_SITE, VERIFY),
  PAGE_TOO_HEAVY("ferdig-for-tung", FINISHED_SITE, VERIFY),
  TOO_MANY_REQUESTS("ferdig-for-mange", FINISHED_SITE, VERIFY),

  INVALID_LEVEL_LINE("nivaa-linje", LEVELS, LOAD),
  LEVEL_WITHOUT_POINT("nivaa-uten-punkt", LEVELS, LOAD),
  DUPLICATE_LEVEL("nivaa-to-ganger", LEVELS, LOAD),

  TOO_MANY_REDIRECTS("for-mange-omdirigeringer", HOSTS, CATALOGUE),

  INVALID_LEDGER_LINE("adresser-linje", ADDRESSES, LOAD),
  DUPLICATE_LEDGER_NUMBER("adresser-nummer", ADDRESSES, LOAD),
  LEDGER_LINES_LOST("adresser-tapt", ADDRESSES, LOAD),
  PAGE_GONE("adresse-side-borte", ADDRESSES, VERIFY),
  PAGE_MOVED("adresse-side-flyttet", ADDRESSES, VERIFY),
  POINT_GONE("adresse-punkt-borte", ADDRESSES, VERIFY),
  POINT_ID_CHANGED("adresse-id-endret", ADDRESSES, VERIFY),
  FRAGMENT_GONE("adresse-sted-borte", ADDRESSES, VERIFY),
  FILE_GONE("adresse-fil-borte", ADDRESSES, VERIFY),
  INVALID_FORMER_ADDRESS("tidligere-adresse-ugyldig", ADDRESSES, LOAD),
  DUPLICATE_FORMER_ADDRESS("tidligere-adresse-to-ganger", ADDRESSES, LOAD),
  FORMER_ADDRESS_IN_USE("tidligere-adresse-i-bruk", ADDRESSES, LOAD),
  INVALID_CHANGE_LINE("endring-linje", ADDRESSES, LOAD),
  INVALID_CHANGE_TARGET("endring-hvilke", ADDRESSES, LOAD),
  CIRCULAR_REPLACEMENT("endring-ring", ADDRESSES, LOAD),
  UNKNOWN_REPLACEMENT("endring-i-stedet-ukjent", ADDRESSES, LOAD),
  WITHDRAWN_BUT_PRESENT("trukket-finnes", ADDRESSES, LOAD),
  WITHDRAWN_BUT_UNKNOWN("trukket-ukjent", ADDRESSES, LOAD);

  private enum Suppression {
    ALLOWED,
    FORBIDDEN
  }

  private final String id;
  private final RuleArea area;
  private final Stage stage;
  private final Severity severity;
  private final Suppression suppression;

  Rule(String id, RuleArea area, Stage stage) {
    this(id, area, stage, ERROR);
  }

  Rule(String id, RuleArea area, Stage stage, Severity severity) {
    this(id, area, stage, severity, Suppression.FORBIDDEN);
  }

  Rule(String id, RuleArea area, Stage stage, Severity severity, Suppression suppression) {
    this.id = id;
    this.area = area;
    this.stage = stage;
    this.severity = severity;
    this.suppression = suppression;
  }

  /** Returns the rule of an id; empty when there is none. */
  public static Optional<Rule> withId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }

  /** Returns the id that contributors see, and by which they suppress the rule. */
  public String id() {
    return id;
  }

  /** Returns the heading that the guide lists it under. */
  public RuleArea area() {
    return area;
  }

  /** Returns the first stage that reports it. */
  public Stage stage() {
    return stage;
  }

  /** Returns how grave it is to break the rule. */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns whether a line of {@code content/unntak.txt} may set it aside: only where it is a
   * matter of style, and no address, page or reader would suffer.
   */
  public boolean suppressible() {
    return suppression == Suppression.ALLOWED;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
