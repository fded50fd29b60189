package no.programverk.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.Permalink;
import no.programverk.model.Status;

/** One line of the ledger: one fact that does not depend on any other line. */
public sealed interface Entry {
  /** In the file: by kind, then by what it is about, then by number. */
  Comparator<Entry> ORDER =
      Comparator.comparing(Entry::key)
          .thenComparingInt(Entry::number)
          .thenComparing(Entry::date)
          .thenComparing(Entry::line);

  /** Returns the day of the release that brought it. */
  LocalDate date();

  /** Returns the line as it stands in the file. */
  String line();

  /** Returns the line's kind and what it is about. */
  String key();

  /** Place among entries of one key, from 1; 0 where there is one only. */
  default int number() {
    return 0;
  }

  /** A page, a passage of one or a file was published at this address. */
  record Address(Permalink permalink, LocalDate date) implements Entry {
    static final String WORD = "adresse";

    @Override
    public String key() {
      return WORD + " /" + permalink.href();
    }

    @Override
    public String line() {
      return key() + " " + date;
    }
  }

  /**
   * A point was published with this wording.
   *
   * @param number 1 for the first wording of the point
   * @param words empty when they were erased
   */
  record Wording(String id, int number, LocalDate date, Optional<Words> words) implements Entry {
    static final String WORD = "ordlyd";
    static final String ERASED = "slettet";

    @Override
    public String key() {
      return WORD + " " + id;
    }

    @Override
    public String line() {
      return key() + " " + number + " " + date + " " + words.map(Words::fields).orElse(ERASED);
    }

    Wording erased() {
      return new Wording(id, number, date, Optional.empty());
    }
  }

  /**
   * What was read.
   *
   * @param shortTitle the point's name at the time
   */
  record Words(String shortTitle, String leadIn, String text) {
    public Words {
      Objects.requireNonNull(shortTitle);
    }

    public String spoken() {
      return leadIn + " " + text;
    }

    /** Returns the fields as they stand in the ledger, each after a bar; one within is escaped. */
    String fields() {
      return Stream.of(shortTitle, leadIn, text)
          .map(field -> "| " + field.replace("|", "\\|"))
          .collect(Collectors.joining(" "));
    }

    /** Returns the words of what {@link #fields} wrote; empty when it is something else. */
    static Optional<Words> ofFields(String written) {
      String[] fields = BAR.split(written, 4);
      return fields.length < 4 || !fields[0].isBlank()
          ? Optional.empty()
          : Optional.of(new Words(field(fields[1]), field(fields[2]), field(fields[3])));
    }

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private static String field(String written) {
      return written.strip().replace("\\|", "|");
    }
  }

  /**
   * A document was published with this status.
   *
   * @param path of the document from the site's root
   * @param number 1 for its first status
   */
  record DocumentStatus(String path, int number, LocalDate date, Status status) implements Entry {
    static final String WORD = "status";

    @Override
    public String key() {
      return WORD + " /" + path;
    }

    @Override
    public String line() {
      return key() + " " + number + " " + date + " " + status.key();
    }
  }

  /**
   * A page of an adopted document was published with these words beside its points.
   *
   * @param path of the page from the site's root
   * @param number 1 for the first that was adopted
   * @param fingerprint of the words, which are not kept: that they changed is all one must know
   */
  record AdoptedIntroduction(String path, int number, LocalDate date, String fingerprint)
      implements Entry {
    static final String WORD = "innledning";

    @Override
    public String key() {
      return WORD + " /" + path;
    }

    @Override
    public String line() {
      return key() + " " + number + " " + date + " " + fingerprint;
    }
  }

  /** The site's own name among all feeds, given once at the first release. */
  record Site(UUID name, LocalDate date) implements Entry {
    static final String WORD = "nettsted";

    @Override
    public String key() {
      return WORD + " " + name;
    }

    @Override
    public String line() {
      return key() + " " + date;
    }
  }

  /**
   * A release.
   *
   * @param lines how many lines of other kinds the ledger then had, of that day or before, so that
   *     a lost one is noticed
   */
  record Release(LocalDate date, int lines) implements Entry {
    static final String WORD = "utgave";

    @Override
    public String key() {
      return WORD + " " + date;
    }

    @Override
    public String line() {
      return key() + " " + lines;
    }
  }
}
