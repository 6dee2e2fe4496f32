package org.pressbeam.report.evidence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.Tables;

/**
 * The finds of a run that a question names, each in its context: keyword in context. Order: outlet,
 * date (without one last), article, title before text, place.
 */
public final class Concordance {
  private static final String ORDER =
      "outlet, date nulls last, article_id, part desc, start, \"end\"";

  private static final String MENTIONS =
      """
      select article_id, outlet, date, actor, null as stance, null as phrase, null as polarity, null as negated,
        null as sources, null as targets, surface, part, sentence, start, "end", voice, null as excerpt
      from mentions where %s
      """;

  private static final String STANCES =
      """
      select article_id, outlet, date, null as actor, stance, phrase, polarity, negated,
        string_agg(distinct source, '|' order by source) as sources,
        string_agg(distinct target, '|' order by target) as targets,
        surface, part, sentence, start, "end", voice, excerpt
      from stances where %s group by all
      """;

  /** The text is cut before it is sorted, which then needs little memory. */
  private static final String IN_CONTEXT =
      """
      select h.*, a.title, a.url, a.archive || '#' || a.record as place, body is not null as has_text,
        substring(body, greatest(1, h.start + 1 - %1$d), least(h.start, %1$d)) as before,
        substring(body, h."end" + 1, %1$d) as behind
      from (%2$s order by %3$s limit %4$d) h join articles a using (article_id),
        lateral (select case h.part when 'title' then a.title else a.text end as body)
      order by %5$s
      """;

  private final FinishedRun run;
  private final Question question;
  private final String finds;

  /**
   * What is looked for; an empty list asks for all.
   *
   * @param actors ids: without stances, of the actors mentioned, else of sources or targets
   * @param stances categories; empty for mentions
   * @param from first day; null if open
   * @param to last day; null if open
   */
  public record Question(
      List<String> actors,
      List<String> stances,
      List<String> outlets,
      List<String> voices,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    /** Copies and checks the lists. */
    public Question {
      actors = List.copyOf(actors);
      stances = List.copyOf(stances);
      outlets = List.copyOf(outlets);
      voices = List.copyOf(voices);
      if (actors.isEmpty() && stances.isEmpty()) {
        throw new IllegalArgumentException(
            "what is to be looked for? give --actor=… or --stance=…, or both");
      }
      if (from != null && to != null && from.isAfter(to)) {
        throw new IllegalArgumentException("--from=" + from + " is after --to=" + to);
      }
      List<String> known = List.of("outlet", "reported", "quoted");
      for (String voice : voices) {
        if (!known.contains(voice)) {
          throw new IllegalArgumentException(
              "--voice=" + voice + ": must be one of " + String.join(", ", known));
        }
      }
    }
  }

  /**
   * A find in its context.
   *
   * @param voice whose words it is
   */
  record Line(Source source, Context context, Position position, String voice, Meaning meaning) {}

  /**
   * The article of a find.
   *
   * @param date as 2026-01-16
   * @param record archive and record, joined by {@code #}
   */
  record Source(
      String articleId,
      String outlet,
      @Nullable String date,
      @Nullable String title,
      @Nullable String url,
      String record) {}

  /**
   * The words around a find, of its paragraph only.
   *
   * @param whole whether they are all there; if not, the run kept no text, and there are those of
   *     the sentence of a stance, and of a mention none
   */
  record Context(String before, String keyword, String behind, boolean whole) {}

  /** The columns of the same names. */
  record Position(String part, long sentence, long start, long end) {}

  /**
   * What a find is: a mention, or a stance.
   *
   * @param actor of a mention, else null
   * @param stance of a stance, else null
   * @param phrase likewise
   * @param sources ids, joined by {@code |}; null if none is known
   * @param targets likewise
   */
  record Meaning(
      @Nullable String actor,
      @Nullable String stance,
      @Nullable String phrase,
      long polarity,
      boolean negated,
      @Nullable String sources,
      @Nullable String targets) {}

  /** Takes lines. */
  @FunctionalInterface
  interface Reader {
    void read(Line line);
  }

  /**
   * Prepares a search.
   *
   * @throws IllegalArgumentException if the question names what the tables do not have; the message
   *     is for the user
   */
  public Concordance(FinishedRun run, Question question) throws IOException {
    this.run = run;
    this.question = question;
    KnownNames names = new KnownNames(run);
    for (String actor : question.actors()) {
      names.requireActor(actor);
    }
    for (String stance : question.stances()) {
      names.require("--stance", stance, "phrases", "stance");
    }
    for (String outlet : question.outlets()) {
      names.require("--outlet", outlet, "outlet_days", "outlet");
    }
    this.finds = finds();
  }

  private String finds() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    in("outlet", question.outlets(), conditions);
    in("voice", question.voices(), conditions);
    if (question.from() != null) {
      conditions.add("date >= date '" + question.from() + "'");
    }
    if (question.to() != null) {
      conditions.add("date <= date '" + question.to() + "'");
    }
    if (question.stances().isEmpty()) {
      in("actor", question.actors(), conditions);
      return MENTIONS.formatted(String.join(" and ", conditions));
    }
    in("stance", question.stances(), conditions);
    String query = STANCES.formatted(String.join(" and ", conditions));
    if (question.actors().isEmpty()) {
      return query;
    }
    List<String> taking = new ArrayList<>();
    in("source", question.actors(), taking);
    in("target", question.actors(), taking);
    return query + " having bool_or(coalesce(" + String.join(" or ", taking) + ", false))";
  }

  private static void in(String column, List<String> values, List<String> conditions) {
    if (!values.isEmpty()) {
      conditions.add(
          values.stream()
              .map(Tables::literal)
              .collect(Collectors.joining(", ", column + " in (", ")")));
    }
  }

  /** Says whether stances are looked for, and not mentions. */
  boolean isOfStances() {
    return !question.stances().isEmpty();
  }

  /** Returns how many finds there are. */
  public long count() throws IOException {
    return run.number("select count(*) from (" + finds + ")");
  }

  /**
   * Hands out the finds in order.
   *
   * @param context most code points of text on each side
   * @param limit most finds
   */
  void read(int context, long limit, Reader reader) throws IOException {
    String byHit = ORDER.replaceAll("(outlet|date|article_id|part|start|\"end\")", "h.$1");
    run.forEach(
        IN_CONTEXT.formatted(context, finds, ORDER, limit, byHit), row -> reader.read(line(row)));
  }

  private static Line line(ResultSet row) throws SQLException {
    Source source =
        new Source(
            row.getString("article_id"),
            row.getString("outlet"),
            row.getString("date"),
            row.getString("title"),
            row.getString("url"),
            row.getString("place"));
    Position position =
        new Position(
            row.getString("part"),
            row.getLong("sentence"),
            row.getLong("start"),
            row.getLong("end"));
    Meaning meaning =
        new Meaning(
            row.getString("actor"),
            row.getString("stance"),
            row.getString("phrase"),
            row.getLong("polarity"),
            row.getBoolean("negated"),
            row.getString("sources"),
            row.getString("targets"));
    return new Line(source, context(row), position, row.getString("voice"), meaning);
  }

  private static Context context(ResultSet row) throws SQLException {
    String keyword = row.getString("surface");
    if (row.getBoolean("has_text")) {
      String before = row.getString("before");
      String behind = row.getString("behind");
      int line = behind.indexOf('\n');
      return new Context(
          before.substring(before.lastIndexOf('\n') + 1),
          keyword,
          line < 0 ? behind : behind.substring(0, line),
          true);
    }
    String sentence = row.getString("excerpt");
    int at = sentence == null ? -1 : sentence.indexOf(keyword);
    if (sentence == null || at < 0) {
      return new Context("", keyword, "", false);
    }
    return new Context(
        sentence.substring(0, at), keyword, sentence.substring(at + keyword.length()), false);
  }
}
