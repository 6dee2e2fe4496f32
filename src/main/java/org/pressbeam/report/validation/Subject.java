package org.pressbeam.report.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a coding sheet is of: the finds of a table, with what coders are asked about each. */
public enum Subject {
  /** Stance phrases; all sources and targets of a phrase are one find. */
  STANCES(
      List.of("outlet", "stance", "voice"),
      List.of("date", "part", "phrase", "polarity", "negated"),
      List.of(Question.STANCE, Question.SOURCE, Question.TARGET, Question.VOICE),
      """
      select article_id, outlet, date, stance, polarity, phrase, negated, part, start, "end", voice,
        any_value(surface) as surface, any_value(excerpt) as excerpt,
        coalesce(string_agg(distinct source, '|' order by source), 'none') as source,
        coalesce(string_agg(distinct target, '|' order by target), 'none') as target, stance as category,
        %s as row
      from stances group by all
      """,
      "article_id, part, start, \"end\", stance, phrase"),
  /** Mentions of actors. */
  MENTIONS(
      List.of("outlet", "voice"),
      List.of("date", "part", "actor", "kind", "metonym"),
      List.of(Question.ACTOR, Question.VOICE),
      """
      select m.*, kind, null as excerpt, kind as category, %s as row from mentions m join actors using (actor)
      """,
      "article_id, part, start, \"end\", actor"),
  /** Stretches of attributed statements. */
  QUOTES(
      List.of("outlet", "kind"),
      List.of("date", "part", "cue", "speaker"),
      List.of(Question.SPEAKER, Question.KIND),
      """
      select article_id, outlet, date, kind, cue, part, start, "end", text as surface, null as excerpt,
        coalesce(speaker, 'none') as speaker, kind as category, %s as row
      from quotes
      """,
      "article_id, part, start, \"end\", statement");

  private static final int DIGITS = 16;

  private final List<String> usualStrata;
  private final List<String> moreStrata;
  private final List<Question> questions;
  private final String finds;
  private final String key;

  Subject(
      List<String> usualStrata,
      List<String> moreStrata,
      List<Question> questions,
      String finds,
      String key) {
    this.usualStrata = usualStrata;
    this.moreStrata = moreStrata;
    this.questions = questions;
    this.finds = finds;
    this.key = key;
  }

  /** Returns the subject of a name: stances, mentions or quotes. */
  public static Subject of(String name) {
    for (Subject subject : values()) {
      if (subject.label().equals(name)) {
        return subject;
      }
    }
    String all = Arrays.stream(values()).map(Subject::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("--of=" + name + ": must be one of " + all);
  }

  /** Returns the name of its table. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what coders are asked. */
  List<Question> questions() {
    return questions;
  }

  /** Returns the columns that make strata where none are named. */
  public List<String> usualStrata() {
    return usualStrata;
  }

  /**
   * Demands that columns can make strata.
   *
   * @throws IllegalArgumentException naming those that can
   */
  void requireStrata(List<String> columns) {
    for (String column : columns) {
      if (!usualStrata.contains(column) && !moreStrata.contains(column)) {
        throw new IllegalArgumentException(
            "--by="
                + column
                + ": "
                + label()
                + " are divided by "
                + String.join(", ", usualStrata)
                + ", "
                + String.join(", ", moreStrata));
      }
    }
  }

  /**
   * Returns the query for all finds. Column {@code row} names a find and tells nothing else: the
   * initial of the table, so that no spreadsheet takes it for a number, and 64 bits of an MD5 of
   * what the find is known by. The column {@code category} is that for which results are given.
   */
  String finds() {
    return finds.formatted(
        "'"
            + label().charAt(0)
            + "' || left(md5(concat_ws(chr(31), "
            + key
            + ")), "
            + DIGITS
            + ")");
  }

  /** Returns whether a name in a sheet is of this subject. */
  boolean owns(String row) {
    return row.matches(label().charAt(0) + "[0-9a-f]{" + DIGITS + "}");
  }
}
