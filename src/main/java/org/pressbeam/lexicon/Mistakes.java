package org.pressbeam.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with lexicon files, so that a user sees all of it at once. */
final class Mistakes {
  /** A file with ten thousand mistakes is a file of another kind: the first lines tell. */
  private static final int SHOWN = 200;

  private final List<Remark> mistakes = new ArrayList<>();

  /** Notes a mistake: what is wrong, what is expected. */
  void add(Place place, String text) {
    mistakes.add(new Remark(place, text));
  }

  /** Notes a mistake. */
  void add(Remark mistake) {
    mistakes.add(mistake);
  }

  /** Returns how many mistakes were noted. */
  int size() {
    return mistakes.size();
  }

  /** Throws if there is a mistake. */
  void throwAny() throws LexiconException {
    if (mistakes.isEmpty()) {
      return;
    }
    mistakes.sort(Comparator.naturalOrder());
    String lines =
        mistakes.stream()
            .limit(SHOWN)
            .map(Remark::toString)
            .distinct()
            .collect(Collectors.joining("\n"));
    int more = mistakes.size() - SHOWN;
    throw new LexiconException(more > 0 ? lines + "\nand " + more + " more" : lines);
  }

  /** Returns " (did you mean …?)" with the nearest of some words, or nothing if none is near. */
  static String suggestion(String wrong, Iterable<String> known) {
    String nearest = null;
    int least = 3;
    for (String word : known) {
      int distance = distance(wrong, word, least);
      if (distance < least && distance < Math.max(wrong.length(), word.length())) {
        least = distance;
        nearest = word;
      }
    }
    return nearest == null ? "" : " (did you mean \"" + nearest + "\"?)";
  }

  /** Returns the edit distance, or the limit if it is that or more. */
  private static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) >= limit) {
      return limit;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
        diagonal = row[j];
        row[j] = cheapest;
      }
    }
    return Math.min(limit, row[other.length()]);
  }
}
