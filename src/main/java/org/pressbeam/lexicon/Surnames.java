package org.pressbeam.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The surname by which articles call a person, where the lexicon does not give it. */
final class Surnames {
  /** Countries that write the surname first, in English too. */
  private static final Set<String> SURNAME_FIRST = Set.of("CHN", "KHM", "KOR", "PRK", "TWN");

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ben", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du",
          "el", "la", "le", "lo", "ten", "ter", "van", "von", "zu");

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private Surnames() {}

  static @Nullable String of(ActorDraft draft) {
    return draft.surname != null ? draft.surname : usual(draft.name, draft.country);
  }

  /**
   * Returns the last word of a name of several words, with particles before it ("von der Leyen",
   * "Le Pen") and without an Arabic article ("al-Assad" gives "Assad"); the first word where the
   * surname stands first. Null if there is one word only, or the surname has a single letter.
   */
  static @Nullable String usual(String name, @Nullable String country) {
    String[] words = name.split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && SUFFIXES.contains(words[last].toLowerCase(Locale.ROOT))) {
      last--;
    }
    if (last < 1) {
      return null;
    }
    if (country != null && SURNAME_FIRST.contains(country)) {
      return words[0];
    }
    int first = last;
    while (first > 1 && PARTICLES.contains(words[first - 1].toLowerCase(Locale.ROOT))) {
      first--;
    }
    String surname = String.join(" ", Arrays.copyOfRange(words, first, last + 1));
    int hyphen = surname.indexOf('-');
    if (hyphen > 0
        && hyphen < 3
        && PARTICLES.contains(surname.substring(0, hyphen).toLowerCase(Locale.ROOT))) {
      surname = surname.substring(hyphen + 1);
    }
    return surname.length() < 2 ? null : surname;
  }
}
