package org.pressbeam.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.StancePhrase;

/**
 * Which entries one lexicon has and another has not, or has otherwise.
 *
 * @param actors changes of actors, by id in order
 * @param phrases changes of stance phrases, by category, phrase and language in order
 */
public record LexiconChanges(List<Change> actors, List<Change> phrases) {

  /** What became of an entry. */
  public enum Fate {
    /** Only the second lexicon has it. */
    ADDED,
    /** Only the first lexicon has it. */
    REMOVED,
    /** Both have it, not the same. */
    CHANGED
  }

  /**
   * A change of an entry.
   *
   * @param entry which: {@code vladimir-putin}; {@code accuse "accuse~ ... of"}
   * @param detail what changed, of names those added (+), removed (-) and with other conditions
   *     (~); empty unless CHANGED
   */
  public record Change(Fate fate, String entry, String detail) {}

  /** Copies the lists. */
  public LexiconChanges {
    actors = List.copyOf(actors);
    phrases = List.copyOf(phrases);
  }

  /** Compares two lexicons. */
  public static LexiconChanges between(Lexicon before, Lexicon after) {
    SortedMap<String, Actor> oldActors = new TreeMap<>(before.actors());
    SortedMap<String, Actor> newActors = new TreeMap<>(after.actors());
    return new LexiconChanges(
        changes(oldActors, newActors, LexiconChanges::detail),
        changes(phrases(before), phrases(after), LexiconChanges::detail));
  }

  private static SortedMap<String, StancePhrase> phrases(Lexicon lexicon) {
    SortedMap<String, StancePhrase> phrases = new TreeMap<>();
    for (StancePhrase phrase : lexicon.phrases()) {
      String name = phrase.category() + " \"" + phrase.phrase() + "\"";
      phrases.put(phrase.language().equals("en") ? name : name + " " + phrase.language(), phrase);
    }
    return phrases;
  }

  /** Says what differs between two entries. */
  private interface Detail<T> {
    String of(T before, T after);
  }

  private static <T> List<Change> changes(
      SortedMap<String, T> before, SortedMap<String, T> after, Detail<T> detail) {
    List<Change> changes = new ArrayList<>();
    SortedMap<String, T> all = new TreeMap<>(before);
    all.putAll(after);
    for (Map.Entry<String, T> entry : all.entrySet()) {
      T earlier = before.get(entry.getKey());
      if (earlier == null) {
        changes.add(new Change(Fate.ADDED, entry.getKey(), ""));
      } else if (!after.containsKey(entry.getKey())) {
        changes.add(new Change(Fate.REMOVED, entry.getKey(), ""));
      } else if (!earlier.equals(entry.getValue())) {
        changes.add(new Change(Fate.CHANGED, entry.getKey(), detail.of(earlier, entry.getValue())));
      }
    }
    return changes;
  }

  private static String detail(Actor before, Actor after) {
    List<String> details = new ArrayList<>();
    add("name", before.name(), after.name(), details);
    add("kind", before.kind().code(), after.kind().code(), details);
    add("country", before.country(), after.country(), details);
    add("member_of", before.memberOf(), after.memberOf(), details);
    add("surname", before.surname(), after.surname(), details);
    Set<String> earlier = texts(before);
    Set<String> later = texts(after);
    add(later.stream().filter(name -> !earlier.contains(name)), "+", details);
    add(earlier.stream().filter(name -> !later.contains(name)), "-", details);
    add(
        before.names().stream()
            .filter(name -> !after.names().contains(name) && later.contains(name.text()))
            .map(ActorName::text)
            .distinct(),
        "~",
        details);
    return details.isEmpty() ? "offices or other fields" : String.join("; ", details);
  }

  private static void add(
      String field, @Nullable String before, @Nullable String after, List<String> details) {
    if (!Objects.equals(before, after)) {
      details.add(field + " " + shown(before) + " → " + shown(after));
    }
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : value;
  }

  private static Set<String> texts(Actor actor) {
    Set<String> texts = new LinkedHashSet<>();
    actor.names().forEach(name -> texts.add(name.text()));
    return texts;
  }

  private static void add(Stream<String> names, String sign, List<String> details) {
    String shown = names.map(name -> sign + "\"" + name + "\"").collect(Collectors.joining(" "));
    if (!shown.isEmpty()) {
      details.add(shown);
    }
  }

  private static String detail(StancePhrase before, StancePhrase after) {
    List<String> details = new ArrayList<>();
    add("polarity", "" + before.polarity(), "" + after.polarity(), details);
    add("frame", before.frame().code(), after.frame().code(), details);
    if (!before.variants().equals(after.variants())) {
      details.add(before.variants().size() + " → " + after.variants().size() + " forms");
    }
    return details.isEmpty() ? "words that must not stand beside it" : String.join("; ", details);
  }
}
