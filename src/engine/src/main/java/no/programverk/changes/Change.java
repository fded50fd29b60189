package no.programverk.changes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.programverk.model.SourceRef;

/**
 * One row of the declared changes.
 *
 * @param date of the decision
 * @param kind what was decided
 * @param targets ids of points, or addresses of pages ("/tema/sykehjem/"); at least one
 * @param reason the decision or the reason, as readers see it; may be empty
 * @param successor id or address of what takes its place
 * @param source where it is declared
 */
public record Change(
    LocalDate date,
    Kind kind,
    List<String> targets,
    String reason,
    Optional<String> successor,
    SourceRef source) {

  /** What was decided. */
  public enum Kind {
    /** Taken back: its address keeps the last wording and says so. */
    WITHDRAWN("trukket"),
    /** Erased by law: its address says so, and no wording of it is kept. */
    ERASED("slettet"),
    /** The wording was changed and the meaning was not. */
    LANGUAGE("språk"),
    /** The wording was changed by a decision. */
    DECISION("vedtak");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word in the table. */
    public String word() {
      return word;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  public Change {
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    targets = List.copyOf(targets);
  }

  /** Returns whether the thing itself is gone from the programme. */
  public boolean removes() {
    return kind == Kind.WITHDRAWN || kind == Kind.ERASED;
  }
}
