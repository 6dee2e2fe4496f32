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

/**
 * The tables a run writes. Nothing else spells the name of a column but the queries of {@code
 * report}, which read finished tables.
 */
public enum Table {
  /** Each article parsed. */
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

  /** Each mention of an actor. */
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

  /** Each stance phrase with a source and a target. */
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

  /** Each stretch of an attributed statement. */
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

  /** Each record that could not be used. */
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

  /** Each block of text that recurs across an outlet's articles. */
  BOILERPLATE(
      Kind.COUNTS,
      2,
      required("outlet", STRING),
      required("block", STRING),
      required("articles", INT64)),

  /** The denominators of an outlet and date. */
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

  /** Mentions of an actor, by outlet and date. */
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

  /** Occurrences of a stance phrase, by outlet and date. */
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

  /** Stances of a source towards a target, by outlet, date and voice. */
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

  /** Each actor of the lexicon. */
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

  /** Each stance phrase of the lexicon. */
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
