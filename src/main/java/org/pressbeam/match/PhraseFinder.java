package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokens;

/**
 * Finds stance phrases. From each word on, the phrase that reaches furthest wins, among equals the
 * one that stands first in the lexicon. A gap is closed by the first place where the words behind
 * it stand; it counts words, not marks, and crosses no sentence end. Hits share no word, but one
 * may stand in the gap of another ("accused Kyiv, which denied it, of lying").
 */
final class PhraseFinder {
  private final Vocabulary vocabulary;
  private final TokenTrie<Form> trie = new TokenTrie<>();

  /**
   * A form of a phrase: what follows its first run of words.
   *
   * @param order place in the lexicon
   * @param length words of the first run
   * @param gaps for each further run, how many words may stand before it
   * @param runs the words of each further run
   * @param after words that must not stand right behind it
   * @param before words that must not stand right before it
   */
  private record Form(
      StancePhrase phrase,
      String language,
      int order,
      int length,
      int[] gaps,
      int[][] runs,
      int[][] after,
      int[][] before) {}

  PhraseFinder(List<StancePhrase> phrases, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    int order = 0;
    for (StancePhrase phrase : phrases) {
      for (StancePhrase.Variant variant : phrase.variants()) {
        add(phrase, variant, order);
      }
      order++;
    }
  }

  void freeze() {
    trie.freeze(vocabulary.size());
  }

  private void add(StancePhrase phrase, StancePhrase.Variant variant, int order) {
    List<int[]> runs = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < variant.words().size(); i++) {
      if (i > 0 && variant.gaps().get(i - 1) > 0) {
        runs.add(run.stream().mapToInt(Integer::intValue).toArray());
        gaps.add(variant.gaps().get(i - 1));
        run = new ArrayList<>();
      }
      for (int word : Words.ofEntry(variant.words().get(i), vocabulary)) {
        run.add(word);
      }
    }
    runs.add(run.stream().mapToInt(Integer::intValue).toArray());
    int[] first = runs.remove(0);
    if (first.length == 0 || runs.stream().anyMatch(words -> words.length == 0)) {
      throw new IllegalArgumentException("phrase " + phrase.phrase() + " without words");
    }
    int[] gapSizes = gaps.stream().mapToInt(Integer::intValue).toArray();
    String language = primary(phrase.language());
    trie.add(
        first,
        new Form(
            phrase,
            language,
            order,
            first.length,
            gapSizes,
            runs.toArray(new int[0][]),
            guards(phrase.notFollowedBy()),
            guards(phrase.notPrecededBy())));
  }

  private int[][] guards(List<String> texts) {
    return texts.stream().map(text -> Words.ofEntry(text, vocabulary)).toArray(int[][]::new);
  }

  /**
   * Returns the phrases in a part, in order of start.
   *
   * @param language of the article; null for phrases of every language
   */
  List<StanceHit> find(Words words, @Nullable String language) {
    String wanted = language == null ? null : primary(language);
    List<StanceHit> hits = new ArrayList<>();
    Search search = new Search(words, wanted);
    for (int place = 0; place < words.size(); place++) {
      int node = trie.start(words.number(place));
      if (node != TokenTrie.NONE) {
        StanceHit hit = search.at(place, node);
        if (hit != null) {
          hits.add(hit);
        }
      }
    }
    return hits;
  }

  private static String primary(String language) {
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end))) {
      end++;
    }
    return language.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The search in one part. */
  private final class Search {
    private final Words words;
    private final @Nullable String language;
    private boolean @Nullable [] taken;

    Search(Words words, @Nullable String language) {
      this.words = words;
      this.language = language;
    }

    @Nullable StanceHit at(int place, int start) {
      int node = start;
      Form best = null;
      int bestLast = -1;
      int at = place;
      while (node != TokenTrie.NONE && isFree(at)) {
        for (Form form : trie.entries(node)) {
          int last = language == null || language.equals(form.language) ? last(form, at) : -1;
          if (last > bestLast || (last >= 0 && last == bestLast && isBefore(form, best))) {
            best = form;
            bestLast = last;
          }
        }
        at++;
        boolean ends = at >= words.size() || words.isLineBefore(at);
        node = ends ? TokenTrie.NONE : trie.next(node, words.number(at));
      }
      return best == null ? null : take(best, place, bestLast);
    }

    private static boolean isBefore(Form form, @Nullable Form other) {
      return other == null || form.order < other.order;
    }

    private boolean isFree(int place) {
      return taken == null || !taken[place];
    }

    private int last(Form form, int firstLast) {
      int last = firstLast;
      for (int i = 0; i < form.runs.length && last >= 0; i++) {
        int start = runAfter(last, form.gaps[i], form.runs[i]);
        last = start < 0 ? -1 : start + form.runs[i].length - 1;
      }
      return last < 0 || isGuarded(form, firstLast - form.length + 1, last) ? -1 : last;
    }

    private boolean isGuarded(Form form, int first, int last) {
      for (int[] banned : form.after) {
        if (NameEntry.stands(words, last + 1, banned)) {
          return true;
        }
      }
      for (int[] banned : form.before) {
        if (NameEntry.stands(words, first - banned.length, banned)) {
          return true;
        }
      }
      return false;
    }

    /** Returns where a run starts behind a place and a gap, -1 if it does not. */
    private int runAfter(int place, int gap, int[] run) {
      int skipped = 0;
      for (int at = place + 1; at < words.size() && skipped <= gap; at++) {
        if (words.isLineBefore(at) || words.isSentenceEnd(at)) {
          return -1;
        }
        if (stands(run, at)) {
          return at;
        }
        if (words.isWord(at)) {
          skipped++;
        }
      }
      return -1;
    }

    private boolean stands(int[] run, int place) {
      if (place + run.length > words.size()) {
        return false;
      }
      for (int i = 0; i < run.length; i++) {
        int at = place + i;
        if (words.number(at) != run[i] || !isFree(at) || (i > 0 && words.isLineBefore(at))) {
          return false;
        }
      }
      return true;
    }

    private StanceHit take(Form form, int place, int last) {
      boolean[] marked = taken == null ? new boolean[words.size()] : taken;
      taken = marked;
      Arrays.fill(marked, place, place + form.length, true);
      int at = place + form.length - 1;
      for (int i = 0; i < form.runs.length; i++) {
        at = runAfter(at, form.gaps[i], form.runs[i]);
        Arrays.fill(marked, at, at + form.runs[i].length, true);
        at += form.runs[i].length - 1;
      }
      Tokens tokens = words.tokens();
      Span head = tokens.span(words.token(place));
      return new StanceHit(
          new Span(head.start(), tokens.end(words.token(last))), head, form.phrase);
    }
  }
}
