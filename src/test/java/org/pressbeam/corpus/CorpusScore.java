package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pressbeam.corpus.Boilerplate.Dropped;
import org.pressbeam.corpus.Origin.Place;

/** Holds what the corpus decides about made articles against what is known of them. */
final class CorpusScore {
  private static final double SHARED = 0.8;

  private final Map<Place, MadeArticle> byPlace = new HashMap<>();
  private final Map<String, MadeArticle> byId = new HashMap<>();
  private final Map<String, Measure> measures = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /** Found, right among them, and to be found. */
  static final class Measure {
    private long found;
    private long right;
    private long wanted;
    private long met;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) met / wanted;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.4f (%d of %d)   recall %.4f (%d of %d)",
          precision(),
          right,
          found,
          recall(),
          met,
          wanted);
    }
  }

  private CorpusScore(List<MadeArticle> articles) {
    for (MadeArticle article : articles) {
      byPlace.put(article.place(), article);
      byId.put(article.id(), article);
    }
  }

  /** Settles articles and scores the decisions. */
  static CorpusScore of(List<MadeArticle> articles, CorpusRules rules) {
    CorpusScore score = new CorpusScore(articles);
    Map<String, List<Fingerprint>> outlets = new TreeMap<>();
    for (MadeArticle article : articles) {
      outlets.computeIfAbsent(article.outlet(), o -> new ArrayList<>()).add(article.fingerprint());
    }
    List<TextPrint> texts = new ArrayList<>();
    outlets.forEach(
        (outlet, prints) -> {
          OutletCorpus.Settlement settled = OutletCorpus.settle(outlet, prints, rules);
          score.repetitions(outlet, settled.duplicates());
          score.boilerplate(outlet, settled.dropped().keySet());
          texts.addAll(settled.texts());
        });
    score.copies(texts, Syndication.find(texts, key -> true, rules));
    return score;
  }

  Measure measure(String name) {
    return measures.computeIfAbsent(name, n -> new Measure());
  }

  /** Returns what was wrong, for people. */
  List<String> mistakes() {
    return mistakes;
  }

  Map<String, Measure> measures() {
    return measures;
  }

  private MadeArticle at(Place place) {
    return byPlace.get(place);
  }

  private void repetitions(String outlet, Map<Place, String> duplicates) {
    Measure measure = measure("repetitions");
    duplicates.forEach(
        (place, id) -> {
          boolean right = at(place).work().equals(byId.get(id).work());
          measure.found++;
          measure.right += right ? 1 : 0;
          if (!right) {
            mistakes.add("repetition: " + at(place).story() + " of " + byId.get(id).story());
          }
        });
    Map<String, List<MadeArticle>> works = new HashMap<>();
    byPlace.values().stream()
        .filter(article -> article.outlet().equals(outlet))
        .forEach(a -> works.computeIfAbsent(a.work(), w -> new ArrayList<>()).add(a));
    for (List<MadeArticle> work : works.values()) {
      long kept = work.stream().filter(a -> !duplicates.containsKey(a.place())).count();
      measure.wanted += work.size() - 1;
      measure.met += work.size() - kept;
      if (kept > 1) {
        mistakes.add("missed repetition: " + work.get(0).url() + " " + work.get(1).url());
      }
    }
  }

  private void boilerplate(String outlet, Set<Dropped> dropped) {
    Measure blocks = measure("boilerplate blocks");
    Measure wordsKept = measure("words of body, cleaned");
    Measure wordsBefore = measure("words of body, as parsed");
    Set<Long> hashes = new HashSet<>();
    dropped.forEach(block -> hashes.add(block.hash()));
    Set<String> furniture = new HashSet<>();
    Set<Long> judged = new HashSet<>();
    for (MadeArticle article : byPlace.values()) {
      if (!article.outlet().equals(outlet)) {
        continue;
      }
      furniture.addAll(article.furniture());
      for (String line : article.blocks()) {
        boolean body = !article.furniture().contains(line);
        boolean cut = hashes.contains(Fingerprint.hash(line));
        count(wordsBefore, line, body, true);
        count(wordsKept, line, body, !cut);
        if (cut && judged.add(Fingerprint.hash(line))) {
          blocks.found++;
          blocks.right += body ? 0 : 1;
          if (body) {
            mistakes.add("boilerplate: " + line);
          }
        }
      }
    }
    for (String line : furniture) {
      blocks.wanted++;
      blocks.met += hashes.contains(Fingerprint.hash(line)) ? 1 : 0;
    }
  }

  private static void count(Measure measure, String line, boolean body, boolean kept) {
    int words = Words.of(line).count();
    measure.found += kept ? words : 0;
    measure.right += kept && body ? words : 0;
    measure.wanted += body ? words : 0;
    measure.met += body && kept ? words : 0;
  }

  private void copies(List<TextPrint> texts, Map<Place, Origin> copies) {
    Measure all = measure("copies, all");
    Measure near = measure("copies that share 80 %");
    Map<String, List<TextPrint>> stories = new TreeMap<>();
    for (TextPrint text : texts) {
      String story = at(text.origin().place()).story();
      stories.computeIfAbsent(story, s -> new ArrayList<>()).add(text);
    }
    copies.forEach(
        (place, origin) -> {
          boolean right = at(place).story().equals(at(origin.place()).story());
          all.found++;
          all.right += right ? 1 : 0;
          near.found++;
          near.right += right ? 1 : 0;
          if (!right) {
            mistakes.add("copy: " + at(place).story() + " of " + at(origin.place()).story());
          }
        });
    for (List<TextPrint> story : stories.values()) {
      story.sort(Comparator.comparing(TextPrint::origin, Origin.EARLIEST));
      TextPrint first = story.get(0);
      for (TextPrint text : story.subList(1, story.size())) {
        if (first.origin().outlet().equals(text.origin().outlet())) {
          continue;
        }
        boolean met = copies.containsKey(text.origin().place());
        all.wanted++;
        all.met += met ? 1 : 0;
        if (shared(at(first.origin().place()), at(text.origin().place())) >= SHARED) {
          near.wanted++;
          near.met += met ? 1 : 0;
        }
      }
    }
  }

  /** The exact share of the shingles of the shorter body that the other has too. */
  private static double shared(MadeArticle one, MadeArticle two) {
    Set<Long> a = shingles(one);
    Set<Long> b = shingles(two);
    int least = Math.min(a.size(), b.size());
    a.retainAll(b);
    return least == 0 ? 0 : (double) a.size() / least;
  }

  private static Set<Long> shingles(MadeArticle article) {
    Set<Long> shingles = new HashSet<>();
    for (String line : article.blocks()) {
      if (!article.furniture().contains(line)) {
        Words words = Words.of(line);
        for (int i = 0; i + Words.SHINGLE <= words.count(); i++) {
          shingles.add(words.shingle(i));
        }
      }
    }
    return shingles;
  }
}
