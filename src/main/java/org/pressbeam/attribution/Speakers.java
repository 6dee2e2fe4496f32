package org.pressbeam.attribution;

import java.util.ArrayList;
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

  /** How many earlier subjects are looked at for a pronoun. */
  private static final int MAX_LOOKS = 12;

  /** A person who was subject at a unit of a part; sex null if not known. */
  private record Subject(long place, @Nullable Actor actor, @Nullable Sex sex) {}

  private final Map<String, Sex> learned = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();
  private long part;

  /** Begins the next part of the article; what was read stays known. */
  void nextPart() {
    part += 1L << 32;
  }

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

  /**
   * Whom the words for a speaker mean, and why.
   *
   * @param actor null if the lexicon does not know them
   */
  record Speaker(@Nullable Actor actor, SpeakerRule rule) {}

  /**
   * Returns the first actor a phrase means, pronouns resolved.
   *
   * @param phrase null if no words name the speaker
   */
  Speaker speaker(Period period, @Nullable Range phrase) {
    if (phrase == null) {
      return new Speaker(null, SpeakerRule.NOT_NAMED);
    }
    List<Actor> actors = actors(period, phrase, null);
    if (actors.isEmpty()) {
      return new Speaker(null, SpeakerRule.NOT_IN_LEXICON);
    }
    Actor actor = actors.get(0);
    if (pronounSex(period, phrase) != null) {
      return new Speaker(actor, SpeakerRule.PRONOUN);
    }
    boolean itself = Heads.areNamed(period, phrase);
    return new Speaker(actor, itself ? SpeakerRule.NAMED : SpeakerRule.SPOKEN_FOR);
  }

  /** Returns the sex of a phrase that is "he", "she" or a form of these; null if it is none. */
  private static @Nullable Sex pronounSex(Period period, Range phrase) {
    if (phrase.to() - phrase.from() != 1) {
      return null;
    }
    if (period.is(phrase.from(), WordClass.MALE)) {
      return Sex.MALE;
    }
    return period.is(phrase.from(), WordClass.FEMALE) ? Sex.FEMALE : null;
  }

  /**
   * Returns the actors a phrase means, pronouns resolved.
   *
   * @param not somebody whom a pronoun cannot mean
   */
  List<Actor> actors(Period period, Range phrase, @Nullable Actor not) {
    Sex sex = pronounSex(period, phrase);
    if (sex != null) {
      Actor actor = pronoun(period.at(phrase.from()).start(), sex, not);
      return actor == null ? List.of() : List.of(actor);
    }
    return Heads.of(period, phrase).stream().map(Mention::actor).distinct().toList();
  }

  /** Returns the last subject before a unit whose sex fits; null if that is nobody known. */
  private @Nullable Actor pronoun(int unit, Sex sex, @Nullable Actor not) {
    long place = part + unit;
    int low = 0;
    int high = subjects.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (subjects.get(middle).place < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= Math.max(0, low - MAX_LOOKS); i--) {
      Subject subject = subjects.get(i);
      Actor actor = subject.actor;
      if (actor == null) {
        if (subject.sex == null || subject.sex == sex) {
          return null;
        }
        continue;
      }
      Sex known = subject.sex != null ? subject.sex : learned.get(actor.id());
      if ((known == null || known == sex) && !actor.equals(not)) {
        learned.putIfAbsent(actor.id(), sex);
        return actor;
      }
    }
    return null;
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
        remember(period, phrase, head.actor(), sexOf(period, phrase, head));
      }
      return;
    }
    Sex sex = sexOfUnknown(period, phrase);
    if (sex != null || looksLikeName(period, phrase)) {
      remember(period, phrase, null, sex);
    }
  }

  private void remember(Period period, Range phrase, @Nullable Actor actor, @Nullable Sex sex) {
    Subject subject = new Subject(part + period.at(phrase.from()).start(), actor, sex);
    int i = subjects.size();
    while (i > 0 && subjects.size() - i < 64 && subjects.get(i - 1).place > subject.place) {
      i--;
    }
    subjects.add(i, subject);
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
