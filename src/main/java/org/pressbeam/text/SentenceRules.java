package org.pressbeam.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words that decide about a full stop in one language, from the resource {@code
 * sentences_<language>.txt}. A language without a resource has the rules of shape alone.
 *
 * @param titles stand before a name: "Mr."
 * @param inside stand inside a sentence before lower case or digits, and may end it: "Jan.", "Inc."
 * @param numbered stand before a number: "No."
 * @param months follow the day in languages that write it with a full stop: "5. Mai"
 * @param starters begin a sentence behind an abbreviation that may end one
 * @param sayings verbs that attribute a question or exclamation to a name: "asked"
 */
record SentenceRules(
    Set<String> titles,
    Set<String> inside,
    Set<String> numbered,
    Set<String> months,
    Set<String> starters,
    Set<String> sayings) {
  private static final Map<String, SentenceRules> LOADED = new ConcurrentHashMap<>();

  SentenceRules {
    titles = Set.copyOf(titles);
    inside = Set.copyOf(inside);
    numbered = Set.copyOf(numbered);
    months = Set.copyOf(months);
    starters = Set.copyOf(starters);
    sayings = Set.copyOf(sayings);
  }

  /** Returns the rules of a language; those of English if it is not known. */
  static SentenceRules of(@Nullable String language) {
    String primary = "en";
    if (language != null && !language.isEmpty()) {
      primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
    // Only names of real resources may become keys: the language comes from outside.
    if (SentenceRules.class.getResource("sentences_" + safe(primary) + ".txt") == null) {
      primary = "und";
    }
    return LOADED.computeIfAbsent(primary, SentenceRules::load);
  }

  private static String safe(String primary) {
    for (int i = 0; i < primary.length(); i++) {
      if (primary.charAt(i) < 'a' || primary.charAt(i) > 'z') {
        return "und";
      }
    }
    return primary.length() > 3 ? "und" : primary;
  }

  private static SentenceRules load(String language) {
    Map<String, Set<String>> lists =
        Map.of(
            "title", new HashSet<>(),
            "inside", new HashSet<>(),
            "number", new HashSet<>(),
            "month", new HashSet<>(),
            "starter", new HashSet<>(),
            "saying", new HashSet<>());
    String name = "sentences_" + language + ".txt";
    try (InputStream in = SentenceRules.class.getResourceAsStream(name)) {
      String content = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      content
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> readLine(name, line, lists));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SentenceRules(
        list(lists, "title"),
        list(lists, "inside"),
        list(lists, "number"),
        list(lists, "month"),
        list(lists, "starter"),
        list(lists, "saying"));
  }

  private static Set<String> list(Map<String, Set<String>> lists, String kind) {
    Set<String> words = lists.get(kind);
    return words == null ? Set.of() : words;
  }

  private static void readLine(String name, String line, Map<String, Set<String>> lists) {
    String[] words = line.strip().split("\\s+", -1);
    Set<String> list = lists.get(words[0]);
    if (list == null) {
      throw new IllegalStateException(name + ": unknown kind of word " + words[0]);
    }
    for (int i = 1; i < words.length; i++) {
      list.add(words[i]);
    }
  }
}
