package org.pressbeam.lexicon.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.EnglishForms;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.lexicon.WordResource;
import org.pressbeam.text.Folding;

/**
 * Countries that lack a word for their people although the lexicon has a government of theirs, or
 * lack its plural. Told by English endings.
 */
final class DemonymCheck {
  private static final Map<String, Boolean> ENDINGS = endings();

  /** So many first letters a word for the people has in common with their country's name. */
  private static final int SHARED = 3;

  private final List<Remark> findings;

  /** All names of the lexicon, folded. */
  private final Set<String> all = new HashSet<>();

  DemonymCheck(List<Remark> findings) {
    this.findings = findings;
  }

  private static Map<String, Boolean> endings() {
    Map<String, Boolean> endings = new LinkedHashMap<>();
    for (String line : WordResource.lines(DemonymCheck.class, "demonym_endings.txt")) {
      String[] words = line.split(" ", -1);
      endings.put(words[0], words.length > 1);
    }
    return endings;
  }

  void check(LexiconReading reading) {
    Set<String> governed = new HashSet<>();
    for (Actor actor : reading.lexicon().actors().values()) {
      if (actor.kind() == ActorKind.GOVERNMENT && actor.country() != null) {
        governed.add(actor.country());
      }
    }
    Map<String, List<PlacedName>> countries = new LinkedHashMap<>();
    for (PlacedName name : reading.names()) {
      Actor actor = reading.lexicon().actor(name.actor());
      if (actor != null && actor.kind() == ActorKind.COUNTRY) {
        countries.computeIfAbsent(name.actor(), key -> new ArrayList<>()).add(name);
      }
    }
    reading.names().forEach(name -> all.add(Folding.fold(name.name().text())));
    countries.forEach((id, names) -> country(id, names, governed.contains(id)));
  }

  private void country(String id, List<PlacedName> names, boolean governed) {
    boolean stems = names.stream().anyMatch(name -> name.name().wildcards() == Wildcards.GLOB);
    if (stems) {
      return;
    }
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(Folding.fold(name.name().text())));
    String country = Folding.fold(names.get(0).name().text());
    boolean found = false;
    for (PlacedName placed : names.subList(1, names.size())) {
      String word = Folding.fold(placed.name().text());
      if (isWord(placed.name(), word) && endingOf(word) != null && !word.endsWith(" " + country)) {
        found = true;
        if (word.regionMatches(0, country, 0, SHARED) && !country.startsWith(word)) {
          plural(placed, word, folded);
        }
      }
    }
    // "Dominican" is the other country's: there is no word to add.
    if (!found && governed && !all.contains(country + "n")) {
      findings.add(
          new Remark(
              names.get(0).place(),
              "country " + id + " has no demonym among its names, such as \"Dutch\" or \"Danes\""));
    }
  }

  private static boolean isWord(ActorName name, String folded) {
    return name.letterCase() != LetterCase.EXACT
        && folded.chars().allMatch(unit -> Character.isLetter(unit) || unit == '-' || unit == ' ');
  }

  private static @Nullable String endingOf(String word) {
    String singular = word.endsWith("s") && !word.endsWith("ss") ? stem(word) : word;
    return ENDINGS.keySet().stream().filter(singular::endsWith).findFirst().orElse(null);
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - 1);
  }

  private void plural(PlacedName placed, String word, Set<String> names) {
    String ending = endingOf(word);
    boolean noun = ending != null && ENDINGS.getOrDefault(ending, false);
    if (!noun || word.endsWith("s") || word.indexOf(' ') >= 0 || word.indexOf('-') >= 0) {
      return;
    }
    List<String> forms = EnglishForms.ofNoun(word);
    String plural = forms.get(forms.size() - 1);
    String men = word.endsWith("man") ? word.substring(0, word.length() - 2) + "en" : plural;
    if (!names.contains(plural) && !names.contains(men)) {
      findings.add(
          new Remark(
              placed.place(),
              "\"" + placed.name().text() + "\" has no plural among the names of its country"));
    }
  }
}
