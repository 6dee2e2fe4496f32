package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A form of a verb that attributes words to its subject, from {@code cues_en.txt}.
 *
 * @param traits what it may be followed by
 * @param form which form; where several look alike, the finite one
 * @param prepositions those that lead to what is spoken about: warned of, talked about
 */
record Cue(Set<Trait> traits, Form form, Set<String> prepositions) {

  /** Traits, as the resource explains them. */
  enum Trait {
    CLAUSE,
    THAT,
    QUOTE,
    INVERT,
    HEARER,
    OBJECT,
    ASKING,
    DOING,
    ORDER,
    SURE,
    RAISING,
    ADJECTIVE,
    NOUN
  }

  /** Forms of a verb. */
  enum Form {
    /** say, write. */
    BASE,
    /** says. */
    THIRD,
    /** said. */
    PAST,
    /** written, where it differs from the past. */
    PARTICIPLE,
    /** saying. */
    ING,
    /** certain, which is no verb. */
    ADJECTIVE
  }

  private static final Map<String, Cue> BY_FORM = load();

  /** Returns each lower-case form with what it may be. */
  static Map<String, Cue> all() {
    return BY_FORM;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  private static Map<String, Cue> load() {
    Map<String, Cue> byForm = new HashMap<>();
    for (String line : WordLists.lines("cues_en.txt")) {
      int blank = line.indexOf(' ');
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      Set<String> prepositions = new HashSet<>();
      for (String name : line.substring(0, blank).split("\\+", -1)) {
        if (name.startsWith("~")) {
          prepositions.add(name.substring(1));
        } else {
          traits.add(Trait.valueOf(name.toUpperCase(Locale.ROOT)));
        }
      }
      for (String verb : line.substring(blank + 1).split("\\s+", -1)) {
        boolean adjective = traits.contains(Trait.ADJECTIVE);
        List<String> forms = adjective ? List.of(verb) : forms(verb);
        for (int i = 0; i < forms.size(); i++) {
          Form form = adjective ? Form.ADJECTIVE : Form.values()[i];
          Cue cue = new Cue(traits, form, prepositions);
          byForm.merge(forms.get(i), cue, Cue::joined);
        }
      }
    }
    return Map.copyOf(byForm);
  }

  private Cue joined(Cue other) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    all.addAll(other.traits);
    Set<String> both = new HashSet<>(prepositions);
    both.addAll(other.prepositions);
    // "read" and "put" are more often the past than the base form in news; a past that is also a
    // participle counts as the past.
    boolean past = form == Form.PAST || other.form == Form.PAST;
    Form first = form.compareTo(other.form) <= 0 ? form : other.form;
    return new Cue(all, past ? Form.PAST : first, both);
  }

  /** Returns base, third person, past, participle and present participle of an entry. */
  private static List<String> forms(String entry) {
    int bracket = entry.indexOf('(');
    if (bracket > 0) {
      List<String> forms = new ArrayList<>(List.of(entry.substring(0, bracket)));
      forms.addAll(Arrays.asList(entry.substring(bracket + 1, entry.length() - 1).split(",", -1)));
      return forms;
    }
    boolean doubled = entry.endsWith("*");
    String base = doubled ? entry.substring(0, entry.length() - 1) : entry;
    String last = base.substring(base.length() - 1);
    boolean consonantY = last.equals("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    String third = base + "s";
    if (base.endsWith("sh") || base.endsWith("ch") || last.equals("s") || last.equals("x")) {
      third = base + "es";
    }
    String past = base + "ed";
    String ing = base + "ing";
    if (doubled) {
      past = base + last + "ed";
      ing = base + last + "ing";
    } else if (consonantY) {
      third = base.substring(0, base.length() - 1) + "ies";
      past = base.substring(0, base.length() - 1) + "ied";
    } else if (last.equals("e")) {
      past = base + "d";
      ing = base.endsWith("ee") ? base + "ing" : base.substring(0, base.length() - 1) + "ing";
    }
    return List.of(base, third, past, past, ing);
  }
}
