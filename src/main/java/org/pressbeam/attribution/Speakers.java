package org.pressbeam.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.Sex;
import org.pressbeam.match.Mention;

/**
 * Resolves phrases and pronouns to actors while one article is read from its beginning.
 *
 * <p>Rule for "he" and "she": the last person who was subject of a clause or speaker and whose sex
 * fits. The sex is that of the lexicon, else of a title before the name (Mrs.), else of the given
 * name; a person whose sex is not known fits both until a pronoun settles it. A person whom the
 * lexicon does not know counts too, and makes the pronoun unknown. "They", "it", "we" and "I" are
 * not resolved outside quotations. Confined to one thread and one article.
 */
final class Speakers {
  private static final Map<String, Sex> GIVEN_NAMES = names();

  /** A person as subject. */
  private record Person(@Nullable Actor actor, @Nullable Sex sex) {}

  private final Map<String, Sex> learned = new HashMap<>();
  private @Nullable Person lastMale;
  private @Nullable Person lastFemale;

  private static Map<String, Sex> names() {
    Map<String, Sex> names = new HashMap<>();
    for (String line : WordLists.lines("given_names_en.txt")) {
      String[] words = line.split("\\s+", -1);
      Sex sex = words[0].equals("m") ? Sex.MALE : Sex.FEMALE;
      for (int i = 1; i < words.length; i++) {
        names.putIfAbsent(words[i], sex);
      }
    }
    return Map.copyOf(names);
  }

  /** Returns the actor a phrase means, pronouns resolved; null if it is none or not known. */
  @Nullable Actor actor(Period period, Range phrase) {
    if (phrase.to() - phrase.from() == 1) {
      if (period.is(phrase.from(), WordClass.MALE)) {
        return settled(lastMale, Sex.MALE);
      }
      if (period.is(phrase.from(), WordClass.FEMALE)) {
        return settled(lastFemale, Sex.FEMALE);
      }
    }
    List<Mention> heads = Heads.of(period, phrase);
    return heads.isEmpty() ? null : heads.get(0).actor();
  }

  private @Nullable Actor settled(@Nullable Person person, Sex sex) {
    if (person == null) {
      return null;
    }
    if (person.actor != null && person.sex == null) {
      learned.put(person.actor.id(), sex);
      if (sex == Sex.MALE && lastFemale == person) {
        lastFemale = null;
      }
      if (sex == Sex.FEMALE && lastMale == person) {
        lastMale = null;
      }
    }
    return person.actor;
  }

  /** Notes that a phrase was subject or speaker. */
  void note(Period period, Range phrase) {
    if (phrase.to() - phrase.from() == 1 && period.is(phrase.from(), WordClass.SUBJECT)) {
      return;
    }
    List<Mention> heads = Heads.of(period, phrase);
    if (heads.size() > 1) {
      return;
    }
    if (heads.size() == 1) {
      Mention head = heads.get(0);
      if (head.actor().kind() == ActorKind.PERSON) {
        remember(new Person(head.actor(), sexOf(period, phrase, head)));
      }
      return;
    }
    Sex sex = sexOfUnknown(period, phrase);
    if (sex != null || looksLikeName(period, phrase)) {
      remember(new Person(null, sex));
    }
  }

  private void remember(Person person) {
    if (person.sex != Sex.FEMALE) {
      lastMale = person;
    }
    if (person.sex != Sex.MALE) {
      lastFemale = person;
    }
  }

  private @Nullable Sex sexOf(Period period, Range phrase, Mention head) {
    Actor actor = head.actor();
    if (actor.sex() != null) {
      return actor.sex();
    }
    Sex sex = learned.get(actor.id());
    if (sex != null) {
      return sex;
    }
    sex = sexOfUnknown(period, phrase);
    if (sex == null) {
      int blank = actor.name().indexOf(' ');
      if (blank > 0) {
        sex = GIVEN_NAMES.get(actor.name().substring(0, blank).toLowerCase(Locale.ROOT));
      }
    }
    if (sex != null) {
      learned.put(actor.id(), sex);
    }
    return sex;
  }

  private static @Nullable Sex sexOfUnknown(Period period, Range phrase) {
    Sex byName = null;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (period.is(i, ",") || period.is(i, WordClass.PREPOSITION)) {
        break;
      }
      boolean possessor = period.isPossessive(i + 1) || period.isPossessive(i + 2);
      if (possessor) {
        continue;
      }
      if (period.is(i, WordClass.MAN)) {
        return Sex.MALE;
      }
      if (period.is(i, WordClass.WOMAN)) {
        return Sex.FEMALE;
      }
      if (byName == null && period.isCapitalised(i) && period.isCapitalised(i + 1)) {
        byName = GIVEN_NAMES.get(period.at(i).lower());
      }
    }
    return byName;
  }

  private static boolean looksLikeName(Period period, Range phrase) {
    for (int i = phrase.from(); i < phrase.to() - 1; i++) {
      if (period.is(i, WordClass.HONORIFIC) && period.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }
}
