package org.pressbeam.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Classes of English words that the rules ask for, from {@code words_en.txt}. */
enum WordClass {
  DETERMINER(0),
  POSSESSIVE(1),
  PREPOSITION(2),
  SUBORDINATOR(3),
  RELATIVE(4),
  CONJUNCTION(5),
  COORDINATOR(6),
  BE(7),
  HAVE(8),
  AUXILIARY(9),
  SUBJECT(10),
  OBJECT(11),
  MALE(12),
  FEMALE(13),
  PLURAL(14),
  FIRST(15),
  TIME(16),
  ADVERB(17),
  NEGATION(18),
  VERB(19),
  DOCUMENT(20),
  AGENT(21),
  SPOKES(22),
  MAN(23),
  WOMAN(24),
  HONORIFIC(25),
  ORDINARY(26),
  LABEL(27),
  LINK(28),
  NAMING(29),
  BEARING(30),
  CLAIM(31),
  SURVEY(32),
  OFFICE(33);

  private static final Map<String, Long> CLASSES = load();

  long bit() {
    return bit;
  }

  private final long bit;

  WordClass(int position) {
    bit = 1L << position;
  }

  /** Returns each lower-case word that is in a class, with its classes as bits. */
  static Map<String, Long> all() {
    return CLASSES;
  }

  private static Map<String, Long> load() {
    Map<String, Long> classes = new HashMap<>();
    for (String line : WordLists.lines("words_en.txt")) {
      List<String> words = List.of(line.split("\\s+", -1));
      long bit = valueOf(words.get(0).toUpperCase(Locale.ROOT)).bit;
      for (String word : words.subList(1, words.size())) {
        classes.merge(word, bit, (a, b) -> a | b);
      }
    }
    return Map.copyOf(classes);
  }
}
