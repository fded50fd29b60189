package no.programverk.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it is read from a file, whatever wrote it: letters composed (NFC), lines ended by "\n",
 * every space an ordinary one, and nothing that nobody sees.
 *
 * <p>What cannot be settled is named, and a space stands in its place: so all else that is wrong
 * can still be told, and nothing that reads the text can meet it.
 *
 * @param text as Latin-1, which can be any bytes, when the bytes are not UTF-8
 * @param utf8 false when the bytes are not UTF-8, which is a mistake to tell
 * @param unfit in order; at most one of a kind for each line
 */
public record DecodedText(String text, boolean utf8, List<UnfitSign> unfit) {

  /** Why a sign cannot stand in a text. */
  public enum Kind {
    /** Ends a line for some programs, and for others not. */
    LINE_END,
    /** Seen by nobody, and may change how the text around it is read. */
    CONTROL,
    /** Stands where another sign was lost. */
    LOST,
    /** Has a meaning in one font alone. */
    PRIVATE,
    /** A letter that was read in another encoding than it was written in. */
    DOUBLE_ENCODED
  }

  /**
   * A sign that cannot stand in a text.
   *
   * @param line 1-based
   * @param column 1-based, in characters of the line as it is decoded
   * @param sign as it was written
   * @param meant what it is thought to have been; empty where nobody can know
   */
  public record UnfitSign(Kind kind, int line, int column, String sign, Optional<String> meant) {
    /** Returns its code points, such as "U+000B". */
    public String codePoints() {
      List<String> points = sign.codePoints().mapToObj(c -> String.format("U+%04X", c)).toList();
      return String.join(" ", points);
    }
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** UTF-8 read as the encoding of Western Windows: letters, punctuation, the mark of UTF-8. */
  private static final Pattern DOUBLE_ENCODED =
      Pattern.compile(
          "[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC"
              + "\u2013-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]"
              + "|\u00E2(?:\u20AC|\u201A\u00AC).|\u00EF\u00BB\u00BF|\u00C5[\u00A1\u00BE]",
          Pattern.DOTALL);

  /** A sign that is written by its number. */
  private static final Pattern BY_NUMBER =
      Pattern.compile("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));");

  private static final Set<Integer> LINE_ENDS = Set.of(0x0B, 0x0C, 0x85, 0x2028, 0x2029);

  /** Hyphens and joints that only show where a line breaks, and marks of the encoding. */
  private static final Set<Integer> UNSEEN = Set.of(0xAD, 0x034F, 0x180E, 0x200B, 0x2060, 0xFEFF);

  public DecodedText {
    unfit = List.copyOf(unfit);
  }

  /** Returns the text that bytes stand for. */
  public static DecodedText of(byte[] bytes) {
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      DecodedText any = of(new String(bytes, StandardCharsets.ISO_8859_1));
      return new DecodedText(any.text(), false, List.of());
    }
  }

  /** Returns text as it is to be read. */
  public static DecodedText of(String written) {
    if (isPlain(written)) {
      return new DecodedText(written, true, List.of());
    }
    return new Reading(Normalizer.normalize(written, Normalizer.Form.NFC)).decoded();
  }

  /** Most texts have nothing to settle. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' ' && c < 0x7F && (c != '&' || !text.startsWith("&#", i))
              || c == '\n'
              || c == '\t'
              || c > 0xA0 && c < 0x100 && c != 0xAD && c != 0xC2 && c != 0xC3 && c != 0xE2
                  && c != 0xC5 && c != 0xEF
              || c == '\u2013'
              || c == '\u2019'
              || c == 0xC5 && (i + 1 == text.length() || text.charAt(i + 1) < 0x7F);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** One reading of a text, from its first sign to its last. */
  private static final class Reading {
    private final String written;
    private final StringBuilder text;
    private final List<UnfitSign> unfit = new ArrayList<>();
    private final Matcher doubleEncoded;
    private final Matcher byNumber;
    private int line = 1;

    /** What begins a line is no space, though a sign stood there: it would be taken for code. */
    private boolean afterUnfit;

    private int lineStart;

    Reading(String written) {
      this.written = written;
      this.text = new StringBuilder(written.length());
      this.doubleEncoded = DOUBLE_ENCODED.matcher(written);
      this.byNumber = BY_NUMBER.matcher(written);
    }

    DecodedText decoded() {
      for (int i = 0; i < written.length(); ) {
        i += read(i);
      }
      return new DecodedText(text.toString(), true, unfit);
    }

    /** Reads what stands at an index; returns how many characters that is. */
    private int read(int i) {
      int sign = written.codePointAt(i);
      int length = Character.charCount(sign);
      if (sign == '\r' || sign == '\n') {
        text.append('\n');
        line++;
        lineStart = text.length();
        return written.startsWith("\r\n", i) ? 2 : 1;
      } else if (sign == '\t' || sign > ' ' && sign < 0x7F && sign != '&') {
        text.append((char) sign);
      } else if (sign == '&' && byNumber.region(i, written.length()).lookingAt()) {
        return readNumber();
      } else if (doubleEncoded.region(i, written.length()).lookingAt()) {
        String meant = new String(doubleEncoded.group().getBytes(WINDOWS), StandardCharsets.UTF_8);
        tell(Kind.DOUBLE_ENCODED, doubleEncoded.group(), Optional.of(meant));
        text.append(meant);
        return doubleEncoded.group().length();
      } else if (UNSEEN.contains(sign) || isIdleJoiner(sign, i)) {
        return length;
      } else if (sign >= 0xFB00 && sign <= 0xFB06) { // letters that a PDF has as one sign
        text.append(Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC));
      } else if (Character.getType(sign) == Character.SPACE_SEPARATOR) {
        if (!afterUnfit || text.length() > lineStart) {
          text.append(' ');
        }
      } else {
        Optional<Kind> kind = kind(sign);
        kind.ifPresent(why -> tell(why, Character.toString(sign), Optional.empty()));
        afterUnfit = kind.isPresent();
        if (kind.isEmpty()) {
          text.appendCodePoint(sign);
        } else if (text.length() > lineStart) {
          text.append(' ');
        }
      }
      return length;
    }

    private int readNumber() {
      int sign =
          byNumber.group(1) == null
              ? Integer.parseInt(byNumber.group(2), 16)
              : Integer.parseInt(byNumber.group(1));
      boolean none = sign > Character.MAX_CODE_POINT || sign >= 0xD800 && sign < 0xE000;
      Optional<Kind> kind = none ? Optional.of(Kind.CONTROL) : kind(sign);
      if (kind.isPresent()) {
        tell(kind.get(), none ? byNumber.group() : Character.toString(sign), Optional.empty());
        text.append(' ');
      } else {
        text.append(byNumber.group());
      }
      return byNumber.group().length();
    }

    private void tell(Kind kind, String sign, Optional<String> meant) {
      boolean told =
          unfit.stream()
              .skip(Math.max(0, unfit.size() - Kind.values().length))
              .anyMatch(other -> other.line() == line && other.kind() == kind);
      if (!told) {
        unfit.add(new UnfitSign(kind, line, text.length() - lineStart + 1, sign, meant));
      }
    }

    /** Joiners shape letters of some scripts, and faces of several signs; else they do nothing. */
    private boolean isIdleJoiner(int sign, int i) {
      return (sign == 0x200C || sign == 0x200D)
          && (i == 0 || i + 1 == written.length() || isWestern(i - 1) || isWestern(i + 1));
    }

    private boolean isWestern(int i) {
      return written.charAt(i) < 0x0250;
    }
  }

  /** Returns why a sign cannot stand in a text; empty when it can. */
  private static Optional<Kind> kind(int sign) {
    if (LINE_ENDS.contains(sign)) {
      return Optional.of(Kind.LINE_END);
    } else if (sign == 0xFFFD || sign == 0xFFFC) {
      return Optional.of(Kind.LOST);
    }
    boolean noncharacter = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
    return switch (Character.getType(sign)) {
      case Character.PRIVATE_USE -> Optional.of(Kind.PRIVATE);
      case Character.CONTROL ->
          sign == '\t' || sign == '\n' || sign == '\r'
              ? Optional.empty()
              : Optional.of(Kind.CONTROL);
      case Character.FORMAT ->
          sign == 0x200C || sign == 0x200D || UNSEEN.contains(sign)
              ? Optional.empty()
              : Optional.of(Kind.CONTROL);
      case Character.SURROGATE -> Optional.of(Kind.LOST);
      default -> noncharacter ? Optional.of(Kind.CONTROL) : Optional.empty();
    };
  }
}
