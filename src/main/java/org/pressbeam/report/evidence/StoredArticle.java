package org.pressbeam.report.evidence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.Tables;
import org.pressbeam.report.evidence.FindWords.Pair;
import org.pressbeam.report.evidence.FindWords.StanceWords;
import org.pressbeam.report.evidence.MarkedArticle.Find;
import org.pressbeam.report.evidence.MarkedArticle.Kind;
import org.pressbeam.report.evidence.MarkedArticle.Mark;
import org.pressbeam.report.evidence.MarkedArticle.Part;

/** An article of a finished run with everything found in it, as its tables have it. */
public final class StoredArticle {
  private static final String TITLE = "title";
  private static final String BODY = "body";

  private static final String ARTICLE =
      """
      select *, list_aggregate(authors, 'string_agg', ', ') as names from articles
      where article_id = %1$s or url = %1$s order by article_id = %1$s desc, article_id limit 1
      """;

  private static final String LIKE =
      """
      select article_id from articles where levenshtein(article_id, %1$s) <= 2 or starts_with(article_id, %1$s)
      order by levenshtein(article_id, %1$s), article_id limit 1
      """;

  private static final String MENTIONS =
      """
      select m.*, coalesce(name, actor) as name from mentions m left join actors using (actor)
      where article_id = %s order by part desc, start
      """;

  private static final String STANCES =
      "select * from stances where article_id = %s order by part desc, start, \"end\", stance, phrase, pair";

  private static final String QUOTES =
      """
      select q.*, coalesce(name, speaker) as name from quotes q left join actors on actor = speaker
      where article_id = %s order by statement, start
      """;

  private final FinishedRun run;
  private final String literal;
  private final Map<String, @Nullable String> texts = new LinkedHashMap<>();
  private final Map<String, List<Mark>> marks = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Find> finds = new ArrayList<>();
  private int number;

  private StoredArticle(FinishedRun run, String literal) {
    this.run = run;
    this.literal = literal;
  }

  /**
   * Reads an article.
   *
   * @param name its id or its address; of several at an address the first by id
   * @throws IllegalArgumentException if there is none; the message is for the user
   */
  public static MarkedArticle read(FinishedRun run, String name) throws IOException {
    List<MarkedArticle> found = new ArrayList<>();
    run.forEach(
        ARTICLE.formatted(Tables.literal(name)),
        row -> {
          StoredArticle stored =
              new StoredArticle(run, Tables.literal(row.getString("article_id")));
          found.add(stored.read(row));
        });
    if (found.isEmpty()) {
      List<String> like = new ArrayList<>();
      run.forEach(
          LIKE.formatted(Tables.literal(name)), row -> like.add(row.getString("article_id")));
      throw new IllegalArgumentException(
          Printable.line(
              "there is no article "
                  + name
                  + (like.isEmpty()
                      ? "; pressbeam kwic --csv gives ids, and an address does as well"
                      : "; did you mean " + like.get(0) + "?")));
    }
    return found.get(0);
  }

  private MarkedArticle read(ResultSet row) throws IOException, SQLException {
    FindWords.Head head = new FindWords.Head();
    head.add("title", row.getString("title"));
    head.add("outlet", row.getString("outlet"));
    head.addDate(row.getString("date"), row.getString("date_source"));
    head.add("authors", row.getString("names"));
    for (String column : List.of("dateline", "agency", "language", "url")) {
      head.add(column, row.getString(column));
    }
    head.add("id", row.getString("article_id"));
    head.add("record", row.getString("archive") + "#" + row.getString("record"));
    head.add("copy of", row.getString("syndicated_from"));
    String repeated = row.getString("duplicate_of");
    if (repeated != null) {
      notes.add("it repeats " + repeated + ", where all that was found is");
    }
    texts.put(TITLE, row.getString("title"));
    texts.put(BODY, row.getString("text"));
    if (texts.get(BODY) == null) {
      notes.add("the run kept no texts (--includeText=false): finds are listed, not marked");
    }
    mentions();
    stances();
    quotes();
    List<Part> parts = new ArrayList<>();
    texts.forEach(
        (part, text) -> {
          if (text != null) {
            parts.add(new Part(text, marks.getOrDefault(part, List.of())));
          }
        });
    return new MarkedArticle(head.fields(), notes, parts, finds, List.of());
  }

  private void mark(Kind kind, String label, ResultSet row) throws SQLException {
    String part = row.getString("part");
    String text = texts.get(part);
    if (text != null) {
      int start = text.offsetByCodePoints(0, row.getInt("start"));
      int end = text.offsetByCodePoints(start, row.getInt("end") - row.getInt("start"));
      marks.computeIfAbsent(part, key -> new ArrayList<>()).add(new Mark(kind, label, start, end));
    }
  }

  private void mentions() throws IOException {
    number = 0;
    run.forEach(
        MENTIONS.formatted(literal),
        row -> {
          String label = Kind.MENTION.label(++number);
          mark(Kind.MENTION, label, row);
          String who = FindWords.actor(row.getString("name"), row.getString("actor"));
          String what =
              FindWords.mention(
                  row.getString("surface"), who, row.getString("voice"), row.getBoolean("metonym"));
          finds.add(new Find(Kind.MENTION, label, what, List.of()));
        });
  }

  private void stances() throws IOException {
    number = 0;
    List<Pair> pairs = new ArrayList<>();
    List<StanceWords> words = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    run.forEach(
        STANCES.formatted(literal),
        row -> {
          if (row.getLong("pair") == 0) {
            endStance(words, pairs, sentence);
            mark(Kind.STANCE, Kind.STANCE.label(++number), row);
            words.add(
                new StanceWords(
                    row.getString("surface"),
                    row.getString("stance"),
                    row.getLong("polarity"),
                    row.getString("voice"),
                    row.getBoolean("negated")));
            if (texts.get(row.getString("part")) == null) {
              sentence.add(row.getString("excerpt"));
            }
          }
          pairs.add(new Pair(row.getString("source"), row.getString("target")));
        });
    endStance(words, pairs, sentence);
  }

  private void endStance(List<StanceWords> words, List<Pair> pairs, List<String> sentence) {
    if (!words.isEmpty()) {
      String what = FindWords.stance(words.get(0), pairs);
      finds.add(new Find(Kind.STANCE, Kind.STANCE.label(number), what, sentence));
      words.clear();
      pairs.clear();
      sentence.clear();
    }
  }

  private void quotes() throws IOException {
    number = 0;
    long[] last = {-1};
    run.forEach(
        QUOTES.formatted(literal),
        row -> {
          long statement = row.getLong("statement");
          if (statement != last[0]) {
            last[0] = statement;
            finds.add(new Find(Kind.QUOTE, Kind.QUOTE.label(++number), quote(row), List.of()));
          }
          mark(Kind.QUOTE, Kind.QUOTE.label(number), row);
        });
  }

  private static String quote(ResultSet row) throws SQLException {
    String speaker = row.getString("speaker");
    String who =
        speaker == null
            ? null
            : FindWords.actor(Objects.requireNonNull(row.getString("name")), speaker);
    return FindWords.quote(
        row.getString("kind"), who, row.getString("speaker_surface"), row.getString("cue"));
  }
}
