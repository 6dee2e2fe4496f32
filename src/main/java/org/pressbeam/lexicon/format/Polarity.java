package org.pressbeam.lexicon.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressbeam.lexicon.WordResource;

/** The polarity that the name of a category tells: "negative", "posemo". */
final class Polarity {
  private static final Map<String, Integer> NAMES = names();

  private Polarity() {}

  /** Returns -1 or 1 by the innermost name of a path that tells, else 0. */
  static int of(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      Integer polarity = NAMES.get(path.get(i).strip().toLowerCase(Locale.ROOT));
      if (polarity != null) {
        return polarity;
      }
    }
    return 0;
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (String line : WordResource.lines(Polarity.class, "polarities.txt")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        names.put(words[i], Integer.valueOf(words[0]));
      }
    }
    return names;
  }
}
