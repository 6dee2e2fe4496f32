package org.pressbeam.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.text.Folding;

/** What the word lists of this package say about single words, as flags. */
final class WordClasses {
  /** Stands before a name: President. */
  static final int TITLE = 1;

  /** Of a title: tells that its bearer is a man. */
  static final int TITLE_MALE = 2;

  /** Of a title: tells that its bearer is a woman. */
  static final int TITLE_FEMALE = 4;

  /** A full stop behind it ends no sentence. */
  static final int ABBREVIATION = 8;

  /** Behind a name: makes it the name of an institution. */
  static final int INSTITUTION = 16;

  /** Before a name: makes it the name of a thing. */
  static final int VESSEL = 32;

  /** Behind a name: makes it another person's. */
  static final int SUFFIX = 64;

  /** Starts sentences and is no name. */
  static final int FUNCTION = 128;

  /** A given name. */
  static final int GIVEN = 256;

  /** Of a given name: a man's. */
  static final int GIVEN_MALE = 512;

  /** Of a given name: a woman's. */
  static final int GIVEN_FEMALE = 1024;

  /** A surname of many people. */
  static final int COMMON_SURNAME = 2048;

  /** Before an office's title: it does not mean the one who holds it now. */
  static final int NOT_IN_OFFICE = 4096;

  /** Before a metonym: it is the place. */
  static final int PLACE_PREPOSITION = 8192;

  /** Inside names: al, von. */
  static final int PARTICLE = 16384;

  /** Before "in" and a metonym: it is the government. */
  static final int SEAT = 32768;

  /** Joins the names of a list: and, a comma. */
  static final int LIST = 1 << 19;

  /** A name of the lexicon starts with it. */
  static final int STARTS_NAME = 1 << 16;

  /** A name starts with it that may be written there without a capital. */
  static final int STARTS_LOW = 1 << 17;

  /** A phrase of the lexicon starts with it. */
  static final int STARTS_PHRASE = 1 << 18;

  /** A word with wildcards covers it, with which anything may start. */
  static final int STARTS_ANY = STARTS_NAME | STARTS_LOW | STARTS_PHRASE;

  private static final WordClasses INSTANCE = new WordClasses();

  private final Map<String, Integer> flags = new HashMap<>();

  private WordClasses() {
    add("titles.txt", TITLE | ABBREVIATION);
    add("abbreviations.txt", ABBREVIATION);
    add("institutions.txt", INSTITUTION);
    add("vessels.txt", VESSEL);
    add("suffixes.txt", SUFFIX);
    add("function_words.txt", FUNCTION);
    add("given_names.txt", GIVEN);
    add("common_surnames.txt", COMMON_SURNAME);
    add("not_in_office.txt", NOT_IN_OFFICE);
    add("place_prepositions.txt", PLACE_PREPOSITION);
    add("particles.txt", PARTICLE);
    add("seats.txt", SEAT);
    add("list_words.txt", LIST);
  }

  /** Returns each folded word that is in a list, with its flags. */
  static Map<String, Integer> flags() {
    return Collections.unmodifiableMap(INSTANCE.flags);
  }

  /** Returns the flags of a folded word, 0 if no list has it. */
  static int of(String folded) {
    return INSTANCE.flags.getOrDefault(folded, 0);
  }

  /**
   * Returns 1 if a name may start with a word of these flags, else 0. It has no branch, which a
   * processor could not foresee.
   *
   * @param capital 1 if the word starts with a capital letter, else 0
   */
  static long startsName(int flags, int capital) {
    return ((flags >>> 17) | ((flags >>> 16) & capital)) & 1L;
  }

  /** Returns 1 if a phrase may start with a word of these flags, else 0. */
  static long startsPhrase(int flags) {
    return (flags >>> 18) & 1L;
  }

  private void add(String list, int flag) {
    int section = 0;
    for (String line : lines(list)) {
      if (line.startsWith("[")) {
        section = sectionFlags(line);
        continue;
      }
      String[] words = line.split(" ", -1);
      if ((flag & TITLE) != 0) {
        int sex = words.length < 2 ? 0 : words[1].equals("m") ? TITLE_MALE : TITLE_FEMALE;
        put(words[0], flag | sex);
        continue;
      }
      for (String word : words) {
        put(word, flag | section);
      }
    }
  }

  private static int sectionFlags(String line) {
    return switch (line) {
      case "[m]" -> GIVEN_MALE;
      case "[f]" -> GIVEN_FEMALE;
      case "[u]" -> GIVEN_MALE | GIVEN_FEMALE;
      default -> throw new IllegalStateException(line);
    };
  }

  private void put(String word, int flag) {
    flags.merge(Folding.fold(word), flag, (old, added) -> old | added);
  }

  private static List<String> lines(String list) {
    try (InputStream stream = WordClasses.class.getResourceAsStream(list)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + list + " is missing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
