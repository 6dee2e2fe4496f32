package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of an actors file, as written: a primary phrase, its synonyms and its restrictions.
 *
 * @param phrases the primary phrase and its synonyms
 * @param restrictions in the order of the file
 */
record PetrarchRecord(List<Phrase> phrases, List<Restriction> restrictions) {
  /** The longest record of the Phoenix files has 217 lines; so many more are no record. */
  private static final int SIZE_LIMIT = 1_000;

  /** A phrase, its words still joined as in the file. */
  record Phrase(int line, String text) {}

  /**
   * What stands between brackets.
   *
   * @param onPhraseLine whether it stands behind a phrase and not on a line of its own
   * @param kind how it is limited, as far as its form tells
   * @param from first date as written; null if open
   * @param to last date as written; null if open
   */
  record Restriction(
      int line,
      boolean onPhraseLine,
      String code,
      Kind kind,
      @Nullable String from,
      @Nullable String to,
      String written) {}

  /** How a restriction is limited. */
  enum Kind {
    /** {@code [CODE]}. */
    UNDATED,
    /** {@code [CODE >DATE]}. */
    FROM,
    /** {@code [CODE <DATE]}. */
    UNTIL,
    /** {@code [CODE DATE-DATE]}. */
    RANGE,
    /** Anything else. */
    BROKEN
  }

  /** Returns the restrictions with dates in order, then those without, which are the default. */
  List<Restriction> inOrderOfTrial() {
    List<Restriction> ordered = new ArrayList<>(restrictions);
    ordered.sort(Comparator.comparing(restriction -> restriction.kind() == Kind.UNDATED));
    return ordered;
  }

  /** Reads the records of a file in order. */
  static List<PetrarchRecord> parse(DictionaryText file) {
    List<PetrarchRecord> records = new ArrayList<>();
    PetrarchRecord record = null;
    for (PetrarchLines.Line line : PetrarchLines.of(file)) {
      String text = line.text().strip();
      if (text.startsWith("[") || text.startsWith("+")) {
        if (record == null) {
          file.remark(line.number(), "a line of a record without a phrase before it");
          continue;
        }
      } else {
        record = new PetrarchRecord(new ArrayList<>(), new ArrayList<>());
        records.add(record);
      }
      record.add(file, line.number(), text);
    }
    return records;
  }

  private void add(DictionaryText file, int line, String text) {
    if (phrases.size() + restrictions.size() >= SIZE_LIMIT) {
      file.remark(line, "a record of more than " + SIZE_LIMIT + " phrases and codes");
      return;
    }
    int bracket = text.indexOf('[');
    String phrase = bracket < 0 ? text : text.substring(0, bracket).strip();
    if (bracket != 0) {
      phrases.add(new Phrase(line, phrase.startsWith("+") ? phrase.substring(1) : phrase));
    }
    while (bracket >= 0 && restrictions.size() < SIZE_LIMIT) {
      int end = text.indexOf(']', bracket);
      if (end < 0) {
        file.remark(line, "\"" + text.substring(bracket) + "\" has no closing bracket");
        return;
      }
      restrictions.add(restriction(line, !phrase.isEmpty(), text.substring(bracket + 1, end)));
      bracket = text.indexOf('[', end);
    }
  }

  private static Restriction restriction(int line, boolean onPhraseLine, String inside) {
    String written = inside.strip();
    int end = 0;
    while (end < written.length() && !isLimit(written.charAt(end))) {
      end++;
    }
    String code = written.substring(0, end);
    String limit = written.substring(end).replace(" ", "").replace("\t", "");
    Kind kind = Kind.BROKEN;
    String from = null;
    String to = null;
    int hyphen = limit.indexOf('-');
    if (limit.isEmpty()) {
      kind = Kind.UNDATED;
    } else if (limit.startsWith(">")) {
      kind = Kind.FROM;
      from = limit.substring(1);
    } else if (limit.startsWith("<")) {
      kind = Kind.UNTIL;
      to = limit.substring(1);
    } else if (hyphen > 0) {
      kind = Kind.RANGE;
      from = limit.substring(0, hyphen);
      to = limit.substring(hyphen + 1);
    }
    return new Restriction(line, onPhraseLine, code, kind, from, to, "[" + written + "]");
  }

  private static boolean isLimit(char unit) {
    return Character.isWhitespace(unit) || unit == '<' || unit == '>';
  }
}
