package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pressbeam.corpus.CorpusRules.Rule;
import org.pressbeam.corpus.Origin.Place;

/**
 * Finds which articles of an outlet are one: captured again, under several addresses, corrected.
 *
 * <p>Joined are articles with the same text; under the same address, unless both their days and
 * half of their texts differ, as on a page that is filled anew each day; and with nearly the same
 * text within a few days. Of a group one counts: see {@link #choose}.
 */
final class Repetitions {
  /**
   * How many different articles the next one under an address or key is compared with: what many
   * different articles share tells nothing.
   */
  private static final int MAX_HEADS = 64;

  /** Share of the shorter text by which two under one address are one article. */
  private static final double SAME_ADDRESS = 0.5;

  private final List<Fingerprint> articles;
  private final CorpusRules rules;
  private final Groups groups;
  private final List<TextPrint> texts;

  private Repetitions(List<Fingerprint> articles, List<TextPrint> texts, CorpusRules rules) {
    this.articles = articles;
    this.rules = rules;
    this.texts = texts;
    this.groups = new Groups(articles.size());
    joinEqual();
    Map<Long, List<Integer>> addresses = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).address() != 0) {
        addresses.computeIfAbsent(articles.get(i).address(), a -> new ArrayList<>(1)).add(i);
      }
    }
    addresses.values().forEach(bucket -> joinLike(bucket, this::isSamePage));
  }

  /**
   * Joins the articles of an outlet before it is known which blocks recur: by address, and where
   * not a word is different.
   *
   * @param articles in any fixed order
   */
  static Repetitions atFirstSight(List<Fingerprint> articles, CorpusRules rules) {
    return new Repetitions(articles, texts(articles, Set.of()), rules);
  }

  /** Joins the articles of an outlet by what they are without recurring blocks. */
  static Repetitions of(List<Fingerprint> articles, Set<Long> recurring, CorpusRules rules) {
    Repetitions repetitions = new Repetitions(articles, texts(articles, recurring), rules);
    repetitions.joinVersions();
    return repetitions;
  }

  private static List<TextPrint> texts(List<Fingerprint> articles, Set<Long> recurring) {
    return articles.stream().map(article -> TextPrint.of(article, recurring)).toList();
  }

  private void joinVersions() {
    Map<Long, List<Integer>> keys = new HashMap<>();
    for (int article : distinct()) {
      for (long key : texts.get(article).keys()) {
        keys.computeIfAbsent(key, k -> new ArrayList<>(1)).add(article);
      }
    }
    keys.values()
        .forEach(
            bucket ->
                joinLike(bucket, (one, two) -> texts.get(one).isVersion(texts.get(two), rules)));
  }

  /** Says of two articles whether they are one. */
  @FunctionalInterface
  private interface Likeness {
    boolean holds(int one, int two);
  }

  private void joinEqual() {
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      TextPrint text = texts.get(i);
      if (text.words() >= rules.value(Rule.LEAST_WORDS)) {
        Integer equal = first.putIfAbsent(text.text(), i);
        if (equal != null) {
          groups.join(equal, i);
        }
      }
    }
  }

  private void joinLike(List<Integer> bucket, Likeness likeness) {
    if (bucket.size() == 1) {
      return;
    }
    bucket.sort(Comparator.comparing(i -> texts.get(i).origin(), Origin.STANDING));
    List<Integer> heads = new ArrayList<>();
    for (int article : bucket) {
      boolean joined = false;
      for (int head : heads) {
        if (likeness.holds(head, article)) {
          groups.join(head, article);
          joined = true;
        }
      }
      if (!joined && heads.size() < MAX_HEADS) {
        heads.add(article);
      }
    }
  }

  private boolean isSamePage(int one, int two) {
    TextPrint a = texts.get(one);
    TextPrint b = texts.get(two);
    boolean sameDay = a.origin().date() != null && a.origin().within(0, b.origin());
    return a.text() == b.text()
        || (sameDay && b.origin().date() != null)
        || a.sketch().containment(b.sketch()) >= SAME_ADDRESS;
  }

  private List<Integer> distinct() {
    return groups.all().stream().map(this::choose).sorted().toList();
  }

  /** Returns the articles that count, one of each group, in order. */
  List<Fingerprint> different() {
    return distinct().stream().map(articles::get).toList();
  }

  /**
   * Returns the place of each new article that does not count, with the id of the one that does.
   */
  Map<Place, String> duplicates() {
    Map<Place, String> duplicates = new HashMap<>();
    for (List<Integer> group : groups.all()) {
      int kept = choose(group);
      for (int article : group) {
        Origin origin = texts.get(article).origin();
        if (article != kept && !origin.earlier()) {
          duplicates.put(origin.place(), articles.get(kept).id());
        }
      }
    }
    return duplicates;
  }

  /**
   * Chooses the article of a group that counts: one that an earlier batch holds; else, of the
   * earliest day of publication, the text captured last, and of several captures of this text the
   * earliest.
   */
  private int choose(Collection<Integer> group) {
    int first = earliest(group);
    Origin origin = texts.get(first).origin();
    if (group.size() == 1 || origin.earlier() || origin.captured() == null) {
      return first;
    }
    List<Integer> sameDay =
        group.stream()
            .filter(i -> Objects.equals(texts.get(i).origin().date(), origin.date()))
            .toList();
    Comparator<Integer> capture =
        Comparator.comparing(
            i -> texts.get(i).origin().captured(),
            Comparator.nullsFirst(Comparator.naturalOrder()));
    int last =
        sameDay.stream()
            .max(capture.thenComparing(i -> texts.get(i).origin(), Origin.STANDING.reversed()))
            .orElse(first);
    long text = texts.get(last).text();
    return earliest(sameDay.stream().filter(i -> texts.get(i).text() == text).toList());
  }

  private int earliest(Collection<Integer> group) {
    return group.stream()
        .min(Comparator.comparing(i -> texts.get(i).origin(), Origin.STANDING))
        .orElseThrow();
  }
}
