package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokens;

/**
 * Finds stance phrases. From each word on, the phrase that reaches furthest wins, among equals the
 * one that stands first in the lexicon. A gap is closed by the first place where the words behind
 * it stand; it counts words, not marks, and crosses no sentence end. Hits share no word, but one
 * may stand in the gap of another ("accused Kyiv, which denied it, of lying"). A phrase that a
 * dictionary has in several categories is a hit in each of them. Phrases that count only with a
 * target are looked for among the words that are left by the others, because they may come to
 * nothing.
 */
final class PhraseFinder {
  /** BCP 47 for a language that is not determined. */
  private static final String EVERY_LANGUAGE = "und";

  private final Vocabulary vocabulary;
  private final TokenTrie<Form> trie = new TokenTrie<>(Form[]::new);
  private boolean anyBound;

  /**
   * A form of a phrase: what follows its first run of words.
   *
   * @param phrases the phrase, once for each category it has
   * @param bound whether it counts only with a target
   * @param order place in the lexicon
   * @param length words of the first run
   * @param gaps for each further run, how many words may stand before it
   * @param runs the words of each further run
   * @param after words that must not stand right behind it
   * @param before words that must not stand right before it
   */
  private record Form(
      List<StancePhrase> phrases,
      boolean bound,
      String language,
      int order,
      int length,
      int[] gaps,
      int[][] runs,
      int[][] after,
      int[][] before) {}

  /** What is the same where an entry of a dictionary has several categories. */
  private record Entry(
      String phrase,
      String language,
      StancePhrase.Frame frame,
      boolean bound,
      StancePhrase.Variant variant) {
    static Entry of(StancePhrase phrase, StancePhrase.Variant variant) {
      return new Entry(phrase.phrase(), phrase.language(), phrase.frame(), phrase.bound(), variant);
    }
  }

  PhraseFinder(List<StancePhrase> phrases, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<Entry, Form> forms = new HashMap<>();
    int order = 0;
    for (StancePhrase phrase : phrases) {
      for (StancePhrase.Variant variant : phrase.variants()) {
        Form known = forms.get(Entry.of(phrase, variant));
        if (known == null) {
          forms.put(Entry.of(phrase, variant), add(phrase, variant, order));
        } else {
          known.phrases.add(phrase);
        }
      }
      order++;
    }
  }

  void freeze() {
    trie.freeze(vocabulary.size());
  }

  private Form add(StancePhrase phrase, StancePhrase.Variant variant, int order) {
    List<int[]> runs = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < variant.words().size(); i++) {
      if (i > 0 && variant.gaps().get(i - 1) > 0) {
        runs.add(run.stream().mapToInt(Integer::intValue).toArray());
        gaps.add(variant.gaps().get(i - 1));
        run = new ArrayList<>();
      }
      String text = Globs.marked(variant.words().get(i), variant.wildcards());
      for (int word : Words.ofEntry(text, vocabulary)) {
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
    Form form =
        new Form(
            new ArrayList<>(List.of(phrase)),
            phrase.bound(),
            language,
            order,
            first.length,
            gapSizes,
            runs.toArray(new int[0][]),
            guards(phrase.notFollowedBy()),
            guards(phrase.notPrecededBy()));
    trie.add(first, form);
    anyBound |= form.bound;
    vocabulary.mark(first[0], WordClasses.STARTS_PHRASE);
    return form;
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
    search.all(hits);
    if (anyBound) {
      search.bound = true;
      search.all(hits);
      hits.sort(Comparator.comparingInt(hit -> hit.span().start()));
    }
    return hits;
  }

  /** Returns the primary subtag of a language tag, in lower case. */
  static String primary(String language) {
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
    private @Nullable Form best;
    private int bestLast;

    /** Whether phrases are looked for that count only with a target. */
    private boolean bound;

    Search(Words words, @Nullable String language) {
      this.words = words;
      this.language = language;
    }

    /** Adds the phrases of the part. */
    void all(List<StanceHit> hits) {
      int place = words.nextPhrase(0);
      while (place < words.size()) {
        at(place, hits);
        place = words.nextPhrase(place + 1);
      }
    }

    /** Adds the phrase that starts at a place, if there is one. */
    private void at(int place, List<StanceHit> hits) {
      best = null;
      bestLast = -1;
      walk(start(place), place);
      for (int covering : words.classes(place)) {
        walk(trie.start(covering), place);
      }
      Form longest = best;
      if (longest != null) {
        take(longest, place, bestLast, hits);
      }
    }

    private int start(int place) {
      int word = words.number(place);
      int node = trie.start(word);
      int next = place + 1;
      boolean goesOn =
          next < words.size()
              && !trie.mayStart(node, word, words.number(next))
              && words.classes(next).length == 0;
      return goesOn ? TokenTrie.NONE : node;
    }

    /** Goes on from a node that ends at a place. */
    private void walk(int start, int place) {
      int node = start;
      int at = place;
      while (node != TokenTrie.NONE && isFree(at)) {
        for (Form form : trie.entries(node)) {
          int last = form.bound == bound && isIn(form.language) ? last(form, at) : -1;
          if (last > bestLast || (last >= 0 && last == bestLast && isBefore(form, best))) {
            best = form;
            bestLast = last;
          }
        }
        at++;
        if (at >= words.size() || words.isLineBefore(at)) {
          return;
        }
        for (int covering : words.classes(at)) {
          walk(trie.next(node, covering), at);
        }
        node = trie.next(node, words.number(at));
      }
    }

    private boolean isIn(String formLanguage) {
      return language == null
          || language.equals(formLanguage)
          || formLanguage.equals(EVERY_LANGUAGE);
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
        if (!words.is(at, run[i]) || !isFree(at) || (i > 0 && words.isLineBefore(at))) {
          return false;
        }
      }
      return true;
    }

    private void take(Form form, int place, int last, List<StanceHit> hits) {
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
      Span span = new Span(head.start(), tokens.end(words.token(last)));
      form.phrases.forEach(phrase -> hits.add(new StanceHit(span, head, phrase)));
    }
  }
}
