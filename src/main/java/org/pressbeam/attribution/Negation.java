package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a stance phrase is denied.
 *
 * <p>Rule: it is if one of the words of {@code negations_en.txt}, or a verb with n't, stands before
 * it, with at most {@value #REACH} pieces between and neither a comma, a semicolon, a quotation, a
 * conjunction nor "that" (unless that belongs to the negation: "no evidence that"). "Not only" and
 * "not just" deny nothing.
 */
final class Negation {
  private static final int REACH = 6;
  private static final Map<String, List<List<String>>> BY_LAST_WORD = load();

  private Negation() {}

  private static Map<String, List<List<String>>> load() {
    Map<String, List<List<String>>> byLast = new HashMap<>();
    for (String line : WordLists.lines("negations_en.txt")) {
      List<String> words = List.of(line.split("\\s+", -1));
      byLast.computeIfAbsent(words.get(words.size() - 1), key -> new ArrayList<>()).add(words);
    }
    byLast.values().forEach(list -> list.sort(Comparator.comparing(words -> -words.size())));
    return byLast;
  }

  /** Says whether the phrase whose first piece is given is denied. */
  static boolean reaches(Period period, int head) {
    int floor = Math.max(0, head - REACH - 1);
    for (int i = head - 1; i >= floor; i--) {
      if (period.is(i, "only") || period.is(i, "just") || period.is(i, "merely")) {
        if (period.is(i - 1, "not") || period.at(i - 1).lower().endsWith("n't")) {
          return false;
        }
      }
      if (negates(period, i)) {
        return true;
      }
      if (isBorder(period, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean negates(Period period, int last) {
    String word = period.at(last).lower();
    if (word.endsWith("n't") || word.equals("n't")) {
      return true;
    }
    for (List<String> words : BY_LAST_WORD.getOrDefault(word, List.of())) {
      int first = last - words.size() + 1;
      boolean all = first >= 0;
      for (int i = 0; all && i < words.size(); i++) {
        all = period.is(first + i, words.get(i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(Period period, int i) {
    if (period.isQuotation(i) || (period.isMark(i) && !period.is(i, "-"))) {
      return true;
    }
    return period.is(i, "that")
        || period.is(i, "but")
        || period.is(i, "because")
        || period.is(i, "while")
        || period.is(i, WordClass.RELATIVE)
        || (period.is(i, "and") && !period.is(i + 1, WordClass.ADVERB) && !shares(period, i));
  }

  /** "did not condemn and accuse": one negation may hold for two verbs side by side. */
  private static boolean shares(Period period, int and) {
    return period.at(and - 1).cue() != null;
  }
}
