package org.pressbeam.table;

import static org.pressbeam.table.Column.Type.BOOL;
import static org.pressbeam.table.Column.Type.DATE;
import static org.pressbeam.table.Column.Type.INT64;
import static org.pressbeam.table.Column.Type.STRING;
import static org.pressbeam.table.Column.Type.STRINGS;
import static org.pressbeam.table.Column.Type.TIMESTAMP;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The tables a run writes. Nothing else in the program spells the name of a column. */
public enum Table {
  /**
   * Each article parsed.
   *
   * <pre>
   * article_id string, outlet string, date date?, date_source string, published timestamp?, captured timestamp?,
   * digest string?, url string?, title string?, authors list of string, dateline string?, agency string?,
   * language string?, words int64, sentences int64, duplicate_of string?, syndicated_from string?, archive string,
   * record string, offset int64?, text string?
   * </pre>
   */
  ARTICLES(
      Kind.EVIDENCE,
      0,
      required("article_id", STRING),
      required("outlet", STRING),
      optional("date", DATE),
      required("date_source", STRING),
      optional("published", TIMESTAMP),
      optional("captured", TIMESTAMP),
      optional("digest", STRING),
      optional("url", STRING),
      optional("title", STRING),
      required("authors", STRINGS),
      optional("dateline", STRING),
      optional("agency", STRING),
      optional("language", STRING),
      required("words", INT64),
      required("sentences", INT64),
      optional("duplicate_of", STRING),
      optional("syndicated_from", STRING),
      required("archive", STRING),
      required("record", STRING),
      optional("offset", INT64),
      optional("text", STRING)),

  /**
   * Each mention of an actor.
   *
   * <pre>
   * article_id string, outlet string, date date?, actor string, surface string, part string, sentence int64,
   * start int64, end int64, voice string, metonym bool
   * </pre>
   */
  MENTIONS(
      Kind.EVIDENCE,
      0,
      required("article_id", STRING),
      required("outlet", STRING),
      optional("date", DATE),
      required("actor", STRING),
      required("surface", STRING),
      required("part", STRING),
      required("sentence", INT64),
      required("start", INT64),
      required("end", INT64),
      required("voice", STRING),
      required("metonym", BOOL)),

  /**
   * Each stance phrase with a source and a target.
   *
   * <pre>
   * article_id string, outlet string, date date?, stance string, polarity int64, phrase string, surface string,
   * part string, sentence int64, start int64, end int64, negated bool, voice string, pair int64, source string?,
   * target string?, excerpt string
   * </pre>
   */
  STANCES(
      Kind.EVIDENCE,
      0,
      required("article_id", STRING),
      required("outlet", STRING),
      optional("date", DATE),
      required("stance", STRING),
      required("polarity", INT64),
      required("phrase", STRING),
      required("surface", STRING),
      required("part", STRING),
      required("sentence", INT64),
      required("start", INT64),
      required("end", INT64),
      required("negated", BOOL),
      required("voice", STRING),
      required("pair", INT64),
      optional("source", STRING),
      optional("target", STRING),
      required("excerpt", STRING)),

  /**
   * Each stretch of an attributed statement.
   *
   * <pre>
   * article_id string, outlet string, date date?, statement int64, kind string, speaker string?,
   * speaker_surface string?, cue string?, text string, part string, start int64, end int64, cue_start int64?,
   * cue_end int64?, speaker_start int64?, speaker_end int64?
   * </pre>
   */
  QUOTES(
      Kind.EVIDENCE,
      0,
      required("article_id", STRING),
      required("outlet", STRING),
      optional("date", DATE),
      required("statement", INT64),
      required("kind", STRING),
      optional("speaker", STRING),
      optional("speaker_surface", STRING),
      optional("cue", STRING),
      required("text", STRING),
      required("part", STRING),
      required("start", INT64),
      required("end", INT64),
      optional("cue_start", INT64),
      optional("cue_end", INT64),
      optional("speaker_start", INT64),
      optional("speaker_end", INT64)),

  /**
   * Each record that could not be used.
   *
   * <pre>
   * archive string, record string, offset int64?, stage string, reason string, detail string, bytes int64?
   * </pre>
   */
  REJECTS(
      Kind.EVIDENCE,
      0,
      required("archive", STRING),
      required("record", STRING),
      optional("offset", INT64),
      required("stage", STRING),
      required("reason", STRING),
      required("detail", STRING),
      optional("bytes", INT64)),

  /**
   * Each block of text that recurs across an outlet's articles.
   *
   * <pre>
   * outlet string, block string | articles int64
   * </pre>
   */
  BOILERPLATE(
      Kind.COUNTS,
      2,
      required("outlet", STRING),
      required("block", STRING),
      required("articles", INT64)),

  /**
   * The denominators of an outlet and date.
   *
   * <pre>
   * outlet string, date date? | articles int64, words int64, sentences int64, duplicates int64, syndicated int64,
   * capture_dated int64
   * </pre>
   */
  OUTLET_DAYS(
      Kind.COUNTS,
      2,
      required("outlet", STRING),
      optional("date", DATE),
      required("articles", INT64),
      required("words", INT64),
      required("sentences", INT64),
      required("duplicates", INT64),
      required("syndicated", INT64),
      required("capture_dated", INT64)),

  /**
   * What was read of an outlet on a day of capture, in UTC; days without a capture between two of
   * at most a year stand there with zeros. {@code outlet} is null where a record does not tell it,
   * {@code captured} where there is no time of capture.
   *
   * <pre>
   * outlet string?, captured date? | pages int64, articles int64, duplicates int64, skipped int64, rejects int64,
   * undated int64, words int64, dropped_words int64
   * </pre>
   */
  COVERAGE(
      Kind.COUNTS,
      2,
      optional("outlet", STRING),
      optional("captured", DATE),
      required("pages", INT64),
      required("articles", INT64),
      required("duplicates", INT64),
      required("skipped", INT64),
      required("rejects", INT64),
      required("undated", INT64),
      required("words", INT64),
      required("dropped_words", INT64)),

  /**
   * Mentions of an actor, by outlet and date.
   *
   * <pre>
   * outlet string, date date?, actor string | mentions int64, articles int64, title_mentions int64,
   * quoted_mentions int64, reported_mentions int64, metonym_mentions int64, syndicated_mentions int64
   * </pre>
   */
  ACTOR_COUNTS(
      Kind.COUNTS,
      3,
      required("outlet", STRING),
      optional("date", DATE),
      required("actor", STRING),
      required("mentions", INT64),
      required("articles", INT64),
      required("title_mentions", INT64),
      required("quoted_mentions", INT64),
      required("reported_mentions", INT64),
      required("metonym_mentions", INT64),
      required("syndicated_mentions", INT64)),

  /**
   * Occurrences of a stance phrase, by outlet and date.
   *
   * <pre>
   * outlet string, date date?, stance string, phrase string, polarity int64 | occurrences int64, articles int64,
   * negated int64, quoted int64, reported int64, syndicated int64
   * </pre>
   */
  STANCE_COUNTS(
      Kind.COUNTS,
      5,
      required("outlet", STRING),
      optional("date", DATE),
      required("stance", STRING),
      required("phrase", STRING),
      required("polarity", INT64),
      required("occurrences", INT64),
      required("articles", INT64),
      required("negated", INT64),
      required("quoted", INT64),
      required("reported", INT64),
      required("syndicated", INT64)),

  /**
   * Stances of a source towards a target, by outlet, date and voice.
   *
   * <pre>
   * outlet string, date date?, source string?, stance string, polarity int64, target string?, voice string |
   * occurrences int64, negated int64, syndicated int64, articles int64
   * </pre>
   */
  ACTOR_STANCE_COUNTS(
      Kind.COUNTS,
      7,
      required("outlet", STRING),
      optional("date", DATE),
      optional("source", STRING),
      required("stance", STRING),
      required("polarity", INT64),
      optional("target", STRING),
      required("voice", STRING),
      required("occurrences", INT64),
      required("negated", INT64),
      required("syndicated", INT64),
      required("articles", INT64)),

  /**
   * Each actor of the lexicon.
   *
   * <pre>
   * actor string, name string, kind string, country string?, member_of string?, wikidata string?,
   * aliases list of string
   * </pre>
   */
  ACTORS(
      Kind.LEXICON,
      0,
      required("actor", STRING),
      required("name", STRING),
      required("kind", STRING),
      optional("country", STRING),
      optional("member_of", STRING),
      optional("wikidata", STRING),
      required("aliases", STRINGS)),

  /**
   * Each stance phrase of the lexicon.
   *
   * <pre>
   * phrase string, stance string, polarity int64, language string
   * </pre>
   */
  PHRASES(
      Kind.LEXICON,
      0,
      required("phrase", STRING),
      required("stance", STRING),
      required("polarity", INT64),
      required("language", STRING)),

  /**
   * What later batches must know of each article that counts; only of a run with {@code --batch}.
   * What {@code print} holds says {@code docs/corpus.md}.
   *
   * <pre>
   * article_id string, given bool, outlet string, date date?, published timestamp?, captured timestamp?,
   * address int64, print string
   * </pre>
   */
  FINGERPRINTS(
      Kind.KEPT,
      0,
      required("article_id", STRING),
      required("given", BOOL),
      required("outlet", STRING),
      optional("date", DATE),
      optional("published", TIMESTAMP),
      optional("captured", TIMESTAMP),
      required("address", INT64),
      required("print", STRING));

  /** How the rows of a table come about. */
  public enum Kind {
    /** A row for each thing found, written by the slice in which it was found. */
    EVIDENCE,
    /** Sums over key columns, sorted by them. */
    COUNTS,
    /** What was looked for. */
    LEXICON,
    /** What later batches need; written like evidence, by a run with a batch alone. */
    KEPT
  }

  private final Kind kind;
  private final int keyColumns;
  private final List<Column> columns;
  private final Schema schema;

  Table(Kind kind, int keyColumns, Column... columns) {
    this.kind = kind;
    this.keyColumns = keyColumns;
    this.columns = List.of(columns);
    this.schema =
        Schema.createRecord(
            tableName(),
            null,
            "org.pressbeam",
            false,
            this.columns.stream()
                .map(column -> new Schema.Field(column.name(), column.schema()))
                .toList());
  }

  private static Column required(String name, Column.Type type) {
    return new Column(name, type, false);
  }

  private static Column optional(String name, Column.Type type) {
    return new Column(name, type, true);
  }

  /** Returns the name of the table and of its folder. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how its rows come about. */
  public Kind kind() {
    return kind;
  }

  /** Returns the columns in order. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * Returns how many of the first columns are the key of a counts table; the others are sums. 0 for
   * other tables.
   */
  public int keyColumns() {
    return keyColumns;
  }

  /** Returns the Avro schema of a row. */
  public Schema schema() {
    return schema;
  }

  /** Returns the tables of one kind, in order. */
  public static List<Table> of(Kind kind) {
    return Arrays.stream(values()).filter(table -> table.kind == kind).toList();
  }

  /**
   * Returns a row.
   *
   * @param values one for each column in order, of the classes that {@link Column.Type} names
   * @throws IllegalArgumentException if a value is missing, too many or null where it must not be
   */
  public GenericRecord row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          tableName() + " has " + columns.size() + " columns, not " + values.length);
    }
    GenericData.Record row = new GenericData.Record(schema);
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !columns.get(i).nullable()) {
        throw new IllegalArgumentException(
            tableName() + "." + columns.get(i).name() + " must not be null");
      }
      row.put(i, values[i]);
    }
    return row;
  }
}
