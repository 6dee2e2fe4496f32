package org.pressbeam.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.Stance;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.match.Mention;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.text.Span;

/**
 * Turns what was found into rows of the evidence tables. Here, and nowhere else, offsets become
 * code points.
 */
public final class Rows {
  private Rows() {}

  /**
   * Returns the row of {@link Table#ARTICLES}.
   *
   * @param article with its decisions in {@link Article#settled()}
   * @param findings what was found in it
   * @param includeText whether the row holds the text
   */
  public static GenericRecord article(Article article, Findings findings, boolean includeText) {
    Article.Settled settled = decisions(article);
    return Table.ARTICLES.row(
        article.id(),
        article.outlet(),
        day(article.date()),
        article.dateSource().code(),
        micros(article.published()),
        micros(article.captured()),
        article.digest(),
        article.url(),
        article.title(),
        article.authors(),
        article.dateline(),
        article.agency(),
        article.language(),
        findings.words(),
        findings.sentences(),
        settled.duplicateOf(),
        settled.syndicatedFrom(),
        article.record().archive(),
        article.record().record(),
        article.record().offset(),
        includeText ? article.text() : null);
  }

  /** Returns the rows of {@link Table#MENTIONS} in order of part and position. */
  public static List<GenericRecord> mentions(Article article, Findings findings) {
    List<GenericRecord> rows = new ArrayList<>();
    for (PartFindings part : findings.parts()) {
      CodePoints points = new CodePoints(part.text());
      SentenceNumbers sentences = new SentenceNumbers(part.sentences());
      for (VoicedMention voiced : part.mentions()) {
        Mention mention = voiced.mention();
        rows.add(
            Table.MENTIONS.row(
                article.id(),
                article.outlet(),
                day(article.date()),
                mention.actor().id(),
                mention.span().of(part.text()),
                part.part().code(),
                sentences.at(mention.span().start()),
                points.before(mention.span().start()),
                points.before(mention.span().end()),
                voiced.voice().code(),
                mention.role() == ActorName.Role.METONYM));
      }
    }
    return rows;
  }

  /** Returns the rows of {@link Table#STANCES} in order of part, position and pair. */
  public static List<GenericRecord> stances(Article article, Findings findings) {
    List<GenericRecord> rows = new ArrayList<>();
    for (PartFindings part : findings.parts()) {
      CodePoints points = new CodePoints(part.text());
      SentenceNumbers sentences = new SentenceNumbers(part.sentences());
      for (Stance stance : part.stances()) {
        Span span = stance.hit().span();
        StancePhrase phrase = stance.hit().phrase();
        long sentence = sentences.at(span.start());
        for (int pair = 0; pair < stance.pairs().size(); pair++) {
          rows.add(
              Table.STANCES.row(
                  article.id(),
                  article.outlet(),
                  day(article.date()),
                  phrase.category(),
                  (long) phrase.polarity(),
                  phrase.phrase(),
                  span.of(part.text()),
                  part.part().code(),
                  sentence,
                  points.before(span.start()),
                  points.before(span.end()),
                  stance.negated(),
                  stance.voice().code(),
                  (long) pair,
                  stance.pairs().get(pair).source(),
                  stance.pairs().get(pair).target(),
                  sentences.textAt(span.start(), part.text())));
        }
      }
    }
    return rows;
  }

  /** Returns the rows of {@link Table#QUOTES} in order of part, statement and position. */
  public static List<GenericRecord> quotes(Article article, Findings findings) {
    List<GenericRecord> rows = new ArrayList<>();
    long statement = 0;
    for (PartFindings part : findings.parts()) {
      String text = part.text();
      CodePoints points = new CodePoints(text);
      for (Quote quote : part.quotes()) {
        Span cue = quote.cueSpan();
        Span speaker = quote.speakerSpan();
        for (Span stretch : quote.stretches()) {
          rows.add(
              Table.QUOTES.row(
                  article.id(),
                  article.outlet(),
                  day(article.date()),
                  statement,
                  quote.kind().code(),
                  quote.speaker(),
                  speaker == null ? null : speaker.of(text),
                  cue == null ? null : cue.of(text),
                  stretch.of(text),
                  part.part().code(),
                  points.before(stretch.start()),
                  points.before(stretch.end()),
                  cue == null ? null : points.before(cue.start()),
                  cue == null ? null : points.before(cue.end()),
                  speaker == null ? null : points.before(speaker.start()),
                  speaker == null ? null : points.before(speaker.end())));
        }
        statement++;
      }
    }
    return rows;
  }

  /**
   * Returns a row of {@link Table#REJECTS}.
   *
   * @param name where the record stands
   * @param reason the fixed reason
   * @param detail one line for a person
   * @param bytes length of what is lost; null if unknown
   */
  public static GenericRecord reject(
      RecordName name, RejectReason reason, String detail, @Nullable Long bytes) {
    return Table.REJECTS.row(
        name.archive(),
        name.record(),
        name.offset(),
        reason.stage().code(),
        reason.code(),
        detail,
        bytes);
  }

  /** Returns the row of {@link Table#FINGERPRINTS}. */
  public static GenericRecord fingerprint(Fingerprint article) {
    Origin origin = article.origin();
    return Table.FINGERPRINTS.row(
        origin.id(),
        article.spareId() != null,
        origin.outlet(),
        day(origin.date()),
        micros(origin.published()),
        micros(origin.captured()),
        article.address(),
        Base64.getEncoder().encodeToString(article.print()));
  }

  /**
   * Reads a row of {@link Table#FINGERPRINTS}.
   *
   * @param values of its columns by name, those that are null left out
   * @param place what stands for its place in this run
   * @throws IllegalArgumentException if it is no such row
   */
  public static Fingerprint keptFingerprint(Map<String, Object> values, Origin.Place place) {
    if (!(values.get("article_id") instanceof String id)
        || !(values.get("given") instanceof Boolean given)
        || !(values.get("outlet") instanceof String outlet)
        || !(values.get("address") instanceof Long address)
        || !(values.get("print") instanceof String print)) {
      throw new IllegalArgumentException("no row of " + Table.FINGERPRINTS.tableName());
    }
    Origin origin =
        new Origin(
            place,
            id,
            outlet,
            (Instant) values.get("published"),
            (LocalDate) values.get("date"),
            (Instant) values.get("captured"));
    return Fingerprint.kept(origin, given, address, Base64.getDecoder().decode(print));
  }

  /** Returns the rows of {@link Table#ACTORS} in order of their ids. */
  public static List<GenericRecord> actors(Iterable<Actor> actors) {
    List<Actor> ordered = new ArrayList<>();
    actors.forEach(ordered::add);
    ordered.sort(Comparator.comparing(actor -> new CountKey(actor.id())));
    return ordered.stream().map(Rows::actor).toList();
  }

  private static GenericRecord actor(Actor actor) {
    return Table.ACTORS.row(
        actor.id(),
        actor.name(),
        actor.kind().code(),
        actor.country(),
        actor.memberOf(),
        actor.wikidata(),
        actor.names().stream()
            .map(ActorName::text)
            .filter(name -> !name.equals(actor.name()))
            .distinct()
            .toList());
  }

  /** Returns the rows of {@link Table#PHRASES} in order of category, phrase and language. */
  public static List<GenericRecord> phrases(List<StancePhrase> phrases) {
    return phrases.stream()
        .sorted(
            Comparator.comparing(
                phrase -> new CountKey(phrase.category(), phrase.phrase(), phrase.language())))
        .map(
            phrase ->
                Table.PHRASES.row(
                    phrase.phrase(),
                    phrase.category(),
                    (long) phrase.polarity(),
                    phrase.language()))
        .toList();
  }

  /**
   * Says whether a settled article repeats another of its outlet, and so is evidence in {@code
   * articles} alone.
   */
  public static boolean isRepetition(Article article) {
    return decisions(article).duplicateOf() != null;
  }

  /** Returns days since 1970-01-01. */
  static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : Math.toIntExact(date.toEpochDay());
  }

  private static @Nullable Long micros(@Nullable Instant time) {
    return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Returns the decisions about an article that has them. */
  static Article.Settled decisions(Article article) {
    Article.Settled settled = article.settled();
    if (settled == null) {
      throw new IllegalArgumentException("article " + article.id() + " is not settled");
    }
    return settled;
  }
}
