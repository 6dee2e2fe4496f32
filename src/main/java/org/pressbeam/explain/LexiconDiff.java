package org.pressbeam.explain;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.analysis.Findings;
import org.pressbeam.article.Article;
import org.pressbeam.explain.FoundRow.Kind;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.reject.OrReject;
import org.pressbeam.reject.RejectReason;

/**
 * What another lexicon changes in articles: each is analysed with both. Results do not depend on
 * the order of the articles. Memory: a number for each entry of the lexicons, and the first rows of
 * each list in their order. Not safe for use by several threads.
 */
public final class LexiconDiff {
  private final ArticleAnalyzer before;
  private final ArticleAnalyzer after;
  private final int limit;
  private final SortedMap<String, Sums> actors = new TreeMap<>();
  private final SortedMap<String, Sums> stances = new TreeMap<>();
  private final SortedSet<FoundRow> gained = new TreeSet<>();
  private final SortedSet<FoundRow> lost = new TreeSet<>();
  private long gains;
  private long losses;
  private long articles;
  private long changed;
  private long failed;

  /** How often an actor or a stance is found with each of the two lexicons. */
  public static final class Sums {
    private long before;
    private long after;
    private long articlesBefore;
    private long articlesAfter;

    /** Returns how often it is found with the first lexicon. */
    public long before() {
      return before;
    }

    /** Returns how often it is found with the second lexicon. */
    public long after() {
      return after;
    }

    /** Returns in how many articles it is found with the first lexicon. */
    public long articlesBefore() {
      return articlesBefore;
    }

    /** Returns in how many articles it is found with the second lexicon. */
    public long articlesAfter() {
      return articlesAfter;
    }
  }

  /**
   * Prepares both lexicons.
   *
   * @param limit how many rows are kept of those gained, and of those lost: the first in order
   */
  public LexiconDiff(Lexicon before, Lexicon after, AnalyzerOptions options, int limit) {
    this.before = new ArticleAnalyzer(before, options);
    this.after = new ArticleAnalyzer(after, options);
    this.limit = limit;
  }

  /** Analyses an article with both lexicons. */
  public void add(Article article) {
    Findings one = analyze(before, article);
    Findings other = one == null ? null : analyze(after, article);
    if (one == null || other == null) {
      failed++;
      return;
    }
    articles++;
    SortedSet<FoundRow> old = FoundRow.of(article, one);
    SortedSet<FoundRow> fresh = FoundRow.of(article, other);
    count(
        old,
        (sums, first) -> {
          sums.before++;
          sums.articlesBefore += first ? 1 : 0;
        });
    count(
        fresh,
        (sums, first) -> {
          sums.after++;
          sums.articlesAfter += first ? 1 : 0;
        });
    long losing = keep(old, fresh, lost);
    long gaining = keep(fresh, old, gained);
    losses += losing;
    gains += gaining;
    changed += losing + gaining > 0 ? 1 : 0;
  }

  private static @Nullable Findings analyze(ArticleAnalyzer analyzer, Article article) {
    return OrReject.run(
        () -> analyzer.analyze(article), RejectReason.INTERNAL, (reason, detail) -> {});
  }

  /** Adds a find to its sums. */
  private interface Counter {
    void add(Sums sums, boolean firstOfArticle);
  }

  private void count(SortedSet<FoundRow> rows, Counter counter) {
    Set<Sums> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FoundRow row : rows) {
      if (row.pair() == 0) {
        SortedMap<String, Sums> all = row.what().kind() == Kind.MENTION ? actors : stances;
        Sums sums = all.computeIfAbsent(row.what().entry(), key -> new Sums());
        counter.add(sums, seen.add(sums));
      }
    }
  }

  /** Keeps the first rows that one list has and the other has not; returns how many these are. */
  private long keep(
      SortedSet<FoundRow> rows, SortedSet<FoundRow> others, SortedSet<FoundRow> kept) {
    long count = 0;
    for (FoundRow row : rows) {
      if (!others.contains(row)) {
        count++;
        kept.add(row);
        if (kept.size() > limit) {
          kept.remove(kept.last());
        }
      }
    }
    return count;
  }

  /** Returns how many articles were analysed. */
  public long articles() {
    return articles;
  }

  /** Returns in how many of them a row was gained or lost. */
  public long changed() {
    return changed;
  }

  /** Returns how many could not be analysed. */
  public long failed() {
    return failed;
  }

  /** Returns how often each actor is mentioned, by id in order. */
  public SortedMap<String, Sums> actors() {
    return Collections.unmodifiableSortedMap(actors);
  }

  /** Returns how often each stance occurs, by category in order. */
  public SortedMap<String, Sums> stances() {
    return Collections.unmodifiableSortedMap(stances);
  }

  /** Returns how many rows only the second lexicon finds. */
  public long gains() {
    return gains;
  }

  /** Returns how many rows only the first lexicon finds. */
  public long losses() {
    return losses;
  }

  /** Returns the first of the rows that only the second lexicon finds. */
  public SortedSet<FoundRow> gained() {
    return Collections.unmodifiableSortedSet(gained);
  }

  /** Returns the first of the rows that only the first lexicon finds. */
  public SortedSet<FoundRow> lost() {
    return Collections.unmodifiableSortedSet(lost);
  }
}
