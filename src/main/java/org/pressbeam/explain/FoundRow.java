package org.pressbeam.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings;
import org.pressbeam.analysis.Findings.Part;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.article.Article;
import org.pressbeam.attribution.Stance;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Span;

/**
 * A row of the tables {@code mentions} or {@code stances} as two lexicons are compared by it: where
 * it stands and what it says. Ordered by outlet, day, article, place and what it says; rows that
 * are equal in this order are the same.
 *
 * @param where the article
 * @param part title or text
 * @param span where, in UTF-16 units
 * @param what what it says
 * @param pair number of the pair of source and target; 0 for a mention. It is no part of the order
 * @param before what of the sentence stands before it, at most 400 characters
 * @param words what stands there
 * @param behind what of the sentence stands behind it, at most 400 characters
 */
public record FoundRow(
    Where where,
    Part part,
    Span span,
    What what,
    int pair,
    String before,
    String words,
    String behind)
    implements Comparable<FoundRow> {
  private static final int CONTEXT = 400;

  private static final Comparator<FoundRow> ORDER =
      Comparator.comparing(FoundRow::where)
          .thenComparing(FoundRow::part)
          .thenComparing(FoundRow::span)
          .thenComparing(FoundRow::what);

  /** What is found. */
  public enum Kind {
    /** A mention of an actor. */
    MENTION,
    /** A stance with a source and a target. */
    STANCE
  }

  /**
   * What a row says. By which phrase a stance was found is no part of the order: an entry that is
   * written otherwise and finds the same changes nothing.
   *
   * @param entry the actor's id, or the stance's category
   * @param phrase of a stance, else empty
   * @param source of a stance, an actor's id; empty if unknown or a mention
   * @param target likewise
   */
  public record What(Kind kind, String entry, String phrase, String source, String target)
      implements Comparable<What> {
    private static final Comparator<What> ORDER =
        Comparator.comparing(What::kind)
            .thenComparing(What::entry)
            .thenComparing(What::source)
            .thenComparing(What::target);

    @Override
    public int compareTo(What other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The article of a row.
   *
   * @param date day of publication; null if unknown
   */
  public record Where(
      String outlet,
      @Nullable LocalDate date,
      String articleId,
      @Nullable String title,
      @Nullable String url)
      implements Comparable<Where> {
    private static final Comparator<Where> ORDER =
        Comparator.comparing(Where::outlet)
            .thenComparing(Where::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Where::articleId);

    @Override
    public int compareTo(Where other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public int compareTo(FoundRow other) {
    return ORDER.compare(this, other);
  }

  /** Returns the rows of an article. */
  static SortedSet<FoundRow> of(Article article, Findings findings) {
    Where where =
        new Where(article.outlet(), article.date(), article.id(), article.title(), article.url());
    SortedSet<FoundRow> rows = new TreeSet<>();
    for (PartFindings part : findings.parts()) {
      for (VoicedMention voiced : part.mentions()) {
        Span span = voiced.mention().span();
        String actor = voiced.mention().actor().id();
        rows.add(row(where, part, span, new What(Kind.MENTION, actor, "", "", ""), 0));
      }
      for (Stance stance : part.stances()) {
        for (int pair = 0; pair < stance.pairs().size(); pair++) {
          rows.add(row(where, part, stance.hit().span(), said(stance, pair), pair));
        }
      }
    }
    return rows;
  }

  private static What said(Stance stance, int pair) {
    StancePhrase phrase = stance.hit().phrase();
    Stance.Pair actors = stance.pairs().get(pair);
    return new What(
        Kind.STANCE,
        phrase.category(),
        phrase.phrase(),
        orEmpty(actors.source()),
        orEmpty(actors.target()));
  }

  private static String orEmpty(@Nullable String id) {
    return id == null ? "" : id;
  }

  private static FoundRow row(Where where, PartFindings part, Span span, What what, int pair) {
    String text = part.text();
    int start = 0;
    int end = text.length();
    if (!part.sentences().isEmpty()) {
      Span sentence = part.sentences().get(Span.lastStartingBy(span.start(), part.sentences()));
      start = sentence.start();
      end = sentence.end();
    }
    start = Math.min(span.start(), Math.max(start, span.start() - CONTEXT));
    end = Math.max(span.end(), Math.min(end, span.end() + CONTEXT));
    return new FoundRow(
        where,
        part.part(),
        span,
        what,
        pair,
        text.substring(start, span.start()),
        span.of(text),
        text.substring(span.end(), end));
  }
}
