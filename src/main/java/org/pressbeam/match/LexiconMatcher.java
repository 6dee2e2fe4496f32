package org.pressbeam.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/**
 * Finds the actors and stance phrases of a lexicon. Immutable and safe to share between threads;
 * building one is costly, so a worker builds it once.
 */
public final class LexiconMatcher {
  private final Map<String, List<Named>> byFirstWord = new HashMap<>();
  private final Lexicon lexicon;

  private record Named(Actor actor, ActorName name, List<String> words) {}

  /** Prepares a lexicon for matching. */
  public LexiconMatcher(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Actor actor : lexicon.actors().values()) {
      for (ActorName name : actor.names()) {
        List<String> words = words(Tokenizer.tokenize(name.text()));
        byFirstWord
            .computeIfAbsent(words.get(0), key -> new ArrayList<>())
            .add(new Named(actor, name, words));
      }
    }
  }

  /**
   * Matches one article.
   *
   * @param parts its parts in order, such as title and body; a surname is resolved by what all of
   *     them say
   * @param date day of publication; null if unknown, then names limited in time do not match
   * @param language BCP 47; null if unknown, then phrases of every language match
   * @return one element for each part
   */
  public List<Matches> match(
      List<Tokens> parts, @Nullable LocalDate date, @Nullable String language) {
    List<Matches> result = new ArrayList<>();
    for (Tokens part : parts) {
      List<String> words = words(part);
      result.add(new Matches(mentions(part, words, date), hits(part, words)));
    }
    return result;
  }

  private List<Mention> mentions(Tokens part, List<String> words, @Nullable LocalDate date) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Named best = null;
      for (Named named : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + named.words.size();
        if (end <= words.size()
            && words.subList(i, end).equals(named.words)
            && named.name.holdsOn(date)
            && Character.isUpperCase(part.word(i).codePointAt(0))
                == Character.isUpperCase(named.name.text().codePointAt(0))
            && (best == null || named.words.size() > best.words.size())) {
          best = named;
        }
      }
      if (best != null) {
        int last = i + best.words.size() - 1;
        found.add(
            new Mention(new Span(part.start(i), part.end(last)), best.actor(), best.name().role()));
        i = last;
      }
    }
    return found;
  }

  private List<StanceHit> hits(Tokens part, List<String> words) {
    List<StanceHit> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      StanceHit best = null;
      int bestLast = -1;
      for (StancePhrase phrase : lexicon.phrases()) {
        for (StancePhrase.Variant variant : phrase.variants()) {
          int last = last(words, i, variant);
          if (last > bestLast) {
            bestLast = last;
            Span span = new Span(part.start(i), part.end(last));
            best = new StanceHit(span, part.span(i), phrase);
          }
        }
      }
      if (best != null) {
        found.add(best);
        i = bestLast;
      }
    }
    return found;
  }

  private static int last(List<String> words, int first, StancePhrase.Variant variant) {
    if (!words.get(first).equals(variant.words().get(0))) {
      return -1;
    }
    int at = first;
    for (int w = 1; w < variant.words().size(); w++) {
      int limit = Math.min(words.size() - 1, at + 1 + variant.gaps().get(w - 1));
      int next = at + 1;
      while (next <= limit && !words.get(next).equals(variant.words().get(w))) {
        next++;
      }
      if (next > limit) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static List<String> words(Tokens tokens) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i).toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
